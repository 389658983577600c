package rosa.document.transform;

import java.util.Optional;
import rosa.document.model.Mark;
import rosa.document.model.Node;

/// Takes a mark off the node at a position.
public record RemoveNodeMarkStep(int position, Mark mark) implements Step {
    public RemoveNodeMarkStep {
        Positions.rise(position);
    }

    @Override
    public Node applied(Node text) {
        Node node = NodeChange.at(text, position);
        var marks = mark.removedFrom(node.marks());
        return NodeChange.applied(text, position, node.attributes().values(), marks);
    }

    @Override
    public Step inverted(Node before) {
        Node node = before.nodeAt(position);
        return node == null || !mark.isIn(node.marks())
                ? this
                : new AddNodeMarkStep(position, mark);
    }

    @Override
    public Optional<Step> mapped(Mappable others) {
        return NodeChange.mapped(others, position).map(at -> new RemoveNodeMarkStep(at, mark));
    }

    @Override
    public void write(StringBuilder out) {
        NodeChange.write(out, "removeNodeMark", position, mark);
    }
}
