package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rosa.document.Block;
import rosa.document.DocumentModel;

/// Sections on landscape pages, and the places to sign between text and annexes.
class TurnedPagesTest {
    private static final DocumentModel MODEL =
            new DocumentModel(
                    "Piano di prova",
                    "",
                    Locale.ITALIAN,
                    "Prefettura di Perugia",
                    SampleDocuments.DATE,
                    DocumentModel.Metadata.NONE,
                    List.of(
                            new Block.Toc(2),
                            Block.Heading.of(1, "Premessa"),
                            Block.Paragraph.of("Prima."),
                            new Block.Turn(true),
                            Block.Heading.of(1, "Quadro"),
                            Block.Paragraph.of("Larga."),
                            new Block.Turn(false),
                            Block.Heading.of(1, "Conclusioni"),
                            Block.Paragraph.of("Dopo."),
                            new Block.Signature("Il Prefetto", "Anna Bianchi"),
                            new Block.Signature("Il Sindaco", "")),
                    List.of(
                            new DocumentModel.Annex(
                                    "Glossario",
                                    false,
                                    List.of(Block.Paragraph.of("CAS: accoglienza.")))),
                    false);

    @Test
    void in_docx_the_section_is_one_of_word_s_on_its_side() throws IOException {
        try (var file = opened(SampleDocuments.docx(MODEL))) {
            assertThat(shapes(file)).containsExactly("upright", "wide", "upright", "upright");
            assertThat(sectionOf(file, "Quadro")).isEqualTo(1);
            assertThat(sectionOf(file, "Conclusioni")).isEqualTo(2);
            assertThat(text(file))
                    .containsSubsequence(
                            "Dopo.", "Il Prefetto", "Anna Bianchi", "Il Sindaco", "Allegato 1");
            assertThat(sectionOf(file, "Anna Bianchi")).isEqualTo(2);
        }
    }

    @Test
    void the_letterhead_turns_with_it_and_its_own_signature_stands_upright() throws IOException {
        var fit = (Template.Checked.Fit) Template.check(Letterheads.prefecture());
        var turnedToTheEnd =
                new DocumentModel(
                        MODEL.title(),
                        "",
                        Locale.ITALIAN,
                        MODEL.organisation(),
                        MODEL.date(),
                        MODEL.metadata(),
                        MODEL.blocks().subList(0, 6),
                        List.of(),
                        false);
        var out = new ByteArrayOutputStream();

        Documents.docx(turnedToTheEnd, fit.template(), out);

        try (var file = opened(out.toByteArray())) {
            assertThat(shapes(file)).containsExactly("upright", "wide", "upright");
            assertThat(sectionOf(file, "Quadro")).isEqualTo(1);
            assertThat(sectionOf(file, "Il Prefetto")).isEqualTo(2);
        }
    }

    @Test
    void in_pdf_its_pages_lie_on_their_side_and_none_is_empty() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var file = SampleDocuments.bytes(DocumentFormat.PDF, MODEL);
        List<String> pages = new ArrayList<>();
        try (var pdf = Loader.loadPDF(file)) {
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                var box = pdf.getPage(i - 1).getMediaBox();
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(
                        (box.getWidth() > box.getHeight() ? "wide: " : "upright: ")
                                + stripper.getText(pdf).replaceAll("\\s+", " "));
            }
        }

        assertThat(pages).hasSize(6);
        assertThat(pages.get(1)).startsWith("upright").contains("Indice", "1 Premessa");
        assertThat(pages.get(1))
                .containsPattern("2 Quadro[. ]*4")
                .containsPattern("Glossario[. ]*6");
        assertThat(pages.get(2)).startsWith("upright").contains("Prima.");
        assertThat(pages.get(3)).startsWith("wide").contains("Quadro", "Larga.");
        assertThat(pages.get(4))
                .startsWith("upright")
                .contains("Conclusioni", "Il Prefetto", "Anna Bianchi", "Il Sindaco");
        assertThat(pages.get(5)).startsWith("upright").contains("Allegato 1");
        assertThat(PdfRules.violations(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfRules.violations(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void in_odt_its_heading_begins_a_page_of_the_landscape_kind() throws IOException {
        var content = content(SampleDocuments.bytes(DocumentFormat.ODT, MODEL));

        assertThat(masterPage(content, "Quadro")).isEqualTo("Landscape");
        assertThat(masterPage(content, "Conclusioni")).isEqualTo("Standard");
        assertThat(content.substring(content.indexOf("Dopo.")))
                .containsSubsequence("Il Prefetto", "Anna Bianchi", "Il Sindaco", "Allegato 1");
    }

    @Test
    void in_html_it_is_an_element_that_turns_on_paper() {
        var page =
                new String(
                        SampleDocuments.bytes(DocumentFormat.HTML, MODEL), StandardCharsets.UTF_8);

        assertThat(page)
                .containsSubsequence(
                        "<div class=\"turned wide\">",
                        "Quadro",
                        "<div class=\"turned\">",
                        "Conclusioni",
                        "<p class=\"role\">Il Prefetto</p>",
                        "<p class=\"name\">Anna Bianchi</p>",
                        "Allegato 1")
                .contains("@page wide", ".wide { page: wide; }");
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void a_turn_to_where_the_pages_are_already_changes_nothing(DocumentFormat format) {
        var blocks = new ArrayList<>(MODEL.blocks());
        blocks.add(2, new Block.Turn(false));
        blocks.add(6, new Block.Turn(true));
        var again =
                new DocumentModel(
                        MODEL.title(),
                        "",
                        Locale.ITALIAN,
                        MODEL.organisation(),
                        MODEL.date(),
                        MODEL.metadata(),
                        blocks,
                        MODEL.annexes(),
                        false);

        assertThat(SampleDocuments.bytes(format, again))
                .isEqualTo(SampleDocuments.bytes(format, MODEL));
    }

    private static XWPFDocument opened(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static String text(XWPFDocument file) {
        return String.join(
                "\n", file.getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }

    private static List<String> shapes(XWPFDocument file) {
        List<CTSectPr> sections = new ArrayList<>();
        file.getParagraphs().stream()
                .filter(TurnedPagesTest::endsSection)
                .forEach(p -> sections.add(p.getCTP().getPPr().getSectPr()));
        sections.add(file.getDocument().getBody().getSectPr());
        return sections.stream()
                .map(section ->
                        Integer.parseInt(section.getPgSz().getW().toString())
                                        > Integer.parseInt(section.getPgSz().getH().toString())
                                ? "wide"
                                : "upright")
                .toList();
    }

    private static boolean endsSection(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr() != null && paragraph.getCTP().getPPr().isSetSectPr();
    }

    /// How many sections end before this paragraph.
    private static long sectionOf(XWPFDocument file, String text) {
        return file.getParagraphs().stream()
                .takeWhile(paragraph -> !paragraph.getText().equals(text))
                .filter(TurnedPagesTest::endsSection)
                .count();
    }

    private static String masterPage(String content, String heading) {
        int text = content.indexOf(heading + "<", content.indexOf("</text:table-of-content>"));
        int element = content.lastIndexOf("<text:h ", text);
        var style = attribute(content.substring(element), "text:style-name");
        int rule = content.indexOf("style:name=\"" + style + "\"");
        return attribute(content.substring(rule), "style:master-page-name");
    }

    private static String attribute(String from, String name) {
        int start = from.indexOf(name + "=\"") + name.length() + 2;
        return from.substring(start, from.indexOf('"', start));
    }

    private static String content(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("There is no content.");
    }
}
