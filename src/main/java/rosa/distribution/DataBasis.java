package rosa.distribution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

/// Of which days the data of an evaluation are and who says so.
///
/// @param residents the days residents were counted; absent without comuni
/// @param places the days places were counted; absent if none were
/// @param presences the days people were counted; absent if none were
/// @param facilities how many facilities were open
/// @param withoutPlaces how many of them have no figure for their places, and count for none
/// @param withoutPresences how many of them have no figure for their presences
/// @param provenance where all these figures come from, by source and day
/// @param demoComuni those with a facility that is demonstrative, not real
public record DataBasis(
        @Nullable Span residents,
        @Nullable Span places,
        @Nullable Span presences,
        int facilities,
        int withoutPlaces,
        int withoutPresences,
        List<Provenance> provenance,
        Set<IstatCode> demoComuni) {
    public DataBasis {
        demoComuni = Set.copyOf(demoComuni);
        provenance =
                provenance.stream()
                        .distinct()
                        .sorted(
                                Comparator.comparing(Provenance::source)
                                        .thenComparing(Provenance::asOf))
                        .toList();
    }

    /// Whether facilities are open of whose places there is no count yet.
    public boolean isUncounted() {
        return facilities > 0 && places == null;
    }

    /// The days of the figures of one source.
    public Span daysOf(String source) {
        return Objects.requireNonNull(
                Span.of(
                        provenance.stream()
                                .filter(one -> one.source().equals(source))
                                .map(Provenance::asOf)));
    }

    /// The days anything about facilities was counted; absent if nothing was.
    public @Nullable Span counts() {
        return Span.of(
                Stream.of(places, presences)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .flatMap(span -> Stream.of(span.from(), span.to())));
    }

    /// Whether any facility is demonstrative.
    public boolean demo() {
        return !demoComuni.isEmpty();
    }

    /// The ids of the sources, in order.
    public SortedSet<String> sources() {
        return provenance.stream()
                .map(Provenance::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// From the earliest to the latest of some days.
    public record Span(LocalDate from, LocalDate to) {
        static @Nullable Span of(Stream<@Nullable LocalDate> days) {
            Collection<LocalDate> known =
                    days.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
            if (known.isEmpty()) {
                return null;
            }
            var sorted = new TreeSet<>(known);
            return new Span(sorted.first(), sorted.last());
        }

        /// Whether all of them are the same day.
        public boolean isOneDay() {
            return from.equals(to);
        }
    }

    /// The latest day any figure about facilities is of.
    public @Nullable LocalDate latestCount() {
        return Stream.of(places, presences)
                .filter(Objects::nonNull)
                .map(span -> Objects.requireNonNull(span).to())
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
