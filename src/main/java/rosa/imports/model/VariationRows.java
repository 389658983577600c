package rosa.imports.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// ISTAT's *Variazioni amministrative e territoriali*, as it is published since 1991: one row for
/// each comune concerned. What the rows mean together is told by [Variations].
final class VariationRows implements EntryReader {
    static final Column YEAR = Column.optional("variationYear", "Anno", "anno variazione");
    static final Column TYPE =
            Column.required("variation", "Tipo variazione", "tipo di variazione", "tipo");
    static final Column REGION = Column.optional("regionCode", "Codice Regione", "cod reg");
    static final Column UNIT =
            Column.optional(
                    "variationUnit",
                    "Codice Unità territoriale sovracomunale",
                    "codice provincia",
                    "codice provincia/uts");
    static final Column CODE =
            Column.required(
                    "comuneCode",
                    "Codice Comune formato alfanumerico",
                    "codice istat del comune",
                    "codice comune",
                    "codice istat");
    static final Column NAME =
            Column.required("comuneName", "Denominazione Comune", "comune", "denominazione");
    static final Column OTHER_REGION =
            Column.optional("otherRegion", "Codice Regione associato alla variazione");
    static final Column OTHER_UNIT =
            Column.optional(
                    "otherUnit",
                    "Codice Unità territoriale sovracomunale associato alla variazione");
    static final Column OTHER_CODE =
            Column.optional(
                    "otherCode",
                    "Codice del Comune associato alla variazione o nuovo codice Istat del Comune",
                    "codice istat del comune associato alla variazione o nuovo codice istat del"
                            + " comune",
                    "codice comune associato");
    static final Column OTHER_NAME =
            Column.optional(
                    "otherName",
                    "Denominazione Comune associata alla variazione o nuova denominazione",
                    "denominazione comune associato",
                    "nuova denominazione");
    static final Column ACT =
            Column.optional("variationAct", "Provvedimento e Documento", "provvedimento", "atto");
    static final Column CONTENT =
            Column.optional("variationContent", "Contenuto del provvedimento", "contenuto");
    static final Column ON =
            Column.optional(
                    "variationOn",
                    "Data decorrenza validità amministrativa",
                    "data decorrenza",
                    "decorrenza");
    static final Column FLAG = Column.optional("variationFlag", "Flag_note", "note");
    static final Column AREA = Column.optional("newArea", "Superficie (km²)", "superficie");
    static final Column LAT = Column.optional("lat", "Latitudine", "lat municipio");
    static final Column LON = Column.optional("lon", "Longitudine", "lon municipio");
    static final List<Column> COLUMNS =
            List.of(
                    YEAR,
                    TYPE,
                    REGION,
                    UNIT,
                    CODE,
                    NAME,
                    OTHER_REGION,
                    OTHER_UNIT,
                    OTHER_CODE,
                    OTHER_NAME,
                    ACT,
                    CONTENT,
                    ON,
                    FLAG,
                    AREA,
                    LAT,
                    LON);

    private static final int LONGEST = 2_000;
    private static final int LARGEST = 5_000;

    /// What a row is about, in ISTAT's letters.
    public enum Type {
        /// Costituzione.
        CS,
        /// Estinzione.
        ES,
        /// Cambio di denominazione.
        CD,
        /// Cambio di appartenenza alla provincia, with a new code.
        AP,
        /// Acquisizione di territorio.
        AQ,
        /// Acquisizione del territorio di un comune soppresso.
        AQES,
        /// Cessione di territorio.
        CE,
        /// Cessione di territorio a un comune che si costituisce.
        CECS
    }

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void take(RowReader row) {
        Type type = type(row);
        IstatCode code = row.code(CODE);
        String name = row.words(NAME, 120);
        IstatCode other = row.has(OTHER_CODE) ? row.code(OTHER_CODE) : null;
        String otherName = row.text(OTHER_NAME, 120);
        String act = row.text(ACT, LONGEST);
        String content = row.text(CONTENT, LONGEST);
        LocalDate on = row.day(ON);
        BigDecimal area = row.decimal(AREA, 0.001, LARGEST);
        Entry.Position at = FacilityRows.position(row, LAT, LON);
        if (type == null || code == null || !row.isSound()) {
            return;
        }
        if (other == null && type != Type.CD) {
            row.error(OTHER_CODE, "variation.other", type.name());
            return;
        }
        entries.add(
                new Entry.Variation(
                        row.number(),
                        type,
                        on,
                        code,
                        name,
                        other == null ? code : other,
                        otherName == null ? "" : otherName,
                        act == null ? "" : Words.trim(act),
                        content == null ? "" : Words.trim(content),
                        area == null ? null : area.doubleValue(),
                        at));
    }

    private static @Nullable Type type(RowReader row) {
        String told = row.text(TYPE, 40);
        if (told == null) {
            return null;
        }
        String letters = told.strip().toUpperCase(Locale.ROOT);
        Optional<Type> type =
                Arrays.stream(Type.values()).filter(t -> t.name().equals(letters)).findFirst();
        if (type.isEmpty()) {
            row.error(
                    TYPE,
                    "choice.unknown",
                    Words.shorten(told, 40),
                    Arrays.stream(Type.values()).map(Type::name).collect(Collectors.joining("; ")));
        }
        return type.orElse(null);
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
