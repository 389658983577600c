package rosa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.document.SectionTexts.doc;
import static rosa.document.SectionTexts.paragraph;
import static rosa.document.SectionTexts.refused;
import static rosa.document.SectionTexts.valid;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosa.document.SectionText.Reason;

class SectionTextTest {
    @Test
    void everything_the_schema_knows_is_read_and_written_back() {
        var text = valid(SectionTexts.FULL);

        assertThat(valid(text.json()).json()).isEqualTo(text.json());
        assertThat(text.json()).contains("\"query\":\"places.active\"", "\"colwidth\":[120]");
    }

    @Test
    void the_hash_does_not_depend_on_the_order_of_keys_or_of_marks() {
        var one =
                valid(
                        doc(
                                paragraph(
                                        """
                                        {"type":"text","text":"a","marks":[{"type":"em"},{"type":"strong"}]}
                                        """)));
        var other =
                valid(
                        """
                        {"content":[{"content":[{"marks":[{"type":"strong","attrs":{}},{"type":"em"}],
                          "text":"a","type":"text"}],"type":"paragraph"}],"type":"doc"}
                        """);

        assertThat(other.hash()).isEqualTo(one.hash()).hasSize(64);
        assertThat(other).isEqualTo(one).hasSameHashCodeAs(one);
    }

    @Test
    void the_hash_does_not_depend_on_how_text_is_cut_or_whether_defaults_are_written() {
        var cut =
                doc(
                        paragraph(
                                "{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"}"));
        var whole = doc(paragraph("{\"type\":\"text\",\"text\":\"ab\",\"marks\":[]}"));
        var spelt = doc("{\"type\":\"heading\",\"attrs\":{\"level\":1}}");

        assertThat(valid(cut).hash()).isEqualTo(valid(whole).hash());
        assertThat(valid(doc("{\"type\":\"heading\"}")).hash()).isEqualTo(valid(spelt).hash());
    }

    @Test
    void another_word_is_another_hash() {
        assertThat(valid(doc(paragraph("{\"type\":\"text\",\"text\":\"a\"}"))).hash())
                .isNotEqualTo(valid(doc(paragraph("{\"type\":\"text\",\"text\":\"b\"}"))).hash());
    }

    @Test
    void the_figures_are_listed_once_in_the_order_of_reading() {
        var figure =
                "{\"type\":\"live_figure\",\"attrs\":{\"query\":\"%s\",\"params\":{\"b\":\"2\",\"a\":\"1\"}}}";
        var text =
                valid(
                        doc(
                                paragraph(figure.formatted("z"))
                                        + ","
                                        + paragraph(
                                                figure.formatted("a")
                                                        + ","
                                                        + figure.formatted("z"))));

        assertThat(text.figures())
                .containsExactly(
                        new LiveFigure("z", Map.of("a", "1", "b", "2")),
                        new LiveFigure("a", Map.of("a", "1", "b", "2")));
        assertThat(text.figures().getFirst().key()).isEqualTo("z?a=1&b=2");
    }

    @Test
    void a_figures_key_tells_apart_what_only_looks_alike() {
        assertThat(new LiveFigure("q", Map.of("a", "1&b=2")).key()).isEqualTo("q?a=1%26b%3D2");
        assertThat(new LiveFigure("q", Map.of("a", "100%?")).key()).isEqualTo("q?a=100%25%3F");
        assertThat(new LiveFigure("q", Map.of()).key()).isEqualTo("q");
    }

    @Test
    void the_plain_text_has_a_line_for_each_block() {
        var text = valid(SectionTexts.FULL);

        assertThat(text.plainText())
                .startsWith(
                        "Il contesto\nIn Umbria i posti attivi sono   in tutta la regione\nsi veda.")
                .contains("primo punto\nterzo\n")
                .endsWith("Comune\nPosti\nTodi\n1.024");
        assertThat(text.words()).isEqualTo(28);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"paragraph\"}",
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"  \"}]}",
                "{\"type\":\"horizontal_rule\"}"
            })
    void a_text_without_words_and_figures_is_empty(String block) {
        assertThat(valid(doc(block)).isEmpty()).isTrue();
        assertThat(valid(doc(block)).words()).isZero();
    }

    @Test
    void a_figure_alone_is_not_empty() {
        var figure = "{\"type\":\"live_figure\",\"attrs\":{\"query\":\"q\"}}";

        assertThat(valid(doc(paragraph(figure))).isEmpty()).isFalse();
        assertThat(SectionText.empty().isEmpty()).isTrue();
        assertThat(valid(SectionText.empty().json())).isEqualTo(SectionText.empty());
    }

    static Stream<Arguments> refusals() {
        var text = "{\"type\":\"text\",\"text\":\"%s\"}";
        var link =
                "{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"%s\"}}]}";
        var linkPath = "/content/0/content/0/marks/0/attrs/href";
        return Stream.of(
                Arguments.of("", Reason.WRONG_CONTENT, ""),
                Arguments.of("{", Reason.NOT_JSON, ""),
                Arguments.of("[]", Reason.WRONG_CONTENT, ""),
                Arguments.of("null", Reason.WRONG_CONTENT, ""),
                Arguments.of("{\"type\":\"doc\",\"type\":\"doc\"}", Reason.NOT_JSON, ""),
                Arguments.of(doc("{\"type\":\"paragraph\"}") + "x", Reason.NOT_JSON, ""),
                Arguments.of("{\"type\":\"paragraph\"}", Reason.WRONG_CONTENT, "/type"),
                Arguments.of(doc(""), Reason.WRONG_CONTENT, "/content"),
                Arguments.of(doc("7"), Reason.WRONG_CONTENT, "/content/0"),
                Arguments.of(doc("{\"type\":\"script\"}"), Reason.UNKNOWN_NODE, "/content/0/type"),
                Arguments.of(doc("{\"type\":7}"), Reason.WRONG_CONTENT, "/content/0/type"),
                Arguments.of(doc(text.formatted("a")), Reason.WRONG_CONTENT, "/content/0"),
                Arguments.of(
                        doc("{\"type\":\"bullet_list\"}"),
                        Reason.WRONG_CONTENT,
                        "/content/0/content"),
                Arguments.of(
                        doc(
                                "{\"type\":\"bullet_list\",\"content\":[{\"type\":\"list_item\",\"content\":[{\"type\":\"horizontal_rule\"}]}]}"),
                        Reason.WRONG_CONTENT,
                        "/content/0/content/0/content/0"),
                Arguments.of(
                        doc("{\"type\":\"heading\",\"attrs\":{\"level\":5}}"),
                        Reason.BAD_ATTRIBUTE,
                        "/content/0/attrs/level"),
                Arguments.of(
                        doc("{\"type\":\"heading\",\"attrs\":{\"level\":\"1\"}}"),
                        Reason.BAD_ATTRIBUTE,
                        "/content/0/attrs/level"),
                Arguments.of(
                        doc("{\"type\":\"heading\",\"attrs\":{\"level\":1e99}}"),
                        Reason.BAD_ATTRIBUTE,
                        "/content/0/attrs/level"),
                Arguments.of(
                        doc("{\"type\":\"heading\",\"attrs\":[]}"),
                        Reason.BAD_ATTRIBUTE,
                        "/content/0/attrs"),
                Arguments.of(
                        doc("{\"type\":\"paragraph\",\"attrs\":{\"onclick\":\"x\"}}"),
                        Reason.UNKNOWN_ATTRIBUTE,
                        "/content/0/attrs/onclick"),
                Arguments.of(
                        doc("{\"type\":\"paragraph\",\"style\":\"x\"}"),
                        Reason.UNKNOWN_FIELD,
                        "/content/0/style"),
                Arguments.of(
                        doc("{\"type\":\"paragraph\",\"text\":\"x\"}"),
                        Reason.UNKNOWN_FIELD,
                        "/content/0/text"),
                Arguments.of(
                        doc("{\"type\":\"paragraph\",\"marks\":[{\"type\":\"em\"}]}"),
                        Reason.WRONG_CONTENT,
                        "/content/0/marks"),
                Arguments.of(
                        doc(
                                paragraph(
                                        "{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"code\"}]}")),
                        Reason.UNKNOWN_MARK,
                        "/content/0/content/0/marks/0/type"),
                Arguments.of(
                        doc(
                                paragraph(
                                        "{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"em\"},{\"type\":\"em\"}]}")),
                        Reason.WRONG_CONTENT,
                        "/content/0/content/0/marks"),
                Arguments.of(
                        doc(paragraph(text.formatted(""))),
                        Reason.BAD_TEXT,
                        "/content/0/content/0/text"),
                Arguments.of(
                        doc(paragraph(text.formatted("\\u0000"))),
                        Reason.BAD_TEXT,
                        "/content/0/content/0/text"),
                Arguments.of(
                        doc(paragraph("{\"type\":\"text\"}")),
                        Reason.BAD_TEXT,
                        "/content/0/content/0/text"),
                Arguments.of(
                        doc(paragraph("{\"type\":\"live_figure\"}")),
                        Reason.BAD_ATTRIBUTE,
                        "/content/0/content/0/attrs/query"),
                Arguments.of(
                        doc(
                                paragraph(
                                        "{\"type\":\"live_figure\",\"attrs\":{\"query\":\"q\",\"params\":{\"n\":1}}}")),
                        Reason.BAD_ATTRIBUTE,
                        "/content/0/content/0/attrs/params/n"),
                Arguments.of(
                        doc(
                                paragraph(
                                        "{\"type\":\"live_figure\",\"attrs\":{\"query\":\"MATCH (n)\"}}")),
                        Reason.BAD_ATTRIBUTE,
                        "/content/0/content/0/attrs/query"),
                Arguments.of(
                        doc(paragraph(link.formatted("javascript:alert(1)"))),
                        Reason.FORBIDDEN_LINK,
                        linkPath),
                Arguments.of(
                        doc(paragraph(link.formatted("JaVaScRiPt:alert(1)"))),
                        Reason.FORBIDDEN_LINK,
                        linkPath),
                Arguments.of(
                        doc(paragraph(link.formatted("java\\nscript:alert(1)"))),
                        Reason.FORBIDDEN_LINK,
                        linkPath),
                Arguments.of(
                        doc(paragraph(link.formatted("data:text/html,x"))),
                        Reason.FORBIDDEN_LINK,
                        linkPath),
                Arguments.of(
                        doc(paragraph(link.formatted("file:///etc/passwd"))),
                        Reason.FORBIDDEN_LINK,
                        linkPath),
                Arguments.of(
                        doc(paragraph(link.formatted("//example.org"))),
                        Reason.FORBIDDEN_LINK,
                        linkPath),
                Arguments.of(
                        doc(paragraph(link.formatted("https:"))), Reason.FORBIDDEN_LINK, linkPath),
                Arguments.of(
                        doc(paragraph(link.formatted("mailto:"))),
                        Reason.FORBIDDEN_LINK,
                        linkPath));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_does_not_fit_the_schema_is_refused_with_its_place(
            String json, Reason reason, String path) {
        var refusal = refused(json);

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.path()).isEqualTo(path);
    }
}
