package rosa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.document.SectionTexts.doc;
import static rosa.document.SectionTexts.paragraph;
import static rosa.document.SectionTexts.refused;
import static rosa.document.SectionTexts.valid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosa.document.SectionText.Reason;
import rosa.document.model.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the server's readers against the schema that the editor's tests hold theirs against.
class EditorSchemaTest {
    private static final Path FILE = Path.of("frontend/src/plan-editor/schema.json");

    private final JsonNode schema = read();

    @Test
    void the_server_reads_the_editors_own_file() throws IOException {
        try (var copy = Schema.class.getResourceAsStream("schema.json")) {
            assertThat(copy).hasContent(Files.readString(FILE));
        }
    }

    @Test
    void stored_texts_know_every_node_of_the_schema() {
        var names = Schema.plan().nodeTypes().stream().map(type -> type.name()).toList();

        assertThat(Arrays.stream(NodeType.values()).map(NodeType::json))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void stored_texts_know_every_mark_of_the_schema() {
        for (var mark : Schema.plan().markTypes()) {
            var attributes =
                    mark.attributes().isEmpty() ? "{}" : "{\"href\":\"https://a.example/\"}";
            var text =
                    "{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"%s\",\"attrs\":%s}]}"
                            .formatted(mark.name(), attributes);

            assertThat(valid(doc(paragraph(text))).json()).contains(mark.name());
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

    private Iterable<JsonNode> nodes() {
        return schema.get("nodes").values();
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
