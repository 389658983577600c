package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import rosa.document.Block;
import rosa.document.Block.Cell;
import rosa.document.Block.Column;
import rosa.document.Block.Row;
import rosa.document.DocumentModel;
import rosa.document.DocumentModel.Metadata;
import rosa.document.Inline;

class DocumentsAtTheEdgeTest {
    @Test
    void a_document_of_a_title_alone_can_be_written() throws IOException {
        try (var document = opened()) {
            assertThat(document.getParagraphs()).extracting(p -> p.getText()).contains("Titolo");
        }
    }

    @Test
    void characters_that_a_file_cannot_hold_are_left_out() throws IOException {
        var text = "prima\u000B\u0001dopo \uD83C\uDFE0 \uFFFF<&>\"' fine\nriga";

        try (var document =
                opened(
                        Block.Heading.of(1, text),
                        new Block.Paragraph(
                                List.of(
                                        Inline.text(text),
                                        new Inline.Figure(text, text, Set.of()),
                                        new Inline.LineBreak(),
                                        Inline.Footnote.of(text))))) {
            assertThat(document.getParagraphs())
                    .extracting(p -> p.getText())
                    .contains("primadopo \uD83C\uDFE0 <&>\"' fine riga");
        }
    }

    @Test
    void lists_deeper_than_a_word_processor_knows_are_written() throws IOException {
        Block deepest = new Block.BulletList(List.of(Block.Item.of("in fondo")));
        for (int i = 0; i < 14; i++) {
            deepest = new Block.NumberedList(1, List.of(new Block.Item(List.of(deepest))));
        }

        try (var document = opened(deepest)) {
            assertThat(document.getParagraphs()).extracting(p -> p.getText()).contains("in fondo");
        }
    }

    @Test
    void tables_whose_rows_do_not_fit_their_columns_are_squared() throws IOException {
        var ragged =
                new Block.TableBlock(
                        "Tabella",
                        List.of(Column.text(1), Column.number(1), Column.text(1)),
                        List.of(),
                        List.of(
                                Row.of("una sola"),
                                Row.of("1", "2", "3", "4", "5"),
                                new Row(
                                        List.of(
                                                new Cell(List.of(), 9, 1, false),
                                                new Cell(List.of(), 1, 9, false)),
                                        false),
                                new Row(List.of(new Cell(List.of(), 2, 9, true)), false),
                                Row.of()),
                        "");

        try (var document = opened(ragged)) {
            var rows = document.getTables().getFirst().getCTTbl().getTrList();
            assertThat(rows).extracting(row -> row.sizeOfTcArray()).containsExactly(3, 3, 1, 2, 2);
            assertThat(rows)
                    .allSatisfy(row ->
                            assertThat(row.getTcList())
                                    .allSatisfy(cell -> assertThat(cell.getPList()).isNotEmpty()));
        }
    }

    @Test
    void a_table_without_rows_is_still_a_table() throws IOException {
        var empty =
                new Block.TableBlock("Vuota", List.of(Column.text(1)), List.of(), List.of(), "");

        try (var document = opened(empty)) {
            assertThat(document.getTables().getFirst().getNumberOfRows()).isEqualTo(1);
        }
    }

    @Test
    void chapters_that_begin_below_the_first_level_are_numbered_without_zeros() throws IOException {
        try (var document =
                opened(
                        new Block.Toc(4),
                        Block.Heading.of(3, "Terzo"),
                        Block.Heading.of(1, "Primo"))) {
            assertThat(document.getParagraphs())
                    .filteredOn(p -> "TOC3".equals(p.getStyle()))
                    .allSatisfy(p -> assertThat(p.getText()).startsWith("1.1.1"));
        }
    }

    @Test
    void what_a_list_or_a_cell_cannot_hold_is_refused() {
        assertThatThrownBy(() -> new Block.Item(List.of(Block.Heading.of(1, "a"))))
                .hasMessageContaining("Heading cannot stand inside a list");
        assertThatThrownBy(() -> new Cell(List.of(new Block.PageBreak()), 1, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Inline.Link("javascript:alert(1)", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block.Picture(SampleDocuments.png(), 100, " ", ""))
                .hasMessageContaining("alternative text");
    }

    private static XWPFDocument opened(Block... blocks) throws IOException {
        var model =
                new DocumentModel(
                        "Titolo",
                        "",
                        Locale.ENGLISH,
                        "",
                        LocalDate.of(2026, 11, 23),
                        Metadata.NONE,
                        List.of(blocks),
                        List.of(),
                        false);
        return new XWPFDocument(new ByteArrayInputStream(SampleDocuments.docx(model)));
    }
}
