package rosa.distribution.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rosa.distribution.model.RuleSetData;
import rosa.shared.Formats;

/// What the fields of a rule set say, in words.
record RuleSetFields(Words words) {
    /// By the labels of the fields.
    Map<String, String> of(RuleSetData data) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("distribution.rules.name", data.name());
        facts.put("distribution.rules.description", data.description());
        facts.put("distribution.rules.valid-from", Formats.day(data.validFrom()));
        facts.put("distribution.rules.source", data.source());
        facts.put(
                "distribution.rules.bands",
                IntStream.range(0, data.bands().size())
                        .mapToObj(order ->
                                "%s: %s"
                                        .formatted(
                                                words.scope(data.bands(), order),
                                                words.asks(data.bands().get(order))))
                        .collect(Collectors.joining("; ")));
        facts.put("distribution.rules.exclude-below", words.whole(data.exclusions().below()));
        facts.put(
                "distribution.rules.exclude-territories",
                data.exclusions().territories().stream()
                        .map(words.territories())
                        .collect(Collectors.joining(", ")));
        facts.put(
                "distribution.rules.safeguard",
                words.text("distribution.safeguard." + data.safeguard().code()));
        facts.put(
                "distribution.rules.rounding",
                words.text("distribution.rounding." + data.rounding().code()));
        var labelled = new LinkedHashMap<String, String>();
        facts.forEach((key, value) -> labelled.put(words.text(key), value));
        return labelled;
    }
}
