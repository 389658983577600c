package rosa.export.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rosa.document.DocumentModel;
import rosa.export.DocumentFormat;
import rosa.export.Letterheads;
import rosa.export.OfficeSuite;
import rosa.export.PdfRules;
import rosa.export.SampleDocuments;
import rosa.export.Template;

/// The office's template in PDF and ODT, where LibreOffice is installed.
class LetterheadInLibreOfficeTest {
    private static final Pattern ENTRY = Pattern.compile("^(.*?)\\s*\\.{4,}\\s*(\\d+)$");

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void the_pdf_has_the_letterhead_and_keeps_the_rules_for_archives() throws Exception {
        var pdf = made(DocumentFormat.PDF, SampleDocuments.plan(true));
        var pages = pages(pdf);

        assertThat(PdfRules.violations(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        try (var file = Loader.loadPDF(pdf)) {
            var catalog = file.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("it-IT");
            assertThat(catalog.getDocumentOutline()).isNotNull();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("2026-11-23T00:00:00Z")
                    .doesNotContain("pdfuaid");
        }
        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(page).contains("Prefettura di Prova", "Dati dimostrativi"));
        assertThat(String.join("\n", pages))
                .containsSubsequence("Oggetto:", "Indice", "Il Prefetto", "Allegato 1");
    }

    @Test
    void the_contents_name_the_pages_on_which_the_headings_are() throws Exception {
        var pages = pages(made(DocumentFormat.PDF, SampleDocuments.longPlan(8, 2, 2)));
        List<String> wrong = new ArrayList<>();
        int entries = 0;

        for (String line : String.join("\n", pages.subList(1, 4)).lines().toList()) {
            var entry = ENTRY.matcher(line.strip());
            if (entry.matches()) {
                entries++;
                var page = pages.get(Integer.parseInt(entry.group(2)) - 1);
                if (!squeezed(page).contains(squeezed(entry.group(1)))) {
                    wrong.add(line);
                }
            }
        }

        assertThat(entries).isEqualTo(8 + 8 * 2 * 2 + 1);
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_odt_has_the_letterhead_too_and_equal_documents_are_equal_files() throws Exception {
        var first = made(DocumentFormat.ODT, SampleDocuments.plan(false));
        var again = made(DocumentFormat.ODT, SampleDocuments.plan(false));

        assertThat(again).isEqualTo(first);
        assertThat(new String(first, 30, 47, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
        assertThat(part(first, "styles.xml")).contains("Prefettura di Prova");
        assertThat(part(first, "content.xml"))
                .contains("Il Prefetto", "text:table-of-content", "xlink:href=\"#_Toc000000001\"");
        assertThat(made(DocumentFormat.PDF, SampleDocuments.plan(false)))
                .isEqualTo(made(DocumentFormat.PDF, SampleDocuments.plan(false)));
    }

    @Test
    void a_pdf_that_is_no_archive_file_is_not_handed_on() throws IOException {
        var plain = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(plain);
        }
        var out = new ByteArrayOutputStream();
        var model = SampleDocuments.plan(false);

        assertThatThrownBy(() -> PdfOfOffice.write(plain.toByteArray(), model, 1, out))
                .isInstanceOf(OfficeSuite.FailedException.class)
                .hasMessageContaining("PDF/A-2");
        assertThat(out.size()).isZero();
    }

    private static byte[] made(DocumentFormat format, DocumentModel document) throws IOException {
        var office = new LibreOffice("", Duration.ofMinutes(2));
        assumeThat(office.isInstalled()).as("LibreOffice is on the path").isTrue();
        var fit = (Template.Checked.Fit) Template.check(Letterheads.prefecture());
        var out = new ByteArrayOutputStream();
        office.write(format, document, fit.template(), out);
        return out.toByteArray();
    }

    private static List<String> pages(byte[] file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (var pdf = Loader.loadPDF(file)) {
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(pdf));
            }
        }
        return pages;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("There is no part " + name);
    }
}
