package rosa.shared;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From the earliest to the latest of the days some data are of.
public record DaySpan(LocalDate from, LocalDate to) implements Serializable {
    public DaySpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Days cannot end (%s) before %s.".formatted(to, from));
        }
    }

    public static DaySpan on(LocalDate day) {
        return new DaySpan(day, day);
    }

    /// Around those that are known; absent if none is.
    public static @Nullable DaySpan of(Stream<@Nullable LocalDate> days) {
        Collection<LocalDate> known =
                days.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        return known.isEmpty() ? null : new DaySpan(Collections.min(known), Collections.max(known));
    }

    /// Around those that are known; absent if none is.
    public static @Nullable DaySpan around(Stream<@Nullable DaySpan> spans) {
        return of(
                spans.filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .flatMap(span -> Stream.of(span.from(), span.to())));
    }

    /// Whether all of them are the same day.
    public boolean isOneDay() {
        return from.equals(to);
    }

    /// `30/09/2026` or `dal 30/06/2026 al 30/09/2026`.
    public String words(Locale locale) {
        return isOneDay()
                ? Formats.day(to)
                : Messages.text(locale, "shared.days", Formats.day(from), Formats.day(to));
    }
}
