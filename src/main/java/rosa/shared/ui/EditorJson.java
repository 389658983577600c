package rosa.shared.ui;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What goes to the plan editor and comes from it, as JSON.
final class EditorJson {
    private static final int MOST = 2_000;

    private EditorJson() {}

    static ArrayNode choices(List<FigureChoice> figures) {
        var choices = JacksonUtils.createArrayNode();
        for (FigureChoice figure : figures) {
            ObjectNode choice = choices.addObject();
            choice.put("query", figure.query());
            choice.put("kind", lower(figure.kind()));
            choice.put("label", figure.label());
            choice.put("description", figure.description());
            var params = choice.putArray("params");
            for (FigureParam param : figure.params()) {
                ObjectNode node = params.addObject();
                node.put("name", param.name());
                node.put("label", param.label());
                node.put("kind", lower(param.kind()));
                var options = node.putArray("options");
                param.options()
                        .forEach(option ->
                                options.addObject()
                                        .put("value", option.value())
                                        .put("label", option.label()));
            }
        }
        return choices;
    }

    static ObjectNode readings(Map<String, FigureReading> readings) {
        var values = JacksonUtils.createObjectNode();
        readings.forEach((key, reading) ->
                values.putObject(key)
                        .put("text", reading.text())
                        .put("unit", reading.unit())
                        .put("label", reading.label())
                        .put("date", reading.date())
                        .put("source", reading.source())
                        .put("state", lower(reading.state()))
                        .put("explanation", reading.explanation()));
        return values;
    }

    static ObjectNode references(Collection<EditorReference> references) {
        var names = JacksonUtils.createObjectNode();
        references.forEach(reference -> describe(names.putObject(reference.key()), reference));
        return names;
    }

    static ObjectNode mentions(String words, List<EditorReference> found) {
        var answer = JacksonUtils.createObjectNode();
        answer.put("filter", words);
        var items = answer.putArray("items");
        found.forEach(reference -> describe(items.addObject(), reference));
        return answer;
    }

    private static void describe(ObjectNode node, EditorReference reference) {
        node.put("kind", reference.kind())
                .put("id", reference.id())
                .put("name", reference.name())
                .put("about", reference.about())
                .put("href", reference.href())
                .put("state", lower(reference.state()));
    }

    static ObjectNode blocks(Map<String, EditorBlock> blocks) {
        var readings = JacksonUtils.createObjectNode();
        blocks.forEach((key, block) -> {
            ObjectNode node = readings.putObject(key);
            node.put("label", block.label())
                    .put("state", block.isFailed() ? "failed" : "live")
                    .put("date", block.date())
                    .put("source", block.source())
                    .put("explanation", block.explanation())
                    .put("totals", block.totals())
                    .put("image", block.image())
                    .put("alt", block.alt())
                    .put("withheld", block.withheld());
            var columns = node.putArray("columns");
            block.columns()
                    .forEach(column ->
                            columns.addObject()
                                    .put("label", column.label())
                                    .put("number", column.number()));
            var rows = node.putArray("rows");
            block.rows().forEach(row -> row.forEach(rows.addArray()::add));
        });
        return readings;
    }

    static List<UsedFigure> figures(JsonNode sent) {
        List<UsedFigure> figures = new ArrayList<>();
        for (JsonNode node : sent) {
            if (figures.size() < MOST) {
                figures.add(figure(node.path("query"), node.path("params")));
            }
        }
        return List.copyOf(figures);
    }

    static UsedFigure figure(JsonNode query, JsonNode params) {
        Map<String, String> values = new LinkedHashMap<>();
        params.properties()
                .forEach(param -> values.put(param.getKey(), param.getValue().asString("")));
        return new UsedFigure(query.asString(""), values);
    }

    static List<UsedReference> usedReferences(JsonNode sent) {
        List<UsedReference> references = new ArrayList<>();
        for (JsonNode node : sent) {
            if (references.size() < MOST) {
                references.add(
                        new UsedReference(
                                node.path("kind").asString(""), node.path("id").asString("")));
            }
        }
        return List.copyOf(references);
    }

    static List<UsedBlock> usedBlocks(JsonNode sent) {
        List<UsedBlock> blocks = new ArrayList<>();
        for (JsonNode node : sent) {
            if (blocks.size() < MOST) {
                blocks.add(
                        new UsedBlock(
                                blockKind(node.path("kind").asString("")),
                                figure(node.path("query"), node.path("params"))));
            }
        }
        return List.copyOf(blocks);
    }

    private static FigureChoice.Kind blockKind(String word) {
        return switch (word) {
            case "chart" -> FigureChoice.Kind.CHART;
            case "map" -> FigureChoice.Kind.MAP;
            default -> FigureChoice.Kind.TABLE;
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
