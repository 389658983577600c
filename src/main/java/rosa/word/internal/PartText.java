package rosa.word.internal;

import java.util.List;
import rosa.document.SectionText;
import rosa.word.WordDocument;
import rosa.word.WordPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The text that elements of a document make together.
public record PartText(SectionText.Parsed parsed, WordPart.Counts counts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST_HEADING = 4;

    /// @param level at which the document is cut: the headings below it begin with level 1
    public static PartText of(List<WordDocument.Element> elements, int level) {
        ArrayNode content = Nodes.list();
        for (WordDocument.Element element : elements) {
            ObjectNode node = (ObjectNode) JSON.readTree(element.json());
            if (element.level() > 0) {
                node.putObject("attrs")
                        .put("level", Math.clamp(element.level() - level, 1, DEEPEST_HEADING));
            }
            content.add(node);
        }
        trim(content);
        if (content.isEmpty()) {
            content.add(Nodes.node("paragraph"));
        }
        ObjectNode doc = Nodes.node("doc", content);
        var parsed = SectionText.parse(doc.toString());
        int words = parsed instanceof SectionText.Parsed.Valid(SectionText text) ? text.words() : 0;
        return new PartText(
                parsed,
                new WordPart.Counts(
                        words, count(doc, "table"), count(doc, "footnote"), count(doc, "image")));
    }

    /// A section begins and ends a page as the plan has it.
    private static void trim(ArrayNode content) {
        while (!content.isEmpty() && isBreak(content.get(0))) {
            content.remove(0);
        }
        while (!content.isEmpty() && isBreak(content.get(content.size() - 1))) {
            content.remove(content.size() - 1);
        }
    }

    private static boolean isBreak(JsonNode node) {
        return node.path("type").asString().equals("page_break");
    }

    private static int count(JsonNode node, String type) {
        int count = node.path("type").asString().equals(type) ? 1 : 0;
        for (JsonNode child : node.path("content")) {
            count += count(child, type);
        }
        return count;
    }
}
