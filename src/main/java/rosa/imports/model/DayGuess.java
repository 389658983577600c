package rosa.imports.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Guesses what day a file speaks for from its title or its name: `Presenze al 31 ottobre 2026`,
/// `pres_2026-10-31.xlsx`, `ottobre 2026` (its last day). A guess is for a person to confirm.
public final class DayGuess {
    private static final List<String> MONTHS =
            List.of(
                    "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov",
                    "dic");
    private static final String MONTH =
            "(gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)[a-z]*\\.?";
    private static final String APART = "[\\s_.'-]*";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})[\\s/._-](\\d{1,2})[\\s/._-](\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})[\\s/._-]?(\\d{2})[\\s/._-]?(\\d{2})(?!\\d)");
    private static final Pattern CLOSE = Pattern.compile("(?<!\\d)(\\d{2})(\\d{2})(\\d{4})(?!\\d)");
    private static final Pattern SPELT =
            Pattern.compile("(?<!\\d)(\\d{1,2})[°º]?" + APART + MONTH + APART + "(\\d{4})(?!\\d)");
    private static final Pattern MONTH_ONLY =
            Pattern.compile("(?<![a-z])" + MONTH + APART + "(\\d{4})(?!\\d)");
    private static final Pattern MONTH_IN_FIGURES =
            Pattern.compile("(?<!\\d)(\\d{4})[/._-](\\d{2})(?![\\d/._-]*\\d)");

    private DayGuess() {}

    /// The day of the first text that has one, not after `today`; a whole day before a month.
    public static Optional<LocalDate> in(List<String> texts, LocalDate today) {
        List<String> lower = texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        return lower.stream()
                .flatMap(text -> day(text).stream())
                .findFirst()
                .or(() -> lower.stream().flatMap(text -> month(text).stream()).findFirst())
                .filter(day -> !day.isAfter(today));
    }

    private static Optional<LocalDate> day(String text) {
        return first(DAY_FIRST, text, 3, 2, 1)
                .or(() -> first(SPELT, text, 3, 2, 1))
                .or(() -> first(YEAR_FIRST, text, 1, 2, 3))
                .or(() -> first(CLOSE, text, 3, 2, 1));
    }

    private static Optional<LocalDate> month(String text) {
        return first(MONTH_ONLY, text, 2, 1, 0).or(() -> first(MONTH_IN_FIGURES, text, 1, 2, 0));
    }

    /// @param day the group with the day; 0 for the last of the month
    private static Optional<LocalDate> first(
            Pattern pattern, String text, int year, int month, int day) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            try {
                int number = MONTHS.indexOf(found.group(month)) + 1;
                YearMonth of =
                        YearMonth.of(
                                Integer.parseInt(found.group(year)),
                                number > 0 ? number : Integer.parseInt(found.group(month)));
                if (Days.isNear(of.atDay(1))) {
                    return Optional.of(
                            day == 0
                                    ? of.atEndOfMonth()
                                    : of.atDay(Integer.parseInt(found.group(day))));
                }
            } catch (DateTimeException notInTheCalendar) {
                // Another reading may be.
            }
        }
        return Optional.empty();
    }
}
