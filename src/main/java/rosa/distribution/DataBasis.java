package rosa.distribution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.distribution.model.Datum;
import rosa.shared.DaySpan;
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
/// @param daysApart in how many of them places and presences were counted on different days, which
///   the saturation puts together all the same
/// @param provenance where all these figures come from, by source and day
/// @param demoComuni those with a facility that is demonstrative, not real
public record DataBasis(
        @Nullable DaySpan residents,
        @Nullable DaySpan places,
        @Nullable DaySpan presences,
        int facilities,
        int withoutPlaces,
        int withoutPresences,
        int daysApart,
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
    public DaySpan daysOf(String source) {
        return Objects.requireNonNull(
                DaySpan.of(
                        provenance.stream()
                                .filter(one -> one.source().equals(source))
                                .map(Provenance::asOf)));
    }

    /// The days anything about facilities was counted; absent if nothing was.
    public @Nullable DaySpan counts() {
        return days(Set.of(Datum.PLACES, Datum.PRESENCES));
    }

    /// The days these data were counted; absent if nothing was.
    public @Nullable DaySpan days(Set<Datum> data) {
        return DaySpan.around(data.stream().map(this::days));
    }

    private @Nullable DaySpan days(Datum datum) {
        return switch (datum) {
            case RESIDENTS -> residents;
            case PLACES -> places;
            case PRESENCES -> presences;
        };
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

    /// The latest day any figure about facilities is of.
    public @Nullable LocalDate latestCount() {
        DaySpan counted = counts();
        return counted == null ? null : counted.to();
    }
}
