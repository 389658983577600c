package rosa.document.transform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.document.model.Node;
import rosa.document.model.Value;

/// Changes an attribute of the node at a position.
///
/// @param value null for the schema's default
public record AttributeStep(int position, String attribute, @Nullable Value value) implements Step {
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
        return new AttributeStep(position, attribute, node.attributes().values().get(attribute));
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
