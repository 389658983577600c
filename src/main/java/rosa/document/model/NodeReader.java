package rosa.document.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.document.model.Refusal.Reason;
import tools.jackson.databind.JsonNode;

/// Reads ProseMirror's JSON. It takes no more than the limits, and less than ProseMirror does: no
/// unknown fields or attributes, nothing of the wrong kind, however harmless.
///
/// One reader reads one thing, for it counts. [#document(String)] answers; the other methods refuse
/// by [RefusedException].
public final class NodeReader {
    private static final Set<String> NODE = Set.of("type", "attrs", "content", "marks");
    private static final Set<String> TEXT = Set.of("type", "attrs", "marks", "text");
    private static final Set<String> MARK = Set.of("type", "attrs");
    private static final Set<String> SLICE = Set.of("content", "openStart", "openEnd");

    private final Schema schema;
    private final Limits limits;
    private int nodes;

    public NodeReader(Schema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /// Reads a whole text and checks it.
    public static Outcome<Node> document(Schema schema, Limits limits, String json) {
        return JsonText.tree(json, limits)
                .then(tree ->
                        RefusedException.answer(
                                () -> new NodeReader(schema, limits).checkedDocument(tree)));
    }

    private Node checkedDocument(JsonNode json) {
        Node root = node(json);
        if (root.type() != schema.top()) {
            throw new RefusedException(Reason.WRONG_CONTENT, "a text is no " + root.type());
        }
        root.check()
                .ifPresent(fault -> {
                    throw new RefusedException(fault.reason(), fault.detail());
                });
        return root;
    }

    /// Reads a node without checking what it contains against the schema.
    public Node node(JsonNode json) {
        return node(json, 1);
    }

    private Node node(JsonNode json, int level) {
        if (level > limits.levels()) {
            throw new RefusedException(Reason.TOO_DEEP, "level " + level);
        }
        if (++nodes > limits.nodes()) {
            throw new RefusedException(Reason.TOO_MANY_NODES, "node " + nodes);
        }
        String name = JsonText.string(json, "type");
        NodeType type = schema.nodeType(name);
        JsonText.knows(json, type.isText() ? TEXT : NODE);
        var marks = marks(json);
        if (type.isText()) {
            attributes(json, Set.of());
            return type.text(JsonText.string(json, "text"), marks);
        }
        return type.create(attributes(json), content(json, level), marks);
    }

    private Fragment content(JsonNode json, int level) {
        var children = new ArrayList<Node>();
        for (JsonNode child : JsonText.array(json, "content")) {
            children.add(node(child, level + 1));
        }
        return Fragment.of(children);
    }

    private List<Mark> marks(JsonNode json) {
        return JsonText.array(json, "marks").stream().map(this::mark).toList();
    }

    public Mark mark(@Nullable JsonNode json) {
        if (json == null) {
            throw new RefusedException(Reason.WRONG_SHAPE, "no mark");
        }
        MarkType type = schema.markType(JsonText.string(json, "type"));
        JsonText.knows(json, MARK);
        return type.create(attributes(json));
    }

    public Slice slice(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return Slice.EMPTY;
        }
        JsonText.knows(json, SLICE);
        return new Slice(
                content(json, 1),
                json.has("openStart") ? JsonText.position(json, "openStart") : 0,
                json.has("openEnd") ? JsonText.position(json, "openEnd") : 0);
    }

    /// The value of an attribute; null where there is no such field.
    public @Nullable Value value(JsonNode json, String field) {
        JsonNode value = json.get(field);
        return value == null ? null : ValueReader.read(value);
    }

    private static void attributes(JsonNode json, Set<String> known) {
        JsonNode attributes = json.get("attrs");
        if (attributes != null && !attributes.isNull()) {
            JsonText.knows(attributes, known);
        }
    }

    private static Map<String, Value> attributes(JsonNode json) {
        JsonNode attributes = json.get("attrs");
        if (attributes == null || attributes.isNull()) {
            return Map.of();
        }
        if (!attributes.isObject()) {
            throw new RefusedException(Reason.WRONG_SHAPE, "attrs");
        }
        var values = new LinkedHashMap<String, Value>();
        attributes
                .properties()
                .forEach(field -> values.put(field.getKey(), ValueReader.read(field.getValue())));
        return values;
    }
}
