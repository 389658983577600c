package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.Inline;

/// A text that refers to a chapter, a table and a picture says the numbers they have in the
/// document, wherever they stand in it.
class CrossReferencesTest {
    private static final Pattern REFERRED = Pattern.compile("REF (_\\w+) (?:\\\\r )?\\\\h");

    @ParameterizedTest
    @EnumSource(value = DocumentFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
    void references_say_the_numbers_of_the_document(DocumentFormat format) throws IOException {
        assertThat(FormatsTest.text(format, model()).replace(" ,", ","))
                .contains(
                        "Si vedano il capitolo 2 «Dati», la Tabella 2, la Figura 2 e la premessa.");
    }

    @Test
    void a_word_processor_finds_each_number_anew() throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(SampleDocuments.docx(model())))) {
            String xml = document.getDocument().xmlText();
            List<String> marks =
                    REFERRED.matcher(xml).results().map(CrossReferencesTest::mark).toList();

            assertThat(marks).hasSize(3).doesNotHaveDuplicates();
            assertThat(marks).allMatch(mark -> xml.contains("w:name=\"" + mark + "\""));
            assertThat(marked(xml, marks.get(1))).isEqualTo("Tabella 2");
            assertThat(marked(xml, marks.get(2))).isEqualTo("Figura 2");
        }
    }

    @Test
    void the_page_leads_to_each() throws Exception {
        var page = FormatsTest.html(model());
        var ids = FormatsTest.all(page, "*").stream().map(one -> one.getAttribute("id")).toList();

        assertThat(FormatsTest.all(page, "a"))
                .filteredOn(link -> link.getAttribute("href").startsWith("#"))
                .hasSize(3)
                .allSatisfy(
                        link -> assertThat(ids).contains(link.getAttribute("href").substring(1)));
    }

    @Test
    void an_open_document_refers_by_its_bookmarks() throws Exception {
        var parts = FormatsTest.parts(SampleDocuments.bytes(DocumentFormat.ODT, model()));
        var content = FormatsTest.xml(parts.get("content.xml"));
        var bookmarks =
                FormatsTest.all(content, "text:bookmark-start").stream()
                        .map(mark -> mark.getAttribute("text:name"))
                        .toList();

        assertThat(FormatsTest.all(content, "text:bookmark-ref"))
                .hasSize(3)
                .allSatisfy(reference ->
                        assertThat(bookmarks).contains(reference.getAttribute("text:ref-name")));
    }

    private static String mark(MatchResult result) {
        return result.group(1);
    }

    /// The text between the two ends of a bookmark, without the instructions of fields.
    private static String marked(String xml, String name) {
        var start =
                Pattern.compile("<w:bookmarkStart[^>]*w:name=\"" + name + "\"[^>]*/>").matcher(xml);
        assertThat(start.find()).isTrue();
        var id = Pattern.compile("w:id=\"(\\d+)\"").matcher(start.group());
        assertThat(id.find()).isTrue();
        int end = xml.indexOf("<w:bookmarkEnd w:id=\"" + id.group(1) + "\"", start.end());
        return xml.substring(start.end(), end)
                .replaceAll("<w:instrText[^>]*>[^<]*</w:instrText>", "")
                .replaceAll("<[^>]*>", "");
    }

    private static DocumentModel model() {
        var table =
                new Block.TableBlock(
                        "Posti",
                        List.of(Block.Column.text(1)),
                        List.of(),
                        List.of(Block.Row.of("44")),
                        "");
        var picture = new Block.Picture(SampleDocuments.png(), 40, "Un punto", "Punto");
        return FormatsTest.document(
                "Riferimenti",
                List.of(
                        Block.Heading.of(1, "Premessa"),
                        new Block.Paragraph(
                                List.of(
                                        Inline.text("Si vedano il "),
                                        to("section:dati", "«Dati»"),
                                        Inline.text(", la "),
                                        to("passage:posti", "tabella"),
                                        Inline.text(", la "),
                                        to("passage:punto", "figura"),
                                        Inline.text(" e la "),
                                        to("passage:altrove", "premessa"),
                                        Inline.text("."))),
                        table,
                        new Block.BulletList(List.of(new Block.Item(List.of(picture)))),
                        new Block.Heading(
                                1, List.of(new Inline.Target("section:dati"), Inline.text("Dati"))),
                        table.at("passage:posti"),
                        picture.at("passage:punto")));
    }

    private static Inline to(String anchor, String otherwise) {
        return new Inline.CrossReference(anchor, otherwise, Set.of());
    }
}
