package rosa.imports.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// "Centri d'Italia": CAS, CPA and hotspots over time (`centri_cas_cpa_hotspot`), one row a centre
/// and survey.
final class CentreRows implements EntryReader {
    static final Column ID = Column.required("centro_id");
    static final Column DATE = Column.required("rilevazione_data");
    static final Column NAME = Column.optional("centro_denominazione");
    static final Column ISTAT = Column.required("comune_codice_istat");
    static final Column COMUNE = Column.optional("comune_denominazione");
    static final Column MANAGER = Column.optional("ente_gestore");
    static final Column START = Column.optional("data_stipula_convenzione");
    static final Column END = Column.optional("data_scadenza_convenzione");
    static final Column EXTENDED = Column.optional("data_scadenza_proroga");
    static final Column COST = Column.optional("costo_giornaliero_per_ospite");
    static final Column PRESENT = Column.optional("presenze_giornaliere");
    static final Column PLACES = Column.required("capienza");
    static final Column PROCEDURE = Column.optional("procedura_affidamento");
    static final Column OPERATION = Column.optional("operativita");
    static final Column KIND = Column.required("tipologia_centro");
    static final Column GUESTS = Column.optional("tipologia_ospiti");
    static final List<Column> COLUMNS =
            List.of(
                    ID,
                    DATE,
                    NAME,
                    ISTAT,
                    COMUNE,
                    MANAGER,
                    START,
                    END,
                    EXTENDED,
                    COST,
                    PRESENT,
                    PLACES,
                    PROCEDURE,
                    OPERATION,
                    KIND,
                    GUESTS,
                    Column.optional("provincia_cm_denominazione"),
                    Column.optional("provincia_cm_codice_istat"),
                    Column.optional("provincia_cm_sigla"),
                    Column.optional("regione_denominazione"),
                    Column.optional("regione_codice_istat"));

    /// The file gives one capacity, which is the places in use.
    static final Column UNSAID = Column.optional("unsaid", "–");

    private static final CountColumns COUNTS = new CountColumns(DATE, UNSAID, PLACES, PRESENT);

    private final Known known;
    private final Outside outside;
    private final CentreSeries series = new CentreSeries();

    CentreRows(Known known, Problems problems) {
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
                        kind(row),
                        null,
                        null,
                        comune,
                        null,
                        null,
                        null,
                        row.text(MANAGER, 200),
                        null,
                        null,
                        null,
                        agreement(row),
                        null,
                        List.of());
        if (row.isSound() && counts != null) {
            series.add(row, ID, seen, counts);
        }
    }

    private static @Nullable String kind(RowReader row) {
        String kind = row.words(KIND, 100);
        String guests = row.text(GUESTS, 100);
        String all = (kind + " " + (guests == null ? "" : guests)).toLowerCase(Locale.ROOT);
        if (all.contains("hotspot")) {
            return "hotspot";
        }
        if (all.contains("cpa") || all.contains("prima accoglienza")) {
            return "cpa";
        }
        if (all.contains("cas") || all.contains("straordinaria")) {
            return all.contains("minor") || all.contains("msna") ? "cas-minors" : "cas-adults";
        }
        return row.choice(KIND, Vocabulary.FACILITY_KINDS);
    }

    private static Entry.@Nullable Agreement agreement(RowReader row) {
        var start = row.day(START);
        var end = row.day(END);
        var extended = row.day(EXTENDED);
        String procedure = row.text(PROCEDURE, 200);
        BigDecimal euros = row.decimal(COST, 0, 1_000);
        return start == null
                        && end == null
                        && extended == null
                        && procedure == null
                        && euros == null
                ? null
                : new Entry.Agreement(start, end, extended, procedure, euros);
    }

    @Override
    public List<Entry> entries() {
        outside.report();
        return series.entries();
    }
}
