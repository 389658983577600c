package rosa.document;

import java.io.StringWriter;
import rosa.document.Node.Attributes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Writes nodes as the one canonical JSON: fields in the order type, attrs, content, marks, text;
/// attributes with their defaults written out; parameters by name.
final class SectionWriter {
    private static final JsonMapper JSON = new JsonMapper(new JsonFactory());

    private final JsonGenerator out;

    private SectionWriter(JsonGenerator out) {
        this.out = out;
    }

    static String json(Node root) {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            new SectionWriter(out).node(root);
        }
        return text.toString();
    }

    private void node(Node node) {
        out.writeStartObject();
        out.writeStringProperty("type", node.type().json());
        attributes(node.attributes());
        if (!node.content().isEmpty()) {
            out.writeArrayPropertyStart("content");
            for (Node child : node.content()) {
                node(child);
            }
            out.writeEndArray();
        }
        if (!node.marks().isEmpty()) {
            out.writeArrayPropertyStart("marks");
            node.marks().forEach(this::mark);
            out.writeEndArray();
        }
        if (node.type() == NodeType.TEXT) {
            out.writeStringProperty("text", node.text());
        }
        out.writeEndObject();
    }

    private void mark(Mark mark) {
        out.writeStartObject();
        out.writeStringProperty("type", mark.json());
        if (mark instanceof Mark.Link(String href)) {
            out.writeObjectPropertyStart("attrs");
            out.writeStringProperty("href", href);
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void attributes(Attributes attributes) {
        if (attributes instanceof Attributes.None) {
            return;
        }
        out.writeObjectPropertyStart("attrs");
        switch (attributes) {
            case Attributes.None _ -> {}
            case Attributes.Level(int level) -> out.writeNumberProperty("level", level);
            case Attributes.Order(int start) -> out.writeNumberProperty("order", start);
            case Attributes.Span span -> span(span);
            case Attributes.Figure(LiveFigure figure, String density) -> {
                figure(figure);
                out.writeStringProperty("density", density);
            }
            case Attributes.Live(LiveBlock block, String anchor) -> {
                figure(block.asked());
                out.writeStringProperty("anchor", anchor);
            }
            case Attributes.Table(String anchor) -> out.writeStringProperty("anchor", anchor);
            case Attributes.Mention(Reference reference) -> {
                out.writeStringProperty("kind", reference.kind().code());
                out.writeStringProperty("id", reference.id());
            }
            case Attributes.Image(String hash, int width, String alt, String anchor) -> {
                out.writeStringProperty("image", hash);
                out.writeNumberProperty("width", width);
                out.writeStringProperty("alt", alt);
                out.writeStringProperty("anchor", anchor);
            }
        }
        out.writeEndObject();
    }

    private void span(Attributes.Span span) {
        out.writeNumberProperty("colspan", span.columns());
        out.writeNumberProperty("rowspan", span.rows());
        if (span.widths().isEmpty()) {
            out.writeNullProperty("colwidth");
            return;
        }
        out.writeArrayPropertyStart("colwidth");
        span.widths().forEach(out::writeNumber);
        out.writeEndArray();
    }

    private void figure(LiveFigure figure) {
        out.writeStringProperty("query", figure.query());
        out.writeObjectPropertyStart("params");
        figure.params().forEach(out::writeStringProperty);
        out.writeEndObject();
    }
}
