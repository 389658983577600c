package rosa.imports.model;

import java.util.ArrayList;
import java.util.List;
import rosa.shared.IstatCode;

/// The template of dated places and presences.
final class PresenceRows implements EntryReader {
    static final Column FACILITY =
            Column.required(
                    "facility",
                    "Struttura",
                    "codice struttura",
                    "codice",
                    "denominazione",
                    "nome struttura",
                    "centro");
    static final Column ISTAT =
            Column.optional("istat", "Codice ISTAT", "istat", "cod istat", "codice istat comune");
    static final Column COMUNE = Column.optional("comune", "Comune", "nome comune");
    static final Column DATE =
            Column.optional("date", "Data", "data rilevazione", "rilevazione", "al giorno");
    static final Column FINANCED =
            Column.optional("financed", "Posti finanziati", "posti a bando", "posti convenzionati");
    static final Column ACTIVE =
            Column.optional("active", "Posti attivi", "posti", "capienza", "posti disponibili");
    static final Column OCCUPIED =
            Column.optional("occupied", "Presenze", "presenti", "ospiti", "posti occupati");
    static final List<Column> COLUMNS =
            List.of(FACILITY, ISTAT, COMUNE, DATE, FINANCED, ACTIVE, OCCUPIED);

    private static final CountColumns COUNTS = new CountColumns(DATE, FINANCED, ACTIVE, OCCUPIED);

    private final Known known;
    private final Duplicates days = new Duplicates();
    private final List<Entry> entries = new ArrayList<>();

    PresenceRows(Known known) {
        this.known = known;
    }

    @Override
    public void take(RowReader row) {
        String facility = row.words(FACILITY, 200);
        Entry.Counts counts = COUNTS.read(row, known);
        IstatCode comune = row.comune(ISTAT, COMUNE, known.comuni(), known.day(counts));
        if (counts == null) {
            if (row.isSound() && !COUNTS.isUndated(row, known)) {
                row.error(OCCUPIED, "counts.none");
            }
            return;
        }
        String day = Days.shown(counts.date());
        String place = comune == null ? "" : comune.value();
        days.isNew(
                row,
                FACILITY,
                Words.fold(facility) + "|" + place + "|" + day,
                "%s, %s".formatted(facility, day));
        if (row.isSound()) {
            entries.add(new Entry.Presence(row.number(), facility, comune, counts));
        }
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
