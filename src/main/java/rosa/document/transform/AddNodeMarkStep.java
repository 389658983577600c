package rosa.document.transform;

import java.util.Optional;
import rosa.document.model.Mark;
import rosa.document.model.Node;

/// Adds a mark to the node at a position.
public record AddNodeMarkStep(int position, Mark mark) implements Step {
    public AddNodeMarkStep {
        Positions.rise(position);
    }

    @Override
    public Node applied(Node text) {
        Node node = NodeChange.at(text, position);
        var marks = mark.addedTo(node.marks());
        return NodeChange.applied(text, position, node.attributes().values(), marks);
    }

    @Override
    public Step inverted(Node before) {
        Node node = before.nodeAt(position);
        if (node == null) {
            return new RemoveNodeMarkStep(position, mark);
        }
        var added = mark.addedTo(node.marks());
        if (added.size() == node.marks().size()) {
            return node.marks().stream()
                    .filter(old -> !old.isIn(added))
                    .findFirst()
                    .map(old -> new AddNodeMarkStep(position, old))
                    .orElse(this);
        }
        return new RemoveNodeMarkStep(position, mark);
    }

    @Override
    public Optional<Step> mapped(Mappable others) {
        return NodeChange.mapped(others, position).map(at -> new AddNodeMarkStep(at, mark));
    }

    @Override
    public void write(StringBuilder out) {
        NodeChange.write(out, "addNodeMark", position, mark);
    }
}
