package rosa.imports.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// "Centri d'Italia": sites of SAI projects over time (`sai_struttura`).
final class SaiSiteRows implements EntryReader {
    static final Column ID = Column.required("sai_struttura_id");
    static final Column NAME = Column.optional("sai_struttura_denominazione");
    static final Column ISTAT = Column.required("comune_codice_istat");
    static final Column UNIT = Column.optional("sai_struttura_tipologia");
    static final Column PROJECT = Column.optional("sai_progetto_codice");
    static final Column OPENED = Column.optional("data_inizio");
    static final Column CLOSED = Column.optional("data_fine");
    static final Column DATE = Column.required("data_rilevazione");
    static final Column PLACES = Column.required("capienza");
    static final Column PRESENT = Column.optional("presenze_giornaliere");
    static final List<Column> COLUMNS =
            List.of(
                    ID,
                    NAME,
                    ISTAT,
                    UNIT,
                    PROJECT,
                    OPENED,
                    CLOSED,
                    DATE,
                    PLACES,
                    PRESENT,
                    Column.optional("comune_denominazione"),
                    Column.optional("provincia_cm_codice_istat"),
                    Column.optional("regione_codice_istat"),
                    Column.optional("sai_progetto_denominazione"));

    private static final CountColumns COUNTS =
            new CountColumns(DATE, CentreRows.UNSAID, PLACES, PRESENT);

    private final Known known;
    private final Outside outside;
    private final CentreSeries series = new CentreSeries();

    SaiSiteRows(Known known, Problems problems) {
        this.known = known;
        this.outside = new Outside(problems);
    }

    @Override
    public void take(RowReader row) {
        IstatCode told = outside.comune(row, ISTAT, known);
        if (told == null) {
            return;
        }
        String id = row.words(ID, 40);
        String name = row.text(NAME, 200);
        Entry.Counts counts = COUNTS.read(row, known);
        IstatCode comune = row.standing(ISTAT, told, known.comuni(), known.day(counts));
        if (comune == null) {
            return;
        }
        Entry.Facility seen =
                new Entry.Facility(
                        row.number(),
                        id,
                        name == null ? id : name,
                        "sai",
                        null,
                        unitType(row),
                        comune,
                        null,
                        null,
                        null,
                        null,
                        row.day(OPENED),
                        row.day(CLOSED),
                        null,
                        null,
                        row.text(PROJECT, 60),
                        List.of());
        if (row.isSound() && counts != null) {
            series.add(row, ID, seen, counts);
        }
    }

    /// The file's words vary by year; one that is not known says nothing.
    private static @Nullable String unitType(RowReader row) {
        String text = row.text(UNIT, 100);
        String kind = text == null ? "" : text.toLowerCase(Locale.ROOT);
        if (kind.contains("appartament") || kind.contains("abitativ")) {
            return "flat";
        }
        if (kind.contains("grand")) {
            return "large-collective";
        }
        return kind.contains("collettiv") ? "collective" : null;
    }

    @Override
    public List<Entry> entries() {
        outside.report();
        return series.entries();
    }
}
