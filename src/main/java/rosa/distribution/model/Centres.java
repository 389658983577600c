package rosa.distribution.model;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import rosa.distribution.model.Measure.Known;
import rosa.distribution.model.Measure.Undefined;
import rosa.distribution.model.Measure.Why;

/// What is measured facility by facility: sizes, parts of the whole, price, ente gestore. A
/// facility without places is not open to anybody and is not among the centres.
final class Centres {
    private final List<FacilityInput> centres;

    Centres(Snapshot snapshot) {
        this.centres = snapshot.centres();
    }

    int number() {
        return centres.size();
    }

    Measure mean() {
        return Measure.ratio(places(centres), centres.size(), Why.NO_PLACES);
    }

    Measure median() {
        if (centres.isEmpty()) {
            return new Undefined(Why.NO_PLACES);
        }
        var sizes = centres.stream().mapToInt(FacilityInput::places).sorted().toArray();
        int middle = sizes.length / 2;
        return new Known(
                sizes.length % 2 == 1
                        ? sizes[middle]
                        : (sizes[middle - 1] + (double) sizes[middle]) / 2);
    }

    Measure largest() {
        return centres.isEmpty()
                ? new Undefined(Why.NO_PLACES)
                : new Known(centres.stream().mapToInt(FacilityInput::places).max().orElseThrow());
    }

    Measure share(Predicate<FacilityInput> part) {
        return Measure.ratio(
                places(centres.stream().filter(part).toList()), places(centres), Why.NO_PLACES);
    }

    /// People over places, on the facilities whose presences are known.
    Measure saturation() {
        var counted = centres.stream().filter(centre -> centre.presences() != null).toList();
        return Measure.ratio(people(counted), places(counted), Why.NO_PRESENCES);
    }

    /// The price of a day, each person counted alike, on the facilities where both are known.
    Measure dailyEuros() {
        double cents = 0;
        double people = 0;
        for (var centre : centres) {
            var price = centre.centsPerPersonDay();
            var presences = centre.presences();
            if (price != null && presences != null) {
                cents += (double) price * presences;
                people += presences;
            }
        }
        return Measure.ratio(cents / 100, people, Why.NO_PRICES);
    }

    /// Herfindahl and Hirschman's index over the enti gestori that are known.
    Measure managerHhi() {
        var known = centres.stream().filter(centre -> centre.manager() != null).toList();
        double all = places(known);
        return all == 0
                ? new Undefined(Why.NO_MANAGERS)
                : new Known(
                        slices(known, centre -> Objects.toString(centre.manager())).stream()
                                .mapToDouble(slice -> slice.share() * slice.share())
                                .sum());
    }

    List<Slice> byManager() {
        return slices(centres, centre -> Objects.toString(centre.manager(), ""));
    }

    List<Slice> byCircuit() {
        return slices(centres, centre -> centre.circuit().code());
    }

    /// The parts of the places, in the order of their keys.
    static List<Slice> slices(
            Collection<FacilityInput> facilities, Function<FacilityInput, String> key) {
        var sums = new TreeMap<String, Integer>();
        for (var facility : facilities) {
            sums.merge(key.apply(facility), facility.places(), Integer::sum);
        }
        double all = places(facilities);
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(e -> new Slice(e.getKey(), e.getValue(), e.getValue() / all))
                .toList();
    }

    private static int places(Collection<FacilityInput> facilities) {
        return facilities.stream().mapToInt(FacilityInput::places).sum();
    }

    private static int people(Collection<FacilityInput> facilities) {
        int people = 0;
        for (var facility : facilities) {
            var presences = facility.presences();
            people += presences == null ? 0 : presences;
        }
        return people;
    }
}
