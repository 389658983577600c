package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.Inline;

/// Exported PDF files before veraPDF, the reference validator of PDF/A and PDF/UA.
class PdfDocumentsTest {
    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void a_plan_keeps_the_rules_for_archives_and_for_screen_readers(PDFAFlavour rules)
            throws Exception {
        assertThat(PdfRules.violations(pdf(SampleDocuments.plan(true)), rules)).isEmpty();
        assertThat(PdfRules.violations(pdf(strange()), rules)).isEmpty();
    }

    @Test
    void letters_of_every_script_are_printed_or_shown_to_be_missing() throws IOException {
        var text = text(pdf(strange()));

        assertThat(text).contains("😀", "привет", "\u25A1 fine");
        assertThat(text).doesNotContain("日");
        assertThat(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC))
                .contains("مرحبا");
    }

    @Test
    void a_word_too_long_for_a_line_and_a_cell_is_broken_and_complete() throws IOException {
        var text = text(pdf(strange())).replaceAll("\\s", "");

        assertThat(text).contains("a".repeat(400)).contains("b".repeat(120));
    }

    @Test
    void wide_annexes_lie_on_their_side() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(SampleDocuments.plan(false)))) {
            var wide = 0;
            for (var page : pdf.getPages()) {
                if (page.getMediaBox().getWidth() > page.getMediaBox().getHeight()) {
                    wide++;
                }
            }

            assertThat(wide).isEqualTo(4);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("it-IT");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNotNull();
        }
    }

    @Test
    void every_page_of_demonstrative_data_says_so() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(SampleDocuments.plan(true)))) {
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);

                assertThat(stripper.getText(pdf)).contains("Dati dimostrativi");
            }
        }
    }

    private static byte[] pdf(DocumentModel model) {
        return SampleDocuments.bytes(DocumentFormat.PDF, model);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// Scripts without fonts, words without ends, chapters without text, levels left out.
    private static DocumentModel strange() {
        return new DocumentModel(
                "A \"<&>\" \\ ' ; } 😀",
                "",
                Locale.ITALIAN,
                "Comune di Città di Castello",
                SampleDocuments.DATE,
                DocumentModel.Metadata.NONE,
                List.of(
                        new Block.Toc(2),
                        Block.Heading.of(1, ""),
                        Block.Heading.of(1, "Vuota"),
                        Block.Heading.of(4, "Salto di livello"),
                        new Block.Paragraph(
                                List.of(
                                        Inline.text("مرحبا 😀 привет 日 fine\u0007\u200D"),
                                        Inline.Footnote.of("Nota عربي 😀 日"),
                                        new Inline.Figure("7", "", Set.of()))),
                        Block.Paragraph.of("a".repeat(400)),
                        new Block.BulletList(List.of()),
                        new Block.BulletList(List.of(new Block.Item(List.of()))),
                        new Block.Quote(List.of()),
                        new Block.TableBlock(
                                "",
                                List.of(Block.Column.text(1), Block.Column.number(9)),
                                List.of(),
                                List.of(Block.Row.of("b".repeat(120), "1")),
                                ""),
                        new Block.PageBreak(),
                        new Block.PageBreak(),
                        new Block.Rule()),
                List.of(),
                false);
    }
}
