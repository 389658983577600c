package rosa.distribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.distribution.model.Circuit;
import rosa.distribution.model.ComuneInput;
import rosa.distribution.model.FacilityInput;
import rosa.distribution.model.Snapshot;
import rosa.identity.SignedIn;
import rosa.network.FacilityKind;
import rosa.network.FacilityState;
import rosa.network.Places;
import rosa.network.VisibleFacilities;
import rosa.shared.DaySpan;
import rosa.shared.Provenance;
import rosa.territory.Comune;
import rosa.territory.Residents;
import rosa.territory.SnaiClass;
import rosa.territory.Territories;

/// Puts together what an evaluation needs, as it was on a day.
///
/// Of a facility the active places count or, where they are unknown, the financed ones; of a comune
/// the residents last counted by the day or, before the first count, those of the first.
@Component
class Snapshots {
    private static final int MOST_AGAIN = 3;

    private final Territories territories;
    private final Places places;
    private final VisibleFacilities visible;
    private final Recent<Ingredients, Dated> recent = new Recent<>();

    Snapshots(Territories territories, Places places, VisibleFacilities visible) {
        this.territories = territories;
        this.places = places;
        this.visible = visible;
    }

    /// The territory on a day and the basis of its figures.
    record Dated(Snapshot snapshot, DataBasis basis) {}

    Dated on(LocalDate day) {
        return on(day, () -> places.stateOn(day));
    }

    /// Of the facilities that `person` sees.
    Dated on(LocalDate day, SignedIn person) {
        return on(day, () -> visible.stateOn(day, person));
    }

    /// Comuni and facilities of one view of the day: where the territory changed while they were
    /// read, they are read again.
    private Dated on(LocalDate day, Supplier<List<FacilityState>> facilities) {
        var comuni = territories.comuni(day);
        var there = facilities.get();
        for (int again = 0; again < MOST_AGAIN && territories.comuni(day) != comuni; again++) {
            comuni = territories.comuni(day);
            there = facilities.get();
        }
        return of(day, comuni, List.copyOf(there));
    }

    /// What a snapshot is made of. The comuni are told by identity: the territory keeps its list
    /// until something of it changes.
    private record Ingredients(
            LocalDate day, Same<List<Comune>> comuni, List<FacilityState> facilities) {}

    private record Same<T>(T it) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same<?>(Object that) && that == it;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(it);
        }
    }

    private Dated of(LocalDate day, List<Comune> comuni, List<FacilityState> facilities) {
        return recent.of(
                new Ingredients(day, new Same<>(comuni), facilities),
                () -> dated(day, comuni, facilities));
    }

    private static Dated dated(LocalDate day, List<Comune> comuni, List<FacilityState> facilities) {
        var snapshot =
                new Snapshot(
                        comuni.stream().map(comune -> comune(comune, day)).toList(),
                        facilities.stream().map(Snapshots::facility).toList());
        return new Dated(snapshot, basis(comuni, facilities, day));
    }

    private static ComuneInput comune(Comune comune, LocalDate day) {
        return new ComuneInput(
                comune.istat(),
                comune.name(),
                residents(comune, day).map(Residents::people).orElse(0),
                snaiClass(comune, day),
                comune.memberships().stream().map(m -> m.territory().id()).toList());
    }

    private static Optional<Residents> residents(Comune comune, LocalDate day) {
        return comune.residentsOn(day).or(() -> comune.residents().stream().findFirst());
    }

    private static @Nullable String snaiClass(Comune comune, LocalDate day) {
        return comune.snaiOn(day)
                .or(() -> comune.snai().stream().findFirst())
                .map(SnaiClass::code)
                .orElse(null);
    }

    private static FacilityInput facility(FacilityState state) {
        var data = state.facility().data();
        var cents = state.centsPerPersonDay();
        return new FacilityInput(
                state.facility().id(),
                data.comune(),
                circuit(data.kind()),
                Objects.requireNonNullElse(state.places(), 0),
                state.occupied(),
                data.managedBy(),
                cents == null ? null : Math.toIntExact(cents));
    }

    static Circuit circuit(FacilityKind kind) {
        return switch (kind) {
            case CAS_ADULTS, CAS_MINORS -> Circuit.CAS;
            case SAI -> Circuit.SAI;
            case CPA, HOTSPOT -> Circuit.GOVERNMENT;
        };
    }

    private static DataBasis basis(
            List<Comune> comuni, Collection<FacilityState> facilities, LocalDate day) {
        var counted = comuni.stream().flatMap(comune -> residents(comune, day).stream()).toList();
        var provenance = new ArrayList<>(counted.stream().map(Residents::provenance).toList());
        facilities.forEach(facility -> provenance.addAll(provenance(facility)));
        return new DataBasis(
                DaySpan.of(counted.stream().map(Residents::date)),
                DaySpan.of(facilities.stream().map(FacilityState::placesOn)),
                DaySpan.of(facilities.stream().map(FacilityState::presencesOn)),
                facilities.size(),
                (int) facilities.stream().filter(f -> f.places() == null).count(),
                (int) facilities.stream().filter(f -> f.occupied() == null).count(),
                (int) facilities.stream().filter(FacilityState::isOfTwoDays).count(),
                provenance,
                facilities.stream()
                        .filter(f -> f.facility().demo())
                        .map(f -> f.facility().data().comune())
                        .collect(Collectors.toSet()));
    }

    /// Where its counts come from and their days; before the first count, the facility's own
    /// source.
    private static List<Provenance> provenance(FacilityState state) {
        var counts =
                Stream.of(state.placesFrom(), state.presencesFrom())
                        .flatMap(Optional::stream)
                        .toList();
        return counts.isEmpty() ? List.of(state.facility().data().provenance()) : counts;
    }
}
