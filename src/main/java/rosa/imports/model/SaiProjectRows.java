package rosa.imports.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rosa.shared.IstatCode;

/// "Centri d'Italia": SAI projects over time (`sai_progetti`); the latest row of a project counts.
final class SaiProjectRows implements EntryReader {
    static final Column CODE = Column.required("progetto_codice");
    static final Column DATE = Column.required("data_riferimento");
    static final Column HOLDER = Column.required("ente_locale_progetto");
    static final Column CATEGORY = Column.required("tipologia");
    static final Column PLACES = Column.optional("capienza");
    static final Column PRESENT = Column.optional("presenze");
    static final Column ISTAT = Column.required("comune_codice_istat");
    static final List<Column> COLUMNS =
            List.of(
                    CODE,
                    DATE,
                    HOLDER,
                    CATEGORY,
                    PLACES,
                    PRESENT,
                    ISTAT,
                    Column.optional("comune_denominazione"),
                    Column.optional("provincia_cm_codice_istat"),
                    Column.optional("provincia_cm_sigla"),
                    Column.optional("regione_denominazione"),
                    Column.optional("regione_codice_istat"));

    private final Known known;
    private final Outside outside;
    private final Map<String, Entry.SaiProject> latest = new TreeMap<>();

    SaiProjectRows(Known known, Problems problems) {
        this.known = known;
        this.outside = new Outside(problems);
    }

    @Override
    public void take(RowReader row) {
        IstatCode told = outside.comune(row, ISTAT, known);
        if (told == null) {
            return;
        }
        String code = row.words(CODE, 60);
        LocalDate date = row.day(DATE);
        IstatCode comune =
                row.standing(ISTAT, told, known.comuni(), date == null ? known.today() : date);
        String holder = row.words(HOLDER, 200);
        String category = row.choice(CATEGORY, Vocabulary.SAI_CATEGORIES);
        Integer places = row.count(PLACES);
        Integer present = row.count(PRESENT);
        if (!row.isSound() || comune == null || date == null || category == null) {
            return;
        }
        var project =
                new Entry.SaiProject(
                        row.number(), code, holder, category, comune, date, places, present);
        latest.merge(code, project, SaiProjectRows::later);
    }

    private static Entry.SaiProject later(Entry.SaiProject a, Entry.SaiProject b) {
        return b.date().isBefore(a.date()) ? a : b;
    }

    @Override
    public List<Entry> entries() {
        outside.report();
        return List.copyOf(latest.values());
    }
}
