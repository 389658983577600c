package rosa.distribution.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rosa.distribution.RuleSet;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;

/// A rule set as simple values, for the audit log.
public final class RuleSetFacts {
    private RuleSetFacts() {}

    /// All that a person can change of it.
    public static Map<String, Object> of(RuleSet ruleSet) {
        var data = ruleSet.data();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", data.name());
        facts.put("description", data.description());
        facts.put("validFrom", data.validFrom().toString());
        facts.put("source", data.source());
        facts.put(
                "bands",
                data.bands().stream().map(RuleSetFacts::text).collect(Collectors.joining("; ")));
        facts.put("excludeBelow", data.exclusions().below());
        facts.put(
                "excludedTerritories",
                data.exclusions().territories().stream()
                        .map(Objects::toString)
                        .collect(Collectors.joining(", ")));
        facts.put("safeguard", data.safeguard().code());
        facts.put("rounding", data.rounding().code());
        facts.put("archivedOn", Objects.toString(ruleSet.archivedOn(), ""));
        facts.values().removeIf(""::equals);
        return facts;
    }

    /// What of `these` is not the same in `those`.
    public static Map<String, Object> differing(
            Map<String, Object> these, Map<String, Object> those) {
        var differing = new LinkedHashMap<>(these);
        differing.entrySet().removeAll(those.entrySet());
        return differing;
    }

    private static String text(Band band) {
        var upTo = band.upTo() == null ? "*" : "≤" + band.upTo();
        var cap = band.cap() == null ? "" : ", max " + band.cap();
        return switch (band.allowance()) {
            case Allowance.PerThousand(var rate) ->
                    "%s: %s‰%s".formatted(upTo, rate.toPlainString(), cap);
            case Allowance.Fixed(int places) -> "%s: %d%s".formatted(upTo, places, cap);
        };
    }
}
