package rosa.document.transform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.document.model.Node;
import rosa.document.model.Value;

/// Changes an attribute of the text as a whole.
///
/// @param value null for the schema's default
public record DocAttributeStep(String attribute, @Nullable Value value) implements Step {
    @Override
    public Node applied(Node text) {
        return text.type()
                .create(text.attributes().with(attribute, value), text.content(), text.marks());
    }

    @Override
    public Step inverted(Node before) {
        return new DocAttributeStep(attribute, before.attributes().values().get(attribute));
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
