package rosa.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report as LibreOffice writes it: `relazione.fodt` is what was typed, `relazione.docx` what
/// LibreOffice 7.4 made of it.
class LibreOfficeFileTest {
    @TempDir private Path folder;

    @Test
    void a_report_becomes_its_sections() throws IOException {
        checkReport(WordFiles.reportAsDocx());
    }

    @Test
    void so_it_does_as_the_installed_libreoffice_writes_it() throws Exception {
        assumeThat(WordFiles.isLibreOfficeThere()).as("LibreOffice is on the path").isTrue();

        checkReport(WordFiles.byLibreOffice(folder, WordFiles.report()));
    }

    private static void checkReport(byte[] docx) throws IOException {
        var document = WordFiles.read(docx);
        var parts = document.cut(document.usualCut());

        assertThat(parts)
                .extracting(WordPart::title)
                .containsExactly("Quadro del territorio", "Servizi");
        assertThat(parts.getFirst().losses()).isEmpty();
        assertThat(WordFiles.json(parts.getFirst()))
                .contains("\"marks\":[{\"type\":\"strong\"}],\"text\":\"2026\"")
                .contains("\"marks\":[{\"type\":\"em\"}],\"text\":\"diffusa\"")
                .contains("\"marks\":[{\"type\":\"underline\"}],\"text\":\"molti comuni\"")
                .contains("120 m²")
                .contains("\"href\":\"https://www.anci.it/\"")
                .contains("\"type\":\"footnote\"", "Dati della Prefettura.")
                .contains("\"type\":\"blockquote\"")
                .contains("\"alt\":\"Un campo rosso\"", "\"width\":47")
                .contains("\"colspan\":2", "\"rowspan\":2");
        assertThat(structure(parts.getFirst()))
                .contains(
                        "bullet_list(list_item(paragraph ordered_list(list_item(paragraph)"
                                + " list_item(paragraph))) list_item(paragraph))")
                .contains(
                        "table(table_row(table_header(paragraph) table_header(paragraph))"
                                + " table_row(table_cell(paragraph) table_cell(paragraph)"
                                + " table_cell(paragraph))"
                                + " table_row(table_cell(paragraph) table_cell(paragraph)))");
        assertThat(parts.getLast().losses())
                .containsOnlyKeys(
                        Loss.Kind.DELETED, Loss.Kind.COMMENT, Loss.Kind.TEXT_BOX, Loss.Kind.COLOUR);
        assertThat(parts.getLast().losses().get(Loss.Kind.COMMENT).getFirst().words())
                .isEqualTo("Rossi: Da verificare");
    }

    /// The kinds of its blocks, one in the other.
    private static String structure(WordPart part) {
        return structure(
                new tools.jackson.databind.json.JsonMapper().readTree(WordFiles.json(part)));
    }

    private static String structure(tools.jackson.databind.JsonNode node) {
        var children = new java.util.ArrayList<String>();
        if (!node.path("type").asString().equals("paragraph")) {
            node.path("content").forEach(child -> children.add(structure(child)));
        }
        String type = node.path("type").asString();
        return children.isEmpty() ? type : type + "(" + String.join(" ", children) + ")";
    }
}
