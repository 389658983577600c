package rosa.territory;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.TerritoryId;

/// A comune with everything the reference data know of it.
///
/// @param townHall where its town hall stands
/// @param labelPoint a point inside its boundary, for its name on a map
/// @param cadastralCode empty where it is not known
/// @param altitudeMin metres, if known
/// @param altitudeMax metres, if known
/// @param memberships by kind, in the order of [TerritoryKind]
/// @param residents by day, oldest first
/// @param snai by year, oldest first
/// @param neighbours by name; only those in Umbria
public record Comune(
        IstatCode istat,
        String name,
        String cadastralCode,
        double areaKm2,
        Coordinates townHall,
        Coordinates labelPoint,
        @Nullable Integer altitudeMin,
        @Nullable Integer altitudeMax,
        List<Membership> memberships,
        List<Residents> residents,
        List<SnaiClass> snai,
        List<Neighbour> neighbours,
        Provenance provenance)
        implements Serializable {
    public Comune {
        memberships = List.copyOf(memberships);
        residents = List.copyOf(residents);
        snai = List.copyOf(snai);
        neighbours = List.copyOf(neighbours);
    }

    /// The same under the name it has on another day.
    public Comune called(String other) {
        return name.equals(other) ? this : with(other, residents, snai, neighbours);
    }

    /// The same with the neighbours it has on another day.
    public Comune bordering(List<Neighbour> others) {
        return neighbours.equals(others) ? this : with(name, residents, snai, others);
    }

    /// The same with the figures it has from the comuni that were before it.
    public Comune inheriting(List<Residents> people, List<SnaiClass> classes) {
        return with(name, people, classes, neighbours);
    }

    private Comune with(
            String called,
            List<Residents> people,
            List<SnaiClass> classes,
            List<Neighbour> beside) {
        return new Comune(
                istat,
                called,
                cadastralCode,
                areaKm2,
                townHall,
                labelPoint,
                altitudeMin,
                altitudeMax,
                memberships,
                people,
                classes,
                beside,
                provenance);
    }

    /// The territory of this kind that it is part of, if any.
    public Optional<Territory> territory(TerritoryKind kind) {
        return memberships.stream()
                .map(Membership::territory)
                .filter(t -> t.kind() == kind)
                .findFirst();
    }

    /// Whether it is part of this territory.
    public boolean isPartOf(TerritoryId territory) {
        return memberships.stream().anyMatch(m -> m.territory().id().equals(territory));
    }

    /// The latest count of residents taken on `asOf` or before.
    public Optional<Residents> residentsOn(LocalDate asOf) {
        return residents.stream().filter(r -> !r.date().isAfter(asOf)).reduce((_, later) -> later);
    }

    /// The class in the latest map of inner areas of the year of `asOf` or before.
    public Optional<SnaiClass> snaiOn(LocalDate asOf) {
        return snai.stream()
                .filter(map -> map.year() <= asOf.getYear())
                .reduce((_, later) -> later);
    }
}
