package rosa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.document.SectionTexts.doc;
import static rosa.document.SectionTexts.paragraph;
import static rosa.document.SectionTexts.refused;
import static rosa.document.SectionTexts.valid;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosa.document.Inline.Style;
import rosa.document.SectionText.Reason;

/// Footnotes, pictures, mentions, guidance, page breaks and live blocks in a section's text.
class SectionPartsTest {
    private static final String HASH = "ab".repeat(32);
    private static final PngImage DOT =
            new PngImage(
                    Base64.getDecoder()
                            .decode(
                                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    private static final Block TABLE =
            new Block.TableBlock(
                    "Posti e quota",
                    List.of(Block.Column.text(1)),
                    List.of(),
                    List.of(Block.Row.of("Todi")),
                    "Fonte");
    private static final FigureReader READER =
            new FigureReader() {
                @Override
                public FigureReading read(LiveFigure figure) {
                    return new FigureReading.Missing("Posti attivi", "mai rilevati");
                }

                @Override
                public String name(Reference reference) {
                    return reference.key().equals("comune:054052") ? "Todi" : "non più presente";
                }

                @Override
                public Optional<RasterImage> image(String hash) {
                    return hash.equals(HASH) ? Optional.of(DOT) : Optional.empty();
                }

                @Override
                public List<Block> block(LiveBlock block) {
                    return block.key().equals("table:comuni?territory=zona-sociale:1")
                            ? List.of(TABLE)
                            : List.of();
                }
            };

    @Test
    void a_footnote_keeps_its_marks_and_its_link() {
        var text =
                valid(
                        doc(
                                paragraph(
                                        """
                                        {"type":"text","text":"sentito l'ente"},
                                        {"type":"footnote","content":[
                                         {"type":"text","text":"Art. 11, "},
                                         {"type":"text","text":"d.lgs. 142/2015","marks":[{"type":"link","attrs":{"href":"https://www.normattiva.it/"}}]},
                                         {"type":"text","text":".","marks":[{"type":"em"}]}]},
                                        {"type":"text","text":" locale"}\
                                        """)));

        var blocks = text.blocks(READER, 0);

        assertThat(blocks)
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        Inline.text("sentito l'ente"),
                                        new Inline.Footnote(
                                                List.of(
                                                        Inline.text("Art. 11, "),
                                                        new Inline.Link(
                                                                "https://www.normattiva.it/",
                                                                List.of(
                                                                        Inline.text(
                                                                                "d.lgs. 142/2015"))),
                                                        Inline.text(".", Style.EMPHASIS))),
                                        Inline.text(" locale"))));
        assertThat(text.plainText()).isEqualTo("sentito l'ente [Art. 11, d.lgs. 142/2015.] locale");
    }

    @Test
    void a_footnote_in_a_heading_is_no_part_of_the_caption_that_the_heading_gives() {
        var text =
                valid(
                        doc(
                                """
                                {"type":"heading","content":[{"type":"text","text":"Posti"},{"type":"footnote","content":[{"type":"text","text":"attivi"}]}]},
                                {"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","content":[{"type":"paragraph"}]}]}]}\
                                """));

        assertThat(((Block.TableBlock) text.blocks(READER, 0).getLast()).caption())
                .isEqualTo("Posti");
    }

    @Test
    void a_picture_takes_its_share_of_the_line_and_says_what_it_shows() {
        var image =
                "{\"type\":\"image\",\"attrs\":{\"image\":\"%s\",\"width\":50,\"alt\":\"%s\"},\"content\":[{\"type\":\"text\",\"text\":\"Un centro\"}]}";
        var text = valid(doc(image.formatted(HASH, "Facciata") + "," + image.formatted(HASH, "")));

        assertThat(text.blocks(READER, 0))
                .containsExactly(
                        new Block.Picture(DOT, 80, "Facciata", "Un centro"),
                        new Block.Picture(DOT, 80, "Un centro", "Un centro"));
        assertThat(text.images()).containsExactly(HASH);
        assertThat(text.plainText()).isEqualTo("Un centro\nUn centro");
    }

    @Test
    void a_picture_that_is_kept_nowhere_is_left_out() {
        var text =
                valid(
                        doc(
                                "{\"type\":\"image\",\"attrs\":{\"image\":\"%s\"}}"
                                        .formatted("00".repeat(32))));

        assertThat(text.blocks(READER, 0)).isEmpty();
        assertThat(text.isEmpty()).isFalse();
    }

    @Test
    void a_mention_is_exported_as_the_name_of_today() {
        var text =
                valid(
                        doc(
                                paragraph(
                                        "{\"type\":\"reference\",\"attrs\":{\"kind\":\"comune\",\"id\":\"054052\"},\"marks\":[{\"type\":\"strong\"}]}")));

        assertThat(text.blocks(READER, 0))
                .containsExactly(new Block.Paragraph(List.of(Inline.text("Todi", Style.STRONG))));
        assertThat(text.references())
                .containsExactly(new Reference(Reference.Kind.COMUNE, "054052"));
    }

    @Test
    void guidance_is_never_exported_and_a_page_breaks_between_blocks_only() {
        var callout = "{\"type\":\"callout\",\"content\":[%s]}".formatted(paragraph(word("guida")));
        var pageBreak = "{\"type\":\"page_break\"}";
        var quote =
                "{\"type\":\"blockquote\",\"content\":[%s,%s,%s]}"
                        .formatted(paragraph(word("detto")), pageBreak, callout);
        var text = valid(doc(callout + "," + pageBreak + "," + quote));

        assertThat(text.blocks(READER, 0))
                .containsExactly(
                        new Block.PageBreak(),
                        new Block.Quote(List.of(Block.Paragraph.of("detto"))));
    }

    @Test
    void a_live_table_is_a_table_between_blocks_and_a_line_inside_them() {
        var live =
                "{\"type\":\"live_table\",\"attrs\":{\"query\":\"comuni\",\"params\":{\"territory\":\"zona-sociale:1\"}}}";
        var text = valid(doc(live + ",{\"type\":\"blockquote\",\"content\":[%s]}".formatted(live)));

        assertThat(text.blocks(READER, 0))
                .containsExactly(
                        TABLE, new Block.Quote(List.of(Block.Paragraph.of("Posti e quota"))));
        assertThat(text.liveBlocks())
                .containsExactly(
                        new LiveBlock(
                                LiveBlock.Kind.TABLE,
                                new LiveFigure("comuni", Map.of("territory", "zona-sociale:1"))));
    }

    @Test
    void a_denser_figure_says_its_label_before_the_number() {
        var figure =
                "{\"type\":\"live_figure\",\"attrs\":{\"query\":\"places\",\"density\":\"card\"}}";
        var text = valid(doc(paragraph(figure)));

        assertThat(text.blocks(READER, 0))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        new Inline.Figure(
                                                "Posti attivi: n.d.",
                                                "Posti attivi · mai rilevati",
                                                Set.of()))));
        assertThat(text.figures()).containsExactly(new LiveFigure("places", Map.of()));
    }

    @Test
    void the_new_parts_read_back_as_they_were_written() {
        var json =
                doc(
                        """
                        {"type":"callout","content":[{"type":"paragraph"}]},{"type":"page_break"},
                        {"type":"image","attrs":{"image":"%s","width":40,"alt":"x","anchor":"p1"}},
                        {"type":"live_chart","attrs":{"query":"trend","params":{},"anchor":""}},
                        {"type":"paragraph","content":[{"type":"footnote","content":[{"type":"text","text":"n"}]},{"type":"reference","attrs":{"kind":"facility","id":"f-1"}}]}\
                        """
                                .formatted(HASH));

        var text = valid(json);

        assertThat(text.json()).isEqualTo(json.replaceAll("\\s*\\n\\s*", ""));
        assertThat(valid(text.json())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    {"type":"image"}; BAD_ATTRIBUTE; /content/0/attrs/image
                    {"type":"image","attrs":{"image":"../../etc/passwd"}}; BAD_ATTRIBUTE; /content/0/attrs/image
                    {"type":"image","attrs":{"image":"HASH","width":5}}; BAD_ATTRIBUTE; /content/0/attrs/width
                    {"type":"image","attrs":{"image":"HASH","src":"http://x"}}; UNKNOWN_ATTRIBUTE; /content/0/attrs/src
                    {"type":"image","attrs":{"image":"HASH"},"content":[{"type":"paragraph"}]}; WRONG_CONTENT; /content/0/content/0
                    {"type":"callout"}; WRONG_CONTENT; /content/0/content
                    {"type":"callout","content":[{"type":"heading"}]}; WRONG_CONTENT; /content/0/content/0
                    {"type":"footnote"}; WRONG_CONTENT; /content/0
                    {"type":"paragraph","content":[{"type":"footnote","content":[{"type":"footnote"}]}]}; WRONG_CONTENT; /content/0/content/0/content/0
                    {"type":"paragraph","content":[{"type":"reference","attrs":{"kind":"person","id":"1"}}]}; BAD_ATTRIBUTE; /content/0/content/0/attrs/kind
                    {"type":"paragraph","content":[{"type":"reference","attrs":{"kind":"comune","id":"a b"}}]}; BAD_ATTRIBUTE; /content/0/content/0/attrs/id
                    {"type":"live_table","attrs":{"query":"<b>"}}; BAD_ATTRIBUTE; /content/0/attrs/query
                    {"type":"live_chart","attrs":{"query":"a","density":"card"}}; UNKNOWN_ATTRIBUTE; /content/0/attrs/density
                    """)
    void what_does_not_fit_is_refused(String block, Reason reason, String path) {
        var refused = refused(doc(block.replace("HASH", HASH)));

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.path()).isEqualTo(path);
    }

    private static String word(String word) {
        return "{\"type\":\"text\",\"text\":\"%s\"}".formatted(word);
    }
}
