package rosa.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.document.SectionText.Parsed;
import rosa.document.SectionText.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the editor's JSON into nodes and checks each against the schema. What does not fit is
/// refused with its path; nothing is repaired in silence.
final class SectionReader {
    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_LEVELS = 40;
    static final int MOST_NODES = 50_000;

    /// Each level of nodes is an array in an object; marks and attributes add four at most.
    private static final int MOST_BRACKETS = 2 * MOST_LEVELS + 20;

    private static final Set<String> FIELDS = Set.of("type", "attrs", "content", "marks", "text");
    private static final Set<String> MARK_FIELDS = Set.of("type", "attrs");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MOST_BRACKETS)
                                                    .maxNumberLength(30)
                                                    .maxStringLength(MOST_BYTES)
                                                    .maxNameLength(200)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private int nodes;

    private SectionReader() {}

    static Parsed read(String json) {
        if (json.length() > MOST_BYTES
                || json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return new Parsed.Refused(Reason.TOO_LARGE, "");
        }
        if (brackets(json) > MOST_BRACKETS) {
            return new Parsed.Refused(Reason.TOO_DEEP, "");
        }
        try {
            var root = JSON.readTree(json);
            return new Parsed.Valid(new SectionText(new SectionReader().document(root)));
        } catch (JacksonException _) {
            return new Parsed.Refused(Reason.NOT_JSON, "");
        } catch (Refusal refusal) {
            return new Parsed.Refused(refusal.reason, refusal.path);
        }
    }

    /// How deep the brackets outside of strings are nested.
    private static int brackets(String json) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\') {
                i++;
            } else if (!quoted && (c == '{' || c == '[')) {
                deepest = Math.max(deepest, ++depth);
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return deepest;
    }

    private Node document(@Nullable JsonNode json) {
        var root = node(object(json, ""), "", 1);
        if (root.type() != NodeType.DOC) {
            throw new Refusal(Reason.WRONG_CONTENT, "/type");
        }
        return root;
    }

    private Node node(JsonNode json, String path, int level) {
        if (level > MOST_LEVELS) {
            throw new Refusal(Reason.TOO_DEEP, path);
        }
        if (++nodes > MOST_NODES) {
            throw new Refusal(Reason.TOO_MANY_NODES, path);
        }
        onlyFields(json, FIELDS, path);
        var type =
                NodeType.find(string(json, "type", path))
                        .orElseThrow(() -> new Refusal(Reason.UNKNOWN_NODE, path + "/type"));
        var attributes = AttributeReader.of(json, path).attributes(type);
        var marks = marks(json, path, type);
        if (type == NodeType.TEXT) {
            absent(json, "content", path);
            return Node.ofText(text(json, path), marks);
        }
        absent(json, "text", path);
        var content = content(json, path, type, level);
        var node = new Node(type, attributes, content, "", marks);
        if (type == NodeType.TABLE && TableGrid.columns(node) > TableGrid.MOST_COLUMNS) {
            throw new Refusal(Reason.TOO_MANY_COLUMNS, path);
        }
        return node;
    }

    private List<Node> content(JsonNode json, String path, NodeType type, int level) {
        var children = new ArrayList<Node>();
        var array = array(json, "content", path);
        var match = type.rules().contentMatch();
        for (int i = 0; i < array.size(); i++) {
            var childPath = path + "/content/" + i;
            var child = node(object(array.get(i), childPath), childPath, level + 1);
            match = match.after(child.type().rules());
            if (match == null) {
                throw new Refusal(Reason.WRONG_CONTENT, childPath);
            }
            children.add(child);
        }
        if (!match.isValidEnd()) {
            throw new Refusal(Reason.WRONG_CONTENT, path + "/content");
        }
        return children;
    }

    private static String text(JsonNode json, String path) {
        var text = string(json, "text", path);
        if (text.isEmpty() || !text.codePoints().allMatch(SectionReader::canBeStored)) {
            throw new Refusal(Reason.BAD_TEXT, path + "/text");
        }
        return text;
    }

    static boolean canBeStored(int c) {
        return c != 0 && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static List<Mark> marks(JsonNode json, String path, NodeType type) {
        var array = array(json, "marks", path);
        if (array.size() > 0 && !type.isInline()) {
            throw new Refusal(Reason.WRONG_CONTENT, path + "/marks");
        }
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < array.size(); i++) {
            var markPath = path + "/marks/" + i;
            var mark = object(array.get(i), markPath);
            onlyFields(mark, MARK_FIELDS, markPath);
            marks.add(AttributeReader.of(mark, markPath).mark(string(mark, "type", markPath)));
        }
        var kinds =
                marks.stream().collect(Collectors.groupingBy(Mark::rank, Collectors.counting()));
        if (kinds.size() < marks.size()) {
            throw new Refusal(Reason.WRONG_CONTENT, path + "/marks");
        }
        marks.sort(Comparator.comparing((Function<Mark, Integer>) Mark::rank));
        return marks;
    }

    private static void onlyFields(JsonNode json, Set<String> known, String path) {
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw new Refusal(Reason.UNKNOWN_FIELD, path + "/" + shortened(name));
            }
        }
    }

    private static void absent(JsonNode json, String field, String path) {
        if (json.has(field)) {
            throw new Refusal(Reason.UNKNOWN_FIELD, path + "/" + field);
        }
    }

    static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    private static JsonNode object(@Nullable JsonNode json, String path) {
        if (json == null || !json.isObject()) {
            throw new Refusal(Reason.WRONG_CONTENT, path);
        }
        return json;
    }

    private static List<JsonNode> array(JsonNode json, String field, String path) {
        var value = json.get(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new Refusal(Reason.WRONG_CONTENT, path + "/" + field);
        }
        return value.values().stream().toList();
    }

    private static String string(JsonNode json, String field, String path) {
        var value = json.get(field);
        if (value == null || !value.isString()) {
            throw new Refusal(
                    field.equals("text") ? Reason.BAD_TEXT : Reason.WRONG_CONTENT,
                    path + "/" + field);
        }
        return value.stringValue();
    }

    /// Ends the reading; never leaves this package.
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Reason reason;
        private final String path;

        Refusal(Reason reason, String path) {
            super("%s at %s".formatted(reason, path), null, false, false);
            this.reason = reason;
            this.path = path;
        }
    }
}
