package rosa.document.transform;

import java.util.Optional;
import rosa.document.model.Node;
import rosa.document.model.Value;

/// Changes an attribute of the text as a whole.
public record DocAttributeStep(String attribute, Value value) implements Step {
    @Override
    public Node applied(Node text) {
        return text.type()
                .create(text.attributes().with(attribute, value), text.content(), text.marks());
    }

    @Override
    public Step inverted(Node before) {
        return new DocAttributeStep(attribute, before.attributes().value(attribute));
    }

    @Override
    public Optional<Step> mapped(Mappable others) {
        return Optional.of(this);
    }

    @Override
    public void write(StringBuilder out) {
        out.append("{\"stepType\":\"docAttr\",");
        NodeChange.write(out, attribute, value);
    }
}
