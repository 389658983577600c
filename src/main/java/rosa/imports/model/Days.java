package rosa.imports.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people type them (`05/03/2026`, `5-3-2026`, `5.3.2026`), as programs export them
/// (`2026-03-05`, with or without a time) and as Excel counts them (46086).
public final class Days {
    /// Excel counts from here, because it takes 1900 for a leap year.
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2100;
    private static final int FIRST_SERIAL = 20_000;
    private static final int LAST_SERIAL = 73_050;
    private static final Pattern ITALIAN =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})([ T].*)?");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})([ T].*)?");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    /// As Italians write it.
    public static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    /// Whether it is one that data of this kind can speak for; else it is a slip of the hand.
    static boolean isNear(LocalDate day) {
        return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
    }

    static Optional<LocalDate> parse(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        Matcher italian = ITALIAN.matcher(text);
        if (italian.matches()) {
            return day(italian.group(3), italian.group(2), italian.group(1));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        return text.matches("\\d{5}") ? serial(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<LocalDate> serial(BigDecimal number) {
        int days = number.intValue();
        return days >= FIRST_SERIAL && days <= LAST_SERIAL
                ? Optional.of(EXCEL_ZERO.plusDays(days))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date =
                    LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date);
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
