package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosa.document.Block;
import rosa.document.DocumentModel;

/// The institution's own DOCX, filled with a plan.
class TemplateTest {
    @Test
    void the_letterhead_the_styles_and_the_pages_of_the_office_hold() throws IOException {
        try (var file = opened(filled(Letterheads.prefecture(), SampleDocuments.plan(false)))) {
            assertThat(file.getHeaderList())
                    .anySatisfy(
                            header -> assertThat(header.getText()).contains("Prefettura di Prova"));
            assertThat(file.getHeaderList().stream().mapToInt(h -> h.getAllPictures().size()).sum())
                    .isEqualTo(1);
            assertThat(file.getStyles().getStyle("Titolo1").getName()).isEqualTo("heading 1");
            assertThat(styled(file, "Titolo1")).contains("Contesto", "Obiettivi");
            assertThat(styled(file, "Heading2")).contains("La rete territoriale");
            var section = file.getDocument().getBody().getSectPr();
            assertThat(section.getPgMar().getLeft().toString()).isEqualTo("2000");
            assertThat(section.getHeaderReferenceList()).isNotEmpty();
        }
    }

    @Test
    void fields_are_filled_wherever_they_stand_and_however_they_are_cut() throws IOException {
        var model = SampleDocuments.plan(false);
        try (var file = opened(filled(Letterheads.prefecture(), model))) {
            var text = text(file);

            assertThat(text).startsWith("Oggetto: " + model.title() + " – 23 novembre 2026");
            assertThat(text).contains("Protocollo n. __________");
            assertThat(file.getTables().getFirst().getText()).contains("Versione 1.2.0");
            assertThat(file.getFooterList())
                    .anySatisfy(
                            footer -> assertThat(footer.getText()).contains(model.organisation()));
            assertThat(text).doesNotContain("{{").doesNotContain("}}");
        }
    }

    @Test
    void the_text_stands_at_its_place_and_the_signature_before_the_annexes() throws IOException {
        try (var file = opened(filled(Letterheads.prefecture(), SampleDocuments.plan(false)))) {
            var text = text(file);

            assertThat(text)
                    .containsSubsequence(
                            "Oggetto:",
                            "Indice",
                            "Contesto",
                            "Primo semestre 2027.",
                            "Il Prefetto",
                            "Allegato 1 – Comuni e posti",
                            "Allegato 2 – Glossario");
            assertThat(file.getTables()).hasSize(1 + 3);
            assertThat(file.getFootnotes().stream().filter(note -> note.getId().intValue() > 0))
                    .hasSize(2);
        }
    }

    @Test
    void wide_annexes_lie_on_their_side_under_the_same_letterhead() throws IOException {
        try (var file = opened(filled(Letterheads.prefecture(), SampleDocuments.plan(false)))) {
            var sections =
                    file.getParagraphs().stream()
                            .filter(p -> p.getCTP().getPPr() != null)
                            .filter(p -> p.getCTP().getPPr().isSetSectPr())
                            .map(p -> p.getCTP().getPPr().getSectPr())
                            .toList();

            assertThat(sections).hasSize(2);
            assertThat(sections.get(0).getPgSz().getW().toString()).isEqualTo("11906");
            assertThat(sections.get(1).getPgSz().getW().toString()).isEqualTo("16838");
            assertThat(sections.get(1).getHeaderReferenceList()).isNotEmpty();
        }
    }

    @Test
    void demonstrative_data_are_named_in_every_header_of_the_office() throws IOException {
        try (var file = opened(filled(Letterheads.prefecture(), SampleDocuments.plan(true)))) {
            assertThat(file.getHeaderList())
                    .isNotEmpty()
                    .allSatisfy(
                            header -> assertThat(header.getText()).contains("Dati dimostrativi"));
        }
        try (var file =
                opened(filled(minimal("Testo senza intestazione"), SampleDocuments.plan(true)))) {
            assertThat(file.getHeaderList())
                    .isNotEmpty()
                    .allSatisfy(
                            header -> assertThat(header.getText()).contains("Dati dimostrativi"));
        }
    }

    @Test
    void a_template_without_fields_gets_the_title_page_and_the_text_after_its_own()
            throws IOException {
        try (var file =
                opened(filled(minimal("Premessa dell’ufficio"), SampleDocuments.plan(false)))) {
            assertThat(text(file))
                    .containsSubsequence(
                            "Premessa dell’ufficio", "Piano di Gestione", "Indice", "Contesto");
        }
    }

    @Test
    void lists_of_the_template_keep_their_numbering() throws IOException {
        var first = filled(Letterheads.prefecture(), SampleDocuments.plan(false));
        var again = filled(Letterheads.prefecture(), SampleDocuments.plan(false));

        assertThat(again).isEqualTo(first);
        try (var file = opened(first)) {
            assertThat(file.getNumbering().getNums()).hasSizeGreaterThan(3);
            assertThat(
                            file.getParagraphs().stream()
                                    .filter(p -> p.getText().equals("Contesto"))
                                    .map(XWPFParagraph::getNumID))
                    .allSatisfy(id -> assertThat(file.getNumbering().getNum(id)).isNotNull());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin, x, macro",
        "word/embeddings/oleObject1.bin, x, embedded",
        "word/extra.xml, <!DOCTYPE a []><a/>, doctype",
        "word/_rels/settings.xml.rels, <Relationship Type=\"x/attachedTemplate\" Target=\"http://a.it/b\" TargetMode=\"External\"/>, links",
    })
    void what_a_letterhead_does_not_need_is_refused(String part, String content, String reason)
            throws IOException {
        var parts = parts(minimal("Testo"));
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));

        assertThat(Template.check(zip(parts))).isEqualTo(new Template.Checked.Unfit(reason, ""));
    }

    @Test
    void files_that_are_no_sound_docx_are_refused() throws IOException {
        var bomb = parts(minimal("Testo"));
        bomb.put("word/media/image.png", new byte[25_000_000]);
        var whole = minimal("Testo");

        assertThat(reason("Ciao".getBytes(StandardCharsets.UTF_8))).isEqualTo("type");
        assertThat(reason(new byte[0])).isEqualTo("type");
        assertThat(reason(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo("encrypted");
        assertThat(reason(new byte[Template.LARGEST_FILE + 1])).isEqualTo("large");
        assertThat(reason(zip(bomb))).isEqualTo("bomb");
        assertThat(reason(zip(Map.of("xl/workbook.xml", new byte[] {1})))).isEqualTo("type");
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).isIn("damaged", "type");
    }

    @Test
    void fields_nobody_knows_and_a_text_without_a_place_are_refused() throws IOException {
        assertThat(Template.check(minimal("{{protocolo}} e {{ titolo }}")))
                .isEqualTo(new Template.Checked.Unfit("fields", "{{protocolo}}"));
        assertThat(reason(minimal("Prima {{testo}} dopo"))).isEqualTo("place");
        assertThat(Template.check(minimal("{{testo}}"))).isInstanceOf(Template.Checked.Fit.class);
    }

    @Test
    void changes_under_review_are_refused() throws IOException {
        var parts = parts(minimal("Testo"));
        var text = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        parts.put(
                "word/document.xml",
                text.replace("<w:r>", "<w:ins w:id=\"1\" w:author=\"x\"><w:r>")
                        .replace("</w:r>", "</w:r></w:ins>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(reason(zip(parts))).isEqualTo("revisions");
    }

    @Test
    void a_title_that_looks_like_a_field_is_only_a_title() throws IOException {
        var model =
                new DocumentModel(
                        "{{titolo}}",
                        "",
                        java.util.Locale.ITALIAN,
                        "Ente",
                        SampleDocuments.DATE,
                        DocumentModel.Metadata.NONE,
                        java.util.List.of(Block.Paragraph.of("Testo")),
                        java.util.List.of(),
                        false);

        try (var file = opened(filled(Letterheads.prefecture(), model))) {
            assertThat(text(file)).contains("Oggetto: { {titolo}}");
        }
    }

    private static String reason(byte[] file) throws IOException {
        return Template.check(file) instanceof Template.Checked.Unfit(String reason, _)
                ? reason
                : "fit";
    }

    private static byte[] filled(byte[] template, DocumentModel model) throws IOException {
        var fit = (Template.Checked.Fit) Template.check(template);
        var out = new ByteArrayOutputStream();
        Documents.docx(model, fit.template(), out);
        return out.toByteArray();
    }

    private static byte[] minimal(String text) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static XWPFDocument opened(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static java.util.List<String> styled(XWPFDocument file, String style) {
        return file.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String text(XWPFDocument file) {
        return String.join(
                "\n", file.getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }

    private static TreeMap<String, byte[]> parts(byte[] file) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
