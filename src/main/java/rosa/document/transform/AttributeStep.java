package rosa.document.transform;

import java.util.Optional;
import rosa.document.model.Node;
import rosa.document.model.Value;

/// Changes an attribute of the node at a position.
public record AttributeStep(int position, String attribute, Value value) implements Step {
    public AttributeStep {
        Positions.rise(position);
    }

    @Override
    public Node applied(Node text) {
        Node node = NodeChange.at(text, position);
        var attributes = node.attributes().with(attribute, value);
        return NodeChange.applied(text, position, attributes, node.marks());
    }

    @Override
    public Step inverted(Node before) {
        Node node = NodeChange.at(before, position);
        return new AttributeStep(position, attribute, node.attributes().value(attribute));
    }

    @Override
    public Optional<Step> mapped(Mappable others) {
        return NodeChange.mapped(others, position)
                .map(at -> new AttributeStep(at, attribute, value));
    }

    @Override
    public void write(StringBuilder out) {
        out.append("{\"stepType\":\"attr\",\"pos\":").append(position).append(',');
        NodeChange.write(out, attribute, value);
    }
}
