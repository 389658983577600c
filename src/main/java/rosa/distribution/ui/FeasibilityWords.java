package rosa.distribution.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rosa.distribution.model.Cure;
import rosa.distribution.model.Feasibility;
import rosa.distribution.model.Limit;
import rosa.distribution.model.RuleSetData;
import rosa.distribution.model.Safeguard;
import rosa.network.ShownPresences.Hidden;

/// Whether a rule set has room for all, in sentences.
record FeasibilityWords(Words words, RuleSetData rules) {
    String title(Feasibility feasibility) {
        return switch (feasibility) {
            case Feasibility.Feasible _ -> words.text("distribution.feasible.title");
            case Feasibility.Infeasible _ -> words.text("distribution.infeasible.title");
        };
    }

    String summary(Feasibility feasibility) {
        return switch (feasibility) {
            case Feasibility.Feasible feasible ->
                    words.text(
                            "distribution.feasible.text",
                            words.whole(feasible.capacity()),
                            words.whole(feasible.people()),
                            words.whole(feasible.spare()),
                            words.whole(feasible.fewestComuni()));
            case Feasibility.Infeasible infeasible ->
                    words.text(
                            "distribution.infeasible.text",
                            words.whole(infeasible.capacity()),
                            words.whole(infeasible.people()),
                            words.whole(infeasible.missing()));
        };
    }

    List<String> limits(Feasibility.Infeasible infeasible) {
        return infeasible.limits().stream().map(this::limit).toList();
    }

    List<String> cures(Feasibility.Infeasible infeasible) {
        return infeasible.cures().stream().map(cure -> cure(cure, infeasible.people())).toList();
    }

    /// Without those whose people may not be told. Where the rule set counts a part of the people,
    /// nothing is told to those who may not see everything, for the rest could be worked out.
    List<String> shortfalls(Feasibility feasibility, Hidden hidden) {
        return hidden.facilities() && rules.safeguard() == Safeguard.NONE
                ? List.of()
                : byFigures(
                                feasibility.shortfalls().stream()
                                        .filter(one -> !hidden.hides(one.territory()))
                                        .toList())
                        .map(this::shortfall)
                        .toList();
    }

    /// Territories of different kinds that lack the same places for the same people are told once:
    /// a province and its prefettura have the same comuni.
    private static Stream<List<Feasibility.Shortfall>> byFigures(
            List<Feasibility.Shortfall> shortfalls) {
        return shortfalls.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> List.of(one.people(), one.capacity()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream();
    }

    private String limit(Limit limit) {
        return switch (limit) {
            case Limit.OfThreshold(int below, int comuni, int withheld) ->
                    words.text(
                            "distribution.limit.threshold",
                            words.whole(below),
                            words.whole(comuni),
                            words.whole(withheld));
            case Limit.OfTerritory(var territory, int comuni, int withheld) ->
                    words.text(
                            "distribution.limit.territory",
                            words.territories().apply(territory),
                            words.whole(comuni),
                            words.whole(withheld));
            case Limit.OfBand(int order, var band, int comuni, int residents, int places) ->
                    words.text(
                            "distribution.limit.band",
                            order + 1,
                            words.scope(rules.bands(), order),
                            words.asks(band),
                            words.whole(comuni),
                            words.whole(residents),
                            words.whole(places));
            case Limit.OfCap(int order, int cap, int comuni, int withheld) ->
                    words.text(
                            "distribution.limit.cap",
                            words.whole(cap),
                            order + 1,
                            words.whole(comuni),
                            words.whole(withheld));
        };
    }

    private String cure(Cure cure, int people) {
        return cure.isEnoughFor(people)
                ? words.text("distribution.cure.enough", change(cure), words.whole(cure.capacity()))
                : words.text(
                        "distribution.cure.not-enough",
                        change(cure),
                        words.whole(cure.capacity()),
                        words.whole(people - cure.capacity()));
    }

    private String change(Cure cure) {
        return switch (cure) {
            case Cure.RaiseRate(int order, var from, var to, _) ->
                    words.text(
                            "distribution.cure.raise-rate",
                            order + 1,
                            words.scope(rules.bands(), order),
                            words.exact(from),
                            words.exact(to));
            case Cure.RaiseAllRates(var by, _) ->
                    words.text("distribution.cure.raise-all", words.exact(by));
            case Cure.RaiseFixed(int order, int from, int to, _) ->
                    words.text(
                            "distribution.cure.raise-fixed",
                            order + 1,
                            words.scope(rules.bands(), order),
                            words.whole(from),
                            words.whole(to));
            case Cure.LiftCap(int order, int cap, _) ->
                    words.text("distribution.cure.lift-cap", words.whole(cap), order + 1);
            case Cure.LiftThreshold(int below, _) ->
                    words.text("distribution.cure.lift-threshold", words.whole(below));
            case Cure.LiftTerritory(var territory, _) ->
                    words.text(
                            "distribution.cure.lift-territory",
                            words.territories().apply(territory));
            case Cure.LiftAllExclusions _ -> words.text("distribution.cure.lift-all");
        };
    }

    private String named(Feasibility.Shortfall shortfall) {
        return words.text(
                "distribution.shortfall.territory",
                words.text("territory.kind." + shortfall.territory().kind()),
                words.territories().apply(shortfall.territory()));
    }

    private String shortfall(List<Feasibility.Shortfall> alike) {
        var shortfall = alike.getFirst();
        return words.text(
                "distribution.shortfall",
                alike.stream().map(this::named).collect(Collectors.joining("; ")),
                words.whole(shortfall.people()),
                words.whole(shortfall.capacity()),
                words.whole(shortfall.missing()));
    }
}
