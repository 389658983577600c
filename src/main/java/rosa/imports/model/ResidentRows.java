package rosa.imports.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// ANPR's residents by comune: the daily file (`DATA ELABORAZIONE`, …, `RESIDENTI`) and the yearly
/// one (`MESE`, `ANNO`, …), whose months count at their last day.
final class ResidentRows implements EntryReader {
    static final Column ISTAT =
            Column.required(
                    "istat", "COD_ISTAT_COMUNE", "codice istat", "istat", "codice istat comune");
    static final Column PEOPLE =
            Column.required(
                    "people", "RESIDENTI", "popolazione", "popolazione residente", "totale");
    static final Column DATE =
            Column.optional("date", "DATA ELABORAZIONE", "data", "data riferimento");
    static final Column MONTH = Column.optional("month", "MESE", "mese riferimento");
    static final Column YEAR = Column.optional("year", "ANNO", "anno riferimento");
    static final Column COMUNE = Column.optional("comune", "COMUNE", "denominazione comune");
    static final Column PROVINCE = Column.optional("province", "PROVINCIA");
    static final Column REGION = Column.optional("region", "REGIONE");
    static final List<Column> COLUMNS =
            List.of(ISTAT, PEOPLE, DATE, MONTH, YEAR, COMUNE, PROVINCE, REGION);

    private final Known known;
    private final Outside outside;
    private final Duplicates days = new Duplicates();
    private final List<Entry> entries = new ArrayList<>();

    ResidentRows(Known known, Problems problems) {
        this.known = known;
        this.outside = new Outside(problems);
    }

    @Override
    public void take(RowReader row) {
        IstatCode comune = outside.comune(row, ISTAT, known);
        if (comune == null) {
            return;
        }
        Integer people = row.count(PEOPLE);
        LocalDate date = date(row);
        if (date == null && row.isSound()) {
            row.error(DATE, "residents.undated");
        }
        if (date != null
                && row.isSound()
                && !known.comuni().followed(comune, date).equals(comune)) {
            // A part's residents are not those of the whole.
            row.warn(
                    ISTAT,
                    "residents.former",
                    known.comuni().everCalled(comune),
                    Days.shown(date),
                    known.comuni().name(known.comuni().on(date, comune)));
            return;
        }
        if (date != null && people != null && row.isSound()) {
            String shown = "%s, %s".formatted(known.comuni().name(comune), Days.shown(date));
            if (days.isNew(row, ISTAT, comune.value() + date, shown)) {
                entries.add(new Entry.Residents(row.number(), comune, date, people));
            }
        }
    }

    private static @Nullable LocalDate date(RowReader row) {
        if (row.has(DATE)) {
            return row.day(DATE);
        }
        Integer month = row.count(MONTH);
        Integer year = row.count(YEAR);
        if (month == null || year == null) {
            return null;
        }
        if (month < 1 || month > 12 || year < 1990 || year > 2100) {
            row.error(MONTH, "day.unreadable", "%d/%d".formatted(month, year));
            return null;
        }
        return YearMonth.of(year, month).atEndOfMonth();
    }

    @Override
    public List<Entry> entries() {
        outside.report();
        return List.copyOf(entries);
    }
}
