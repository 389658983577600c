package rosa.distribution.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import rosa.distribution.model.Measure.Known;
import rosa.distribution.model.Measure.Undefined;
import rosa.distribution.model.Measure.Why;
import rosa.shared.IstatCode;

/// How unevenly places are spread over **all** comuni, those without a place included.
///
/// With `s` a comune's share of places, `p` its share of residents and `n` the number of comuni:
/// Gini from the Lorenz curve, `HHI = Σ s²`, `Theil = Σ s·ln(s/p)`, `Hoover = ½ Σ |s − p|`. Without
/// places or without residents none of them exists.
public final class Concentration {
    private final List<Holding> holdings;
    private final Map<IstatCode, ComuneInput> comuni = new HashMap<>();

    private Concentration(List<Holding> holdings) {
        this.holdings = holdings;
    }

    /// Concentration of all places of an evaluation.
    public static Concentration of(Collection<ComuneBalance> balances) {
        var concentration =
                new Concentration(
                        balances.stream()
                                .map(b ->
                                        new Holding(
                                                b.comune().istat(),
                                                b.comune().residents(),
                                                b.places()))
                                .toList());
        balances.forEach(b -> concentration.comuni.put(b.comune().istat(), b.comune()));
        return concentration;
    }

    /// Gini's coefficient of places against residents.
    public Measure gini() {
        return whereDefined(all -> Lorenz.over(all).gini());
    }

    /// The Lorenz curve; empty where there are no places or no residents.
    public Optional<Lorenz> lorenz() {
        return gini().isKnown() ? Optional.of(Lorenz.over(holdings)) : Optional.empty();
    }

    /// Herfindahl and Hirschman's index over comuni, from 1/n to 1.
    public Measure hhi() {
        double places = places();
        return places == 0
                ? new Undefined(Why.NO_PLACES)
                : new Known(
                        holdings.stream()
                                .mapToDouble(h -> h.places() / places * (h.places() / places))
                                .sum());
    }

    /// The index moved to run from 0 (all comuni alike) to 1 (all places in one).
    public Measure normalisedHhi() {
        int n = holdings.size();
        return switch (hhi()) {
            case Known(double hhi) when n > 1 -> new Known((hhi - 1.0 / n) / (1 - 1.0 / n));
            case Known _ -> new Undefined(Why.NO_COMUNI);
            case Undefined undefined -> undefined;
        };
    }

    /// As many comuni of equal size would give the same index: 1 / HHI.
    public Measure equivalentComuni() {
        return switch (hhi()) {
            case Known(double hhi) -> new Known(1 / hhi);
            case Undefined undefined -> undefined;
        };
    }

    /// Theil's T.
    public Measure theil() {
        return placesWithoutResidents()
                ? new Undefined(Why.PLACES_WITHOUT_RESIDENTS)
                : whereDefined(Theil::of);
    }

    /// Theil's T between and within the territories of a partition; empty where T is undefined.
    public Optional<Theil> theilBy(String kind) {
        if (!theil().isKnown()) {
            return Optional.empty();
        }
        return Optional.of(
                Theil.of(
                        holdings,
                        istat -> {
                            var comune = comuni.get(istat);
                            var territory = comune == null ? null : comune.territory(kind);
                            return territory == null ? "" : territory.value();
                        }));
    }

    /// Hoover's index: the share of places to move for proportionality.
    public Measure hoover() {
        return whereDefined(all -> {
            double places = places();
            double residents = residents();
            return all.stream()
                            .mapToDouble(
                                    h -> Math.abs(h.places() / places - h.residents() / residents))
                            .sum()
                    / 2;
        });
    }

    /// The places to move for proportionality: Hoover times all places.
    public Measure placesToMove() {
        return switch (hoover()) {
            case Known(double hoover) -> new Known(hoover * places());
            case Undefined undefined -> undefined;
        };
    }

    private Measure whereDefined(ToDoubleFunction<List<Holding>> measure) {
        if (places() == 0) {
            return new Undefined(Why.NO_PLACES);
        }
        if (residents() == 0) {
            return new Undefined(Why.NO_RESIDENTS);
        }
        return new Known(measure.applyAsDouble(holdings));
    }

    private boolean placesWithoutResidents() {
        return residents() > 0
                && holdings.stream().anyMatch(h -> h.places() > 0 && h.residents() == 0);
    }

    private long places() {
        return holdings.stream().mapToLong(Holding::places).sum();
    }

    private long residents() {
        return holdings.stream().mapToLong(Holding::residents).sum();
    }
}
