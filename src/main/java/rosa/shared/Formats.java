package rosa.shared;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers, dates and times as people here write them: `1.234,5`, `23/11/2026`, `10:42`.
public final class Formats {
    /// Where the people are; instants are shown in its time.
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu, HH:mm").withZone(ROME);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ROME);

    private static final char MINUS = '\u2212';

    private Formats() {}

    /// A whole number with its thousands apart.
    public static String integer(Locale locale, long value) {
        return number(locale, value, 0);
    }

    /// A number with exactly `decimals` decimals, rounded half up; a negative one with a minus
    /// sign, not a hyphen.
    public static String number(Locale locale, double value, int decimals) {
        var format =
                new DecimalFormat(
                        "#,##0", DecimalFormatSymbols.getInstance(Messages.closest(locale)));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String written = format.format(value);
        boolean isZero = written.chars().noneMatch(c -> c >= '1' && c <= '9');
        return isZero ? written.replace("-", "") : written.replace('-', MINUS);
    }

    /// A share between 0 and 1 as a percentage with `decimals` decimals, `34,5 %`.
    public static String percent(Locale locale, double share, int decimals) {
        return number(locale, share * 100, decimals) + "\u00a0%";
    }

    /// `23/11/2026`, in every language.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// The day it is in Rome.
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ROME);
    }

    /// `23/11/2026, 10:42`, in Rome's time.
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /// `10:42`, in Rome's time.
    public static String time(Instant instant) {
        return TIME.format(instant);
    }
}
