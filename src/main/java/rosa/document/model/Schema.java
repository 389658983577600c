package rosa.document.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosa.document.model.Refusal.Reason;

/// The kinds of nodes and marks a text may hold. That of a plan's sections is the very file that
/// the editor's tests hold its schema against: `frontend/src/plan-editor/schema.json`.
public final class Schema {
    private final Map<String, NodeType> nodes;
    private final Map<String, MarkType> marks;
    private final NodeType top;

    Schema(Map<String, NodeType> nodes, Map<String, MarkType> marks, NodeType top) {
        this.nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        this.marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        this.top = top;
    }

    /// The schema of a plan's sections.
    public static Schema plan() {
        return Plan.SCHEMA;
    }

    /// A schema as `schema.json` writes it. It is ours, so a fault in it is a bug and thrown.
    public static Schema of(String json) {
        return SchemaReader.read(json);
    }

    public List<NodeType> nodeTypes() {
        return List.copyOf(nodes.values());
    }

    public List<MarkType> markTypes() {
        return List.copyOf(marks.values());
    }

    public Optional<NodeType> findNodeType(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    public Optional<MarkType> findMarkType(String name) {
        return Optional.ofNullable(marks.get(name));
    }

    public NodeType nodeType(String name) {
        return findNodeType(name)
                .orElseThrow(() -> new RefusedException(Reason.UNKNOWN_NODE, shortened(name)));
    }

    public MarkType markType(String name) {
        return findMarkType(name)
                .orElseThrow(() -> new RefusedException(Reason.UNKNOWN_MARK, shortened(name)));
    }

    /// What a whole text is.
    public NodeType top() {
        return top;
    }

    public Node text(String text, List<Mark> marks) {
        return nodeType(NodeType.TEXT).text(text, marks);
    }

    /// A text with what it must have and no more.
    public Node empty() {
        return top.createFilled();
    }

    static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /// Read when first asked for.
    private static final class Plan {
        private static final Schema SCHEMA = read();

        private static Schema read() {
            try (InputStream file = Schema.class.getResourceAsStream("schema.json")) {
                if (file == null) {
                    throw new IllegalStateException(
                            "schema.json is missing beside %s.\nMaybe the resources of pom.xml were not copied."
                                    .formatted(Schema.class.getName()));
                }
                return Schema.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
