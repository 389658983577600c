package rosa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.document.SectionTexts.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rosa.document.SectionText.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the server's schema against the description that the editor's tests hold theirs against.
class EditorSchemaTest {
    private static final Path FILE = Path.of("frontend/src/plan-editor/schema.json");
    private static final Pattern PART = Pattern.compile("(\\([^)]*\\)|\\w+)([+*])?");

    private final JsonNode schema = read();

    @Test
    void editor_and_server_know_the_same_nodes() {
        var names = new ArrayList<String>();
        nodes().forEach(node -> names.add(node.get("name").stringValue()));

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(NodeType.values()).map(NodeType::json).toList());
    }

    @Test
    void editor_and_server_let_the_same_nodes_stand_in_each_other() {
        for (JsonNode node : nodes()) {
            var type = type(node.get("name").stringValue());
            var content = node.path("content").stringValue("");
            for (int index = 0; index < 3; index++) {
                for (NodeType child : NodeType.values()) {
                    assertThat(type.accepts(child, index))
                            .as("%s at %d of %s", child, index, type)
                            .isEqualTo(allows(content, child, index));
                }
            }
            assertThat(type.mayBeEmpty())
                    .as("%s may be empty", type)
                    .isEqualTo(mayBeEmpty(content));
        }
    }

    @Test
    void editor_and_server_bound_numbers_alike() {
        for (JsonNode node : nodes()) {
            for (var attribute : node.path("attrs").properties()) {
                var bounds = attribute.getValue();
                if (!bounds.path("type").stringValue("").equals("integer")) {
                    continue;
                }
                var type = node.get("name").stringValue();
                var tooMuch =
                        node(type, node, attribute.getKey(), bounds.get("max").intValue() + 1);
                var enough = node(type, node, attribute.getKey(), bounds.get("max").intValue());
                assertThat(refused(tooMuch).reason()).isEqualTo(Reason.BAD_ATTRIBUTE);
                assertThat(refused(enough).reason()).isEqualTo(Reason.WRONG_CONTENT);
            }
        }
    }

    /// A node with the one attribute given, and with what else its kind requires.
    private static String node(String type, JsonNode spec, String name, int value) {
        var attributes = new ArrayList<>(List.of("\"%s\":%d".formatted(name, value)));
        for (var attribute : spec.path("attrs").properties()) {
            if (!attribute.getValue().has("default")) {
                attributes.add("\"%s\":\"%s\"".formatted(attribute.getKey(), "a".repeat(64)));
            }
        }
        return "{\"type\":\"%s\",\"attrs\":{%s}}".formatted(type, String.join(",", attributes));
    }

    private static boolean allows(String content, NodeType child, int index) {
        var parts = new ArrayList<String[]>();
        var matcher = PART.matcher(content);
        while (matcher.find()) {
            parts.add(new String[] {matcher.group(1), matcher.group(2)});
        }
        if (parts.isEmpty()) {
            return false;
        }
        boolean opening = parts.getFirst()[1] == null;
        var part = opening && index > 0 ? parts.get(1) : parts.getFirst();
        return Arrays.stream(part[0].replaceAll("[()]", "").split("\\|"))
                .map(String::strip)
                .anyMatch(name -> matches(name, child));
    }

    private static boolean matches(String name, NodeType child) {
        return switch (name) {
            case "inline" -> child.isInline();
            case "block" ->
                    List.of(
                                    NodeType.PARAGRAPH,
                                    NodeType.HEADING,
                                    NodeType.BULLET_LIST,
                                    NodeType.ORDERED_LIST,
                                    NodeType.BLOCKQUOTE,
                                    NodeType.HORIZONTAL_RULE,
                                    NodeType.CALLOUT,
                                    NodeType.PAGE_BREAK,
                                    NodeType.IMAGE,
                                    NodeType.LIVE_TABLE,
                                    NodeType.LIVE_CHART,
                                    NodeType.TABLE)
                            .contains(child);
            default -> child.json().equals(name);
        };
    }

    private static boolean mayBeEmpty(String content) {
        return content.isEmpty() || content.matches("(\\w+|\\([^)]*\\))\\*");
    }

    private Iterable<JsonNode> nodes() {
        return schema.get("nodes").values();
    }

    private static NodeType type(String name) {
        return NodeType.find(name).orElseThrow();
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
