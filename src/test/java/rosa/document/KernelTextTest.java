package rosa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.document.SectionTexts.doc;
import static rosa.document.SectionTexts.paragraph;
import static rosa.document.SectionTexts.valid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Limits;
import rosa.document.model.NodeReader;
import rosa.document.model.Outcome;
import rosa.document.model.Refusal;
import rosa.document.model.Schema;

/// Holds the kernel's texts against those that plans are stored as: one JSON, one hash.
class KernelTextTest {
    @Test
    void a_stored_text_has_the_same_json_and_hash_in_the_kernel() {
        var stored = valid(SectionTexts.FULL);

        var text = read(SectionTexts.FULL);

        assertThat(CanonicalJson.of(text)).isEqualTo(stored.json());
        assertThat(CanonicalJson.hash(text)).isEqualTo(stored.hash());
    }

    @Test
    void the_empty_text_is_the_same() {
        assertThat(CanonicalJson.of(Schema.plan().empty())).isEqualTo(SectionText.empty().json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u001f \\b\\t\\n\\f\\r", "\\\" \\\\ / \u2028 \u007f", "città 😀 漢字"})
    void characters_are_escaped_alike(String escaped) {
        var json = doc(paragraph("{\"type\":\"text\",\"text\":\"%s\"}".formatted(escaped)));

        assertThat(CanonicalJson.of(read(json))).isEqualTo(valid(json).json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"text\",\"text\":\"\"}",
                "{\"type\":\"text\",\"text\":\"a\\u0000\"}",
                "{\"type\":\"text\",\"text\":\"\\ud83d\"}",
                "{\"type\":\"text\",\"text\":\"a\",\"style\":\"x\"}",
                "{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"blink\"}]}",
                "{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:a\"}}]}",
                "{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"em\"},{\"type\":\"em\"}]}",
                "{\"type\":\"live_figure\"}",
                "{\"type\":\"live_figure\",\"attrs\":{\"query\":\"q\",\"value\":\"7\"}}",
                "{\"type\":\"hard_break\",\"text\":\"a\"}",
                "{\"type\":\"paragraph\"}"
            })
    void what_is_not_stored_is_not_read_either(String inline) {
        var json = doc(paragraph(inline));

        assertThat(SectionText.parse(json)).isInstanceOf(SectionText.Parsed.Refused.class);
        assertThat(NodeReader.document(Schema.plan(), Limits.SECTION, json))
                .isInstanceOf(Outcome.Refused.class);
    }

    private static rosa.document.model.Node read(String json) {
        return switch (NodeReader.document(Schema.plan(), Limits.SECTION, json)) {
            case Outcome.Done<rosa.document.model.Node>(var text) -> text;
            case Outcome.Refused<rosa.document.model.Node>(Refusal refusal) ->
                    throw new AssertionError(refusal);
        };
    }
}
