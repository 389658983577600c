package rosa.word.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes nodes of a section's text, as the editor's JSON has them.
final class Nodes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Nodes() {}

    /// How a piece of text is set.
    record Format(boolean strong, boolean emphasis, boolean underline, @Nullable String href) {
        static final Format PLAIN = new Format(false, false, false, null);

        Format withoutStrong() {
            return new Format(false, emphasis, underline, href);
        }

        Format madeStrong() {
            return new Format(true, emphasis, underline, href);
        }
    }

    static ArrayNode list() {
        return JSON.arrayNode();
    }

    static ObjectNode node(String type) {
        return JSON.objectNode().put("type", type);
    }

    static ObjectNode node(String type, ArrayNode content) {
        ObjectNode node = node(type);
        if (!content.isEmpty()) {
            node.set("content", content);
        }
        return node;
    }

    static ObjectNode heading(int level, ArrayNode content) {
        ObjectNode node = node("heading", content);
        node.putObject("attrs").put("level", level);
        return node;
    }

    static ObjectNode orderedList(int start) {
        ObjectNode node = node("ordered_list");
        node.putObject("attrs").put("order", start);
        return node;
    }

    static ObjectNode image(String hash, int width, String alt) {
        ObjectNode node = node("image");
        node.putObject("attrs").put("image", hash).put("width", width).put("alt", alt);
        return node;
    }

    static ObjectNode cell(boolean header, int columns, int rows, List<Integer> widths) {
        ObjectNode node = node(header ? "table_header" : "table_cell");
        ObjectNode attributes =
                node.putObject("attrs").put("colspan", columns).put("rowspan", rows);
        if (!widths.isEmpty()) {
            ArrayNode array = attributes.putArray("colwidth");
            widths.forEach(array::add);
        }
        return node;
    }

    static ObjectNode text(String text, Format format) {
        ObjectNode node = node("text").put("text", text);
        ArrayNode marks = list();
        String href = format.href();
        if (href != null) {
            marks.addObject().put("type", "link").putObject("attrs").put("href", href);
        }
        if (format.strong()) {
            marks.addObject().put("type", "strong");
        }
        if (format.emphasis()) {
            marks.addObject().put("type", "em");
        }
        if (format.underline()) {
            marks.addObject().put("type", "underline");
        }
        if (!marks.isEmpty()) {
            node.set("marks", marks);
        }
        return node;
    }
}
