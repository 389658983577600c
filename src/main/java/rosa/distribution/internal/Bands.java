package rosa.distribution.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;
import rosa.distribution.model.Exclusions;
import rosa.distribution.model.Rounding;
import rosa.distribution.model.RuleSetData;
import rosa.distribution.model.Safeguard;
import rosa.shared.TerritoryId;

/// Between the graph's properties and the model.
final class Bands {
    private Bands() {}

    static Map<String, Object> properties(String id, int order, Band band) {
        var properties = new HashMap<String, Object>();
        properties.put("id", id);
        properties.put("order", order);
        putIfKnown(properties, "upTo", band.upTo());
        putIfKnown(properties, "cap", band.cap());
        switch (band.allowance()) {
            case Allowance.PerThousand(BigDecimal rate) ->
                    properties.put("perMille", rate.doubleValue());
            case Allowance.Fixed(int places) -> properties.put("fixed", places);
        }
        return properties;
    }

    private static void putIfKnown(
            Map<String, Object> properties, String key, @Nullable Integer value) {
        if (value != null) {
            properties.put(key, value);
        }
    }

    static Band band(Value node) {
        var fixed = node.get("fixed");
        var allowance =
                fixed.isNull()
                        ? new Allowance.PerThousand(
                                BigDecimal.valueOf(node.get("perMille").asDouble()))
                        : new Allowance.Fixed(fixed.asInt());
        return new Band(integer(node.get("upTo")), allowance, integer(node.get("cap")));
    }

    private static @Nullable Integer integer(Value value) {
        return value.isNull() ? null : value.asInt();
    }

    static RuleSetData ruleSetData(Value node, List<Band> bands) {
        return new RuleSetData(
                node.get("name").asString(),
                node.get("description").asString(""),
                node.get("validFrom").asLocalDate(),
                node.get("source").asString(),
                bands,
                new Exclusions(
                        node.get("excludeBelow").asInt(0),
                        node.get("excludedTerritories")
                                .asList(id -> new TerritoryId(id.asString()), List.of())),
                Safeguard.of(node.get("safeguard").asString()),
                Rounding.of(node.get("rounding").asString()));
    }
}
