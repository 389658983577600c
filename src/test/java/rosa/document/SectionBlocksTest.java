package rosa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.document.SectionTexts.doc;
import static rosa.document.SectionTexts.paragraph;
import static rosa.document.SectionTexts.valid;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosa.document.Block.Alignment;
import rosa.document.Block.Cell;
import rosa.document.Inline.Style;

class SectionBlocksTest {
    private static final FigureReader READER =
            figure ->
                    new FigureReading.Value(
                            "2.938",
                            "Prefettura di Perugia",
                            "30/09/2026",
                            "Posti attivi, " + figure.params());

    @Test
    void every_kind_of_node_becomes_its_block() {
        var blocks = valid(SectionTexts.FULL).blocks(READER, 1);

        assertThat(blocks)
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly(
                        "Heading", "Paragraph", "BulletList", "Quote", "Rule", "TableBlock");
        assertThat(blocks.getFirst()).isEqualTo(Block.Heading.of(3, "Il contesto"));
    }

    @Test
    void a_live_figure_brings_its_value_and_a_note_of_source_date_and_query() {
        var paragraph = (Block.Paragraph) valid(SectionTexts.FULL).blocks(READER, 0).get(1);

        assertThat(paragraph.text())
                .contains(
                        new Inline.Figure(
                                "2.938",
                                "Prefettura di Perugia · 30/09/2026 · Posti attivi, {kind=CAS, territory=regione:10}",
                                Set.of(Style.STRONG)),
                        Inline.text("tutta la regione", Style.STRONG, Style.EMPHASIS),
                        new Inline.LineBreak(),
                        new Inline.Link(
                                "https://www.anci.it/a?b=1",
                                List.of(Inline.text("si veda", Style.UNDERLINE))));
    }

    @Test
    void a_figure_without_value_says_why() {
        var text = valid(doc(paragraph("{\"type\":\"live_figure\",\"attrs\":{\"query\":\"q\"}}")));

        var blocks = text.blocks(_ -> new FigureReading.Missing("Presenze", "mai rilevate"), 0);

        assertThat(blocks)
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        new Inline.Figure(
                                                "n.d.", "Presenze · mai rilevate", Set.of()))));
    }

    @Test
    void a_table_takes_its_caption_from_the_paragraph_before_it() {
        var table = (Block.TableBlock) valid(SectionTexts.FULL).blocks(READER, 0).getLast();

        assertThat(table.caption()).isEqualTo("posti per comune");
        assertThat(table.headerRows()).hasSize(1);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().cells())
                .containsExactly(Cell.of("Todi"), Cell.of("1.024"));
        assertThat(table.columns())
                .extracting(Block.Column::alignment)
                .containsExactly(Alignment.LEFT, Alignment.RIGHT);
    }

    @Test
    void a_table_without_a_caption_takes_the_heading_above_it() {
        var cell = "{\"type\":\"table_cell\",\"content\":[{\"type\":\"paragraph\"}]}";
        var text =
                valid(
                        doc(
                                "{\"type\":\"heading\",\"content\":[{\"type\":\"text\",\"text\":\"Fasi\"}]},"
                                        + "{\"type\":\"table\",\"content\":[{\"type\":\"table_row\",\"content\":["
                                        + cell
                                        + "]}]}"));

        var table = (Block.TableBlock) text.blocks(READER, 0).getLast();

        assertThat(table.caption()).isEqualTo("Fasi");
        assertThat(table.headerRows()).isEmpty();
    }

    @Test
    void a_caption_that_is_not_written_yet_is_no_line_of_the_document() {
        var cell = "{\"type\":\"table_cell\",\"content\":[{\"type\":\"paragraph\"}]}";
        var text =
                valid(
                        doc(
                                "{\"type\":\"heading\",\"content\":[{\"type\":\"text\",\"text\":\"Fasi\"}]},"
                                        + "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"Tabella: \"}]},"
                                        + "{\"type\":\"table\",\"content\":[{\"type\":\"table_row\",\"content\":["
                                        + cell
                                        + "]}]}"));

        var blocks = text.blocks(READER, 0);

        assertThat(blocks).hasSize(2);
        assertThat(((Block.TableBlock) blocks.getLast()).caption()).isEqualTo("Fasi");
    }

    @Test
    void cells_that_span_rows_move_those_below_them() {
        var text =
                valid(
                        doc(
                                """
                                {"type":"table","content":[
                                 {"type":"table_row","content":[
                                  {"type":"table_cell","attrs":{"rowspan":2,"colspan":2},"content":[{"type":"paragraph"}]},
                                  {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"1"}]}]}]},
                                 {"type":"table_row","content":[
                                  {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"2"}]}]}]}]}
                                """));

        var table = (Block.TableBlock) text.blocks(READER, 0).getFirst();

        assertThat(table.columns()).hasSize(3);
        assertThat(table.columns().get(2).alignment()).isEqualTo(Alignment.RIGHT);
        assertThat(table.rows().getFirst().cells().getFirst().colspan()).isEqualTo(2);
        assertThat(table.rows().getFirst().cells().getFirst().rowspan()).isEqualTo(2);
    }

    @Test
    void headings_and_tables_inside_quotations_stay_out_of_contents_and_numbering() {
        var text =
                valid(
                        doc(
                                """
                                {"type":"blockquote","content":[
                                 {"type":"heading","content":[{"type":"text","text":"Titolo"}]},
                                 {"type":"table","content":[{"type":"table_row","content":[
                                  {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]},
                                  {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"b"}]}]}]}]}]}
                                """));

        assertThat(text.blocks(READER, 0))
                .containsExactly(
                        new Block.Quote(
                                List.of(
                                        new Block.Paragraph(
                                                List.of(Inline.text("Titolo", Style.STRONG))),
                                        new Block.Paragraph(
                                                List.of(
                                                        Inline.text("a"),
                                                        Inline.text(" · "),
                                                        Inline.text("b"))))));
    }

    @Test
    void neighbours_under_one_address_are_one_link() {
        var link = "\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"https://a.it\"}}%s]";
        var text =
                valid(
                        doc(
                                paragraph(
                                        "{\"type\":\"text\",\"text\":\"a\",%s},{\"type\":\"text\",\"text\":\"b\",%s}"
                                                .formatted(
                                                        link.formatted(""),
                                                        link.formatted(",{\"type\":\"em\"}")))));

        assertThat(text.blocks(READER, 0))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        new Inline.Link(
                                                "https://a.it",
                                                List.of(
                                                        Inline.text("a"),
                                                        Inline.text("b", Style.EMPHASIS))))));
    }
}
