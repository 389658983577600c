package rosa.imports.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// The template of facilities, with a count of places where the row has one.
final class FacilityRows implements EntryReader {
    static final Column CODE =
            Column.optional(
                    "code", "Codice struttura", "codice", "codice centro", "id", "id struttura");
    static final Column NAME =
            Column.required(
                    "name",
                    "Denominazione",
                    "nome",
                    "struttura",
                    "nome struttura",
                    "denominazione struttura",
                    "centro");
    static final Column KIND =
            Column.required("kind", "Tipo", "tipologia", "tipo struttura", "tipologia centro");
    static final Column CATEGORY = Column.optional("category", "Categoria SAI", "categoria");
    static final Column UNIT =
            Column.optional("unitType", "Tipo di unità", "unità", "tipo alloggio");
    static final Column ISTAT =
            Column.required(
                            "istat",
                            "Codice ISTAT",
                            "istat",
                            "cod istat",
                            "codice istat comune",
                            "comune codice istat",
                            "cod istat comune",
                            "pro com")
                    .orElse("comune");
    static final Column COMUNE =
            Column.optional("comune", "Comune", "nome comune", "comune denominazione", "città");
    static final Column ADDRESS = Column.optional("address", "Indirizzo", "via", "ubicazione");
    static final Column LAT = Column.optional("lat", "Latitudine", "latitude", "y");
    static final Column LON = Column.optional("lon", "Longitudine", "longitude", "lng", "x");
    static final Column VISIBILITY =
            Column.optional("visibility", "Riservatezza", "visibilità", "accesso all'indirizzo");
    static final Column MANAGER =
            Column.optional("manager", "Ente gestore", "gestore", "soggetto gestore");
    static final Column OPENED =
            Column.optional("openedOn", "Aperta dal", "data apertura", "apertura", "dal");
    static final Column CLOSED =
            Column.optional("closedOn", "Chiusa dal", "data chiusura", "chiusura", "al");
    static final Column DATE =
            Column.optional("date", "Data rilevazione", "data", "rilevazione", "al giorno");
    static final Column FINANCED =
            Column.optional("financed", "Posti finanziati", "posti a bando", "posti convenzionati");
    static final Column ACTIVE =
            Column.optional(
                    "active",
                    "Posti attivi",
                    "posti",
                    "capienza",
                    "posti disponibili",
                    "posti attivati");
    static final Column OCCUPIED =
            Column.optional(
                    "occupied", "Presenze", "presenti", "ospiti presenti", "posti occupati");
    static final Column NOTE = Column.optional("note", "Nota", "note", "osservazioni");

    static final List<Column> COLUMNS =
            List.of(
                    CODE,
                    NAME,
                    KIND,
                    CATEGORY,
                    UNIT,
                    ISTAT,
                    COMUNE,
                    ADDRESS,
                    LAT,
                    LON,
                    VISIBILITY,
                    MANAGER,
                    OPENED,
                    CLOSED,
                    DATE,
                    FINANCED,
                    ACTIVE,
                    OCCUPIED,
                    NOTE);

    private static final CountColumns COUNTS = new CountColumns(DATE, FINANCED, ACTIVE, OCCUPIED);

    private final Known known;
    private final Duplicates codes = new Duplicates();
    private final Duplicates names = new Duplicates();
    private final List<Entry> entries = new ArrayList<>();

    FacilityRows(Known known) {
        this.known = known;
    }

    @Override
    public void take(RowReader row) {
        String code = row.text(CODE, 60);
        String name = row.words(NAME, 200);
        String kind = row.choice(KIND, Vocabulary.FACILITY_KINDS);
        String category = row.choice(CATEGORY, Vocabulary.SAI_CATEGORIES);
        String unitType = row.choice(UNIT, Vocabulary.UNIT_TYPES);
        String address = row.text(ADDRESS, 300);
        Entry.Position position = position(row, LAT, LON);
        String visibility = row.choice(VISIBILITY, Vocabulary.VISIBILITIES);
        String manager = row.text(MANAGER, 200);
        LocalDate opened = row.day(OPENED);
        LocalDate closed = row.day(CLOSED);
        Entry.Counts counts = COUNTS.read(row, known);
        IstatCode comune = row.comune(ISTAT, COMUNE, known.comuni(), known.day(counts));
        String note = row.text(NOTE, 4_000);
        if (category != null && kind != null && !kind.equals("sai")) {
            row.error(CATEGORY, "category.sai");
        }
        if (opened != null && closed != null && closed.isBefore(opened)) {
            row.error(CLOSED, "closed.before", Days.shown(closed), Days.shown(opened));
        }
        if (code != null) {
            codes.isNew(row, CODE, code, code);
        } else if (comune != null) {
            names.isNew(row, NAME, comune.value() + Words.fold(name), name);
        }
        if (row.isSound() && comune != null) {
            entries.add(
                    new Entry.Facility(
                            row.number(),
                            code,
                            name,
                            kind,
                            category,
                            unitType,
                            comune,
                            address,
                            position,
                            visibility,
                            manager,
                            opened,
                            closed,
                            note,
                            null,
                            null,
                            counts == null ? List.of() : List.of(counts)));
        }
    }

    /// Both coordinates within Italy, or neither.
    static Entry.@Nullable Position position(RowReader row, Column latitude, Column longitude) {
        BigDecimal lat = row.decimal(latitude, 35, 48);
        BigDecimal lon = row.decimal(longitude, 6, 19);
        if (lat != null && lon != null) {
            return new Entry.Position(lat.doubleValue(), lon.doubleValue());
        }
        if ((lat == null) != (lon == null) && row.isSound()) {
            row.error(lat == null ? latitude : longitude, "position.half");
        }
        return null;
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
