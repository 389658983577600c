package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.Inline;

/// A chapter begins a page, except one that runs on below what stands before it.
class ChaptersTest {
    private static final DocumentModel MODEL =
            FormatsTest.document(
                    "Piano",
                    List.of(
                            new Block.Toc(1),
                            Block.Heading.of(1, "Primo"),
                            Block.Paragraph.of("Testo del primo."),
                            new Block.Heading(1, List.of(Inline.text("Secondo")), true),
                            Block.Paragraph.of("Non ancora redatto."),
                            Block.Heading.of(1, "Terzo"),
                            Block.Paragraph.of("Testo del terzo.")));

    @Test
    void a_chapter_that_runs_on_stands_on_the_page_before_under_its_own_number()
            throws IOException {
        try (var pdf = Loader.loadPDF(SampleDocuments.bytes(DocumentFormat.PDF, MODEL))) {
            int last = pdf.getNumberOfPages();

            assertThat(page(pdf, last - 1)).contains("1 Primo").contains("2 Secondo");
            assertThat(page(pdf, last)).contains("3 Terzo").doesNotContain("Secondo");
        }
    }

    @Test
    void the_contents_of_a_docx_give_its_page_and_its_heading_breaks_none() throws IOException {
        try (var file = new XWPFDocument(new ByteArrayInputStream(SampleDocuments.docx(MODEL)))) {
            List<String> contents =
                    file.getParagraphs().stream()
                            .filter(one -> "TOC1".equals(one.getStyle()))
                            .map(one -> one.getText().replaceAll("\\s+", " ").strip())
                            .toList();
            var second =
                    file.getParagraphs().stream()
                            .filter(one -> "Heading1".equals(one.getStyle()))
                            .filter(one -> one.getText().equals("Secondo"))
                            .findFirst()
                            .orElseThrow();

            assertThat(contents).containsExactly("1 Primo 3", "2 Secondo 3", "3 Terzo 4");
            assertThat(second.getCTP().getPPr().getPageBreakBefore().getVal()).isEqualTo(false);
        }
    }

    private static String page(org.apache.pdfbox.pdmodel.PDDocument pdf, int number)
            throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }
}
