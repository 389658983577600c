package rosa.document.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a schema. Beside what the file says of the editor's schema, an attribute's bounds are the
/// server's where the file has none.
final class SchemaReader {
    private static final String ALL = "_";
    private static final int MOST_NUMBERS = 100;
    private static final int HIGHEST_NUMBER = 100_000;
    private static final int MOST_NAMED = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 200;

    private final JsonNode json;
    private final Map<String, MarkType> marks = new LinkedHashMap<>();
    private final Map<String, Set<String>> markGroups = new LinkedHashMap<>();
    private final Map<String, NodeType> nodes = new LinkedHashMap<>();

    private SchemaReader(JsonNode json) {
        this.json = json;
    }

    static Schema read(String text) {
        return new SchemaReader(JsonMapper.builder().build().readTree(text)).schema();
    }

    private Schema schema() {
        for (JsonNode spec : json.path("marks").values()) {
            String name = string(spec, "name");
            marks.put(name, new MarkType(name, marks.size(), attributes(spec)));
            markGroups.put(name, Set.copyOf(words(spec, "group")));
        }
        for (JsonNode spec : json.path("marks").values()) {
            MarkType type = marked(string(spec, "name"));
            type.exclude(spec.has("excludes") ? markTypes(string(spec, "excludes")) : Set.of(type));
        }
        for (JsonNode spec : json.path("nodes").values()) {
            String name = string(spec, "name");
            nodes.put(name, new NodeType(name, traits(spec, name), attributes(spec)));
        }
        if (!nodes.containsKey(NodeType.TEXT)) {
            throw new IllegalArgumentException("A schema needs a node of the name 'text'.");
        }
        Map<String, ContentMatch> compiled = new LinkedHashMap<>();
        for (JsonNode spec : json.path("nodes").values()) {
            String content = spec.path("content").stringValue("");
            var match = compiled.get(content);
            if (match == null) {
                match = ContentAutomaton.compile(content, nodes);
                compiled.put(content, match);
            }
            node(string(spec, "name")).complete(match, allowed(spec, match));
        }
        return new Schema(nodes, marks, node(json.path("topNode").stringValue("doc")));
    }

    private static NodeType.Traits traits(JsonNode spec, String name) {
        var groups = words(spec, "group");
        boolean inline =
                spec.path("inline")
                        .booleanValue(groups.contains("inline") || name.equals(NodeType.TEXT));
        return new NodeType.Traits(groups, inline, spec.path("atom").booleanValue(false));
    }

    private @Nullable Set<MarkType> allowed(JsonNode spec, ContentMatch content) {
        if (!spec.has("marks")) {
            return content.isInline() ? null : Set.of();
        }
        String names = string(spec, "marks");
        return names.equals(ALL) ? null : markTypes(names);
    }

    /// The marks that are named, or whose group is.
    private Set<MarkType> markTypes(String names) {
        var found = new LinkedHashSet<MarkType>();
        for (String name : words(names)) {
            int before = found.size();
            if (marks.containsKey(name)) {
                found.add(marked(name));
            } else {
                marks.forEach((other, type) -> {
                    if (name.equals(ALL) || groups(other).contains(name)) {
                        found.add(type);
                    }
                });
            }
            if (found.size() == before && !marks.containsKey(name)) {
                throw new IllegalArgumentException("Unknown mark or group '%s'.".formatted(name));
            }
        }
        return Set.copyOf(found);
    }

    private Set<String> groups(String mark) {
        return markGroups.getOrDefault(mark, Set.of());
    }

    private static List<Attribute> attributes(JsonNode spec) {
        var attributes = new ArrayList<Attribute>();
        for (var attribute : spec.path("attrs").properties()) {
            var value = attribute.getValue();
            attributes.add(
                    new Attribute(
                            attribute.getKey(),
                            type(value, attribute.getKey()),
                            value.has("default") ? ValueReader.read(value.get("default")) : null));
        }
        return attributes;
    }

    private static AttributeType type(JsonNode spec, String name) {
        return switch (string(spec, "type")) {
            case "boolean" -> new AttributeType.Flag();
            case "integer" ->
                    new AttributeType.Whole(
                            spec.path("min").longValue(Integer.MIN_VALUE),
                            spec.path("max").longValue(Integer.MAX_VALUE));
            case "integers" ->
                    new AttributeType.Wholes(
                            spec.path("min").longValue(0),
                            spec.path("max").longValue(HIGHEST_NUMBER),
                            spec.path("maxItems").intValue(MOST_NUMBERS));
            case "string" ->
                    new AttributeType.Text(
                            Pattern.compile(spec.path("pattern").stringValue("(?s).*")),
                            spec.path("maxLength").intValue(Links.LONGEST),
                            spec.path("values").values().stream()
                                    .map(JsonNode::stringValue)
                                    .collect(Collectors.toSet()));
            case "strings" ->
                    new AttributeType.Named(
                            spec.path("maxItems").intValue(MOST_NAMED),
                            spec.path("maxNameLength").intValue(LONGEST_NAME),
                            spec.path("maxLength").intValue(LONGEST_VALUE));
            case "href" -> new AttributeType.Href();
            default ->
                    throw new IllegalArgumentException(
                            "The attribute %s has the unknown type %s."
                                    .formatted(name, spec.get("type")));
        };
    }

    private static List<String> words(JsonNode spec, String field) {
        return words(spec.path(field).stringValue(""));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private NodeType node(String name) {
        NodeType type = nodes.get(name);
        if (type == null) {
            throw new IllegalArgumentException("The schema lacks the node '%s'.".formatted(name));
        }
        return type;
    }

    private MarkType marked(String name) {
        MarkType type = marks.get(name);
        if (type == null) {
            throw new IllegalArgumentException("The schema lacks the mark '%s'.".formatted(name));
        }
        return type;
    }

    private static String string(JsonNode spec, String field) {
        return spec.path(field).stringValue();
    }
}
