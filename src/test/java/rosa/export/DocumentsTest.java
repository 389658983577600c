package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class DocumentsTest {
    private static final byte[] PLAN = SampleDocuments.docx(SampleDocuments.plan(true));

    @Test
    void headings_have_the_built_in_styles_of_the_word_processor() throws IOException {
        try (var document = opened()) {
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getStyles().getStyle("Heading4").getName()).isEqualTo("heading 4");
            assertThat(styled(document, "Heading1"))
                    .containsExactly(
                            "Contesto",
                            "Obiettivi",
                            "Allegato 1 – Comuni e posti",
                            "Allegato 2 – Glossario");
            assertThat(styled(document, "Heading2"))
                    .containsExactly("La rete territoriale", "Cronoprogramma", "Sigle");
            assertThat(styled(document, "Title"))
                    .containsExactly("Piano di Gestione dell’accoglienza in Umbria");
        }
    }

    @Test
    void every_style_that_is_used_is_defined() throws IOException {
        try (var document = opened()) {
            assertThat(document.getParagraphs())
                    .allSatisfy(paragraph ->
                            assertThat(document.getStyles().styleExist(paragraph.getStyle()))
                                    .as(paragraph.getStyle())
                                    .isTrue());
        }
    }

    @Test
    void the_table_of_contents_is_a_field_and_filled_from_the_start() throws IOException {
        assertThat(part("word/document.xml"))
                .contains("TOC \\o \"1-3\" \\h \\z \\u")
                .contains("PAGEREF _Toc000000001 \\h", "w:name=\"_Toc000000001\"");
        try (var document = opened()) {
            assertThat(styled(document, "TOC1"))
                    .extracting(line -> line.split("\t")[0])
                    .containsExactly(
                            "1", "2", "Allegato 1 – Comuni e posti", "Allegato 2 – Glossario");
            assertThat(styled(document, "TOC3").getFirst())
                    .startsWith("1.1.1\tDistribuzione per provincia\t");
        }
        assertThat(part("word/settings.xml")).doesNotContain("updateFields");
    }

    @Test
    void figures_are_frozen_with_source_date_and_query_in_footnotes() throws IOException {
        try (var document = opened()) {
            var notes =
                    document.getFootnotes().stream()
                            .filter(note -> note.getId().intValue() > 0)
                            .map(DocumentsTest::text)
                            .toList();
            assertThat(notes)
                    .containsExactly(SampleDocuments.NOTE, "Rete SAI · 31/12/2022 · Posti SAI");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .anySatisfy(text -> assertThat(text).contains("sono attivi 2.938"));
        }
    }

    @Test
    void tables_and_pictures_are_numbered_by_fields() throws IOException {
        assertThat(part("word/document.xml"))
                .contains("SEQ Tabella \\* ARABIC", "SEQ Figura \\* ARABIC");
        try (var document = opened()) {
            assertThat(styled(document, "Caption"))
                    .containsExactly(
                            "Tabella 1 – Posti attivi per provincia",
                            "Tabella 2",
                            "Tabella 3 – Comuni dell’Umbria: residenti, posti e quota");
            assertThat(styled(document, "PictureCaption"))
                    .containsExactly("Figura 1 – Comuni che ospitano");
        }
    }

    @Test
    void header_rows_are_repeated_and_no_row_is_torn() throws IOException {
        try (var document = opened()) {
            assertThat(document.getTables())
                    .extracting(DocumentsTest::headers)
                    .containsExactly(2, 2, 1);
            assertThat(document.getTables())
                    .flatExtracting(XWPFTable::getRows)
                    .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
        }
    }

    @Test
    void cells_that_span_are_merged() throws IOException {
        try (var document = opened()) {
            var rows = document.getTables().getFirst().getCTTbl().getTrList();
            assertThat(rows.get(0).getTcArray(0).getTcPr().getVMerge().getVal())
                    .hasToString("restart");
            assertThat(rows.get(0).getTcArray(1).getTcPr().getGridSpan().getVal().intValue())
                    .isEqualTo(2);
            assertThat(rows.get(1).getTcArray(0).getTcPr().isSetVMerge()).isTrue();
            assertThat(rows.get(1).sizeOfTcArray()).isEqualTo(4);
        }
    }

    @Test
    void the_footer_counts_pages_and_the_header_warns_on_every_page() throws IOException {
        try (var document = opened()) {
            var headers =
                    document.getHeaderList().stream()
                            .map(header -> header.getText().strip())
                            .toList();
            assertThat(headers)
                    .hasSize(2)
                    .allSatisfy(
                            text -> assertThat(text).contains("Dati dimostrativi: documento non"));
        }
        assertThat(part("word/footer1.xml")).contains("> PAGE <", "> NUMPAGES <", "pagina ");
    }

    @Test
    void a_plan_of_real_data_does_not_warn() {
        var parts = parts(SampleDocuments.docx(SampleDocuments.plan(false)));

        assertThat(parts.values()).noneMatch(text -> text.contains("dimostrativi"));
    }

    @Test
    void pictures_say_in_words_what_they_show() {
        assertThat(part("word/document.xml"))
                .contains("descr=\"Mappa dell’Umbria: 37 comuni su 92 ospitano posti.\"");
    }

    @Test
    void the_file_says_who_wrote_it_when_and_in_which_language() throws IOException {
        try (var document = opened()) {
            var core = document.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("Piano di Gestione dell’accoglienza in Umbria");
            assertThat(core.getCreator()).isEqualTo("Prefettura – UTG di Perugia · ANCI Umbria");
            assertThat(core.getCreated().toInstant())
                    .isEqualTo(SampleDocuments.DATE.atStartOfDay().toInstant(ZoneOffset.UTC));
            assertThat(core.getKeywords())
                    .isEqualTo("accoglienza, CAS, SAI, Umbria, dati dimostrativi");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("it-IT");
        }
        assertThat(part("word/styles.xml")).contains("w:lang w:val=\"it-IT\"");
    }

    @Test
    void wide_annexes_lie_on_landscape_pages() throws IOException {
        try (var document = opened()) {
            var annexes =
                    document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getCTPPr().isSetSectPr())
                            .map(paragraph -> paragraph.getCTPPr().getSectPr().getPgSz())
                            .toList();
            assertThat(annexes).hasSize(2);
            assertThat(annexes.get(0).isSetOrient()).isFalse();
            assertThat(annexes.get(1).getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        }
    }

    @Test
    void every_numbered_list_starts_anew() throws IOException {
        try (var document = opened()) {
            var ids =
                    document.getParagraphs().stream()
                            .filter(paragraph -> "ListParagraph".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getNumID)
                            .distinct()
                            .toList();
            assertThat(ids).hasSize(4);
            assertThat(ids).allMatch(id -> document.getNumbering().getNum(id) != null);
        }
    }

    @Test
    void the_same_document_is_always_the_same_file() {
        var again = SampleDocuments.docx(SampleDocuments.plan(true));

        assertThat(parts(again)).isEqualTo(parts(PLAN));
        assertThat(again).isEqualTo(PLAN);
    }

    @Test
    void links_lead_outside_only_to_web_and_mail() {
        assertThat(part("word/_rels/document.xml.rels"))
                .contains("Target=\"https://www.interno.gov.it/it\" TargetMode=\"External\"");
    }

    private static XWPFDocument opened() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(PLAN));
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String text(XWPFFootnote note) {
        return note.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .collect(Collectors.joining())
                .replaceFirst("^\\[footnoteRef:\\d+] *", "")
                .strip();
    }

    private static int headers(XWPFTable table) {
        return (int)
                IntStream.range(0, table.getNumberOfRows())
                        .filter(i -> table.getRow(i).isRepeatHeader())
                        .count();
    }

    private static String part(String name) {
        return parts(PLAN).get(name);
    }

    private static Map<String, String> parts(byte[] docx) {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return parts;
    }
}
