package rosa.document.transform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Fragment;
import rosa.document.model.Mark;
import rosa.document.model.Node;
import rosa.document.model.Refusal.Reason;
import rosa.document.model.RefusedException;
import rosa.document.model.Slice;
import rosa.document.model.Value;

/// What steps on a single node have in common.
final class NodeChange {
    private NodeChange() {}

    static Node at(Node text, int position) {
        Node node = text.nodeAt(position);
        if (node == null) {
            throw new RefusedException(Reason.OUT_OF_RANGE, "no node at " + position);
        }
        return node;
    }

    /// A text with the attributes and marks of the node at a position replaced, its content kept.
    static Node applied(Node text, int position, Map<String, Value> attributes, List<Mark> marks) {
        var type = at(text, position).type();
        var changed = type.create(attributes, Fragment.EMPTY, marks);
        var slice = new Slice(Fragment.of(changed), 0, type.isLeaf() ? 0 : 1);
        return text.replace(position, position + 1, slice);
    }

    /// Where the node is after other steps; empty if it was deleted.
    static Optional<Integer> mapped(Mappable others, int position) {
        var result = others.result(position, Side.AFTER);
        return result.isDeletedAfter() ? Optional.empty() : Optional.of(result.position());
    }

    static void write(StringBuilder out, String type, int position, Mark mark) {
        out.append("{\"stepType\":\"").append(type).append("\",\"pos\":").append(position);
        out.append(",\"mark\":");
        CanonicalJson.append(out, mark);
        out.append('}');
    }

    static void write(StringBuilder out, String attribute, @Nullable Value value) {
        out.append("\"attr\":");
        CanonicalJson.append(out, attribute);
        if (value != null) {
            out.append(",\"value\":");
            CanonicalJson.append(out, value);
        }
        out.append('}');
    }
}
