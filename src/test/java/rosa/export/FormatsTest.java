package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import rosa.document.Block;
import rosa.document.DocumentModel;

/// The same plan in every format, opened again and compared with what went in.
class FormatsTest {
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");

    @ParameterizedTest
    @EnumSource(value = DocumentFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
    void the_same_document_is_the_same_file(DocumentFormat format) {
        var first = SampleDocuments.bytes(format, SampleDocuments.plan(true));
        var again = SampleDocuments.bytes(format, SampleDocuments.plan(true));

        assertThat(again).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(value = DocumentFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
    void every_text_of_the_plan_is_in_the_file(DocumentFormat format) throws IOException {
        var text = text(format, SampleDocuments.plan(true));

        assertThat(text)
                .contains("Dati dimostrativi")
                .contains("Prefettura – UTG di Perugia · ANCI Umbria")
                .contains("Versione 1.2.0", "23 novembre 2026")
                .contains("1.1.1 Distribuzione per provincia")
                .contains(
                        "Al 30 settembre 2026 in Umbria sono attivi 2.938",
                        "nella rete SAI. Si veda")
                .contains("sentito l’ente locale")
                .contains(SampleDocuments.NOTE, "Rete SAI · 31/12/2022 · Posti SAI")
                .contains("Tabella 1 – Posti attivi per provincia", "Tabella 2")
                .contains("Figura 1 – Comuni che ospitano")
                .contains("Allegato 1 – Comuni e posti", "Allegato 2 – Glossario")
                .contains("Fonte: ISTAT, residenti al 01/01/2024.")
                .contains("Comune n. 92 Terni Zona sociale 9 4404");
    }

    @Test
    void html_says_what_its_parts_are() throws Exception {
        var page = html(SampleDocuments.plan(true));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("it-IT");
        assertThat(texts(page, "title"))
                .containsExactly("Piano di Gestione dell’accoglienza in Umbria");
        assertThat(texts(page, "caption")).hasSize(3);
        assertThat(all(page, "th"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.getAttribute("scope")).isNotEmpty());
        assertThat(all(page, "img"))
                .hasSize(1)
                .allSatisfy(image -> {
                    assertThat(image.getAttribute("alt")).startsWith("Mappa dell’Umbria");
                    assertThat(image.getAttribute("src")).startsWith("data:image/png;base64,");
                });
        assertThat(all(page, "main")).hasSize(1);
        assertThat(all(page, "nav")).hasSize(1);
        var levels =
                List.of("h1", "h2", "h3", "h4").stream()
                        .map(name -> all(page, name).size())
                        .toList();
        assertThat(levels).containsExactly(1, 6, 3, 1);
    }

    @Test
    void every_link_within_the_html_leads_somewhere() throws Exception {
        var page = html(SampleDocuments.plan(false));
        var ids = all(page, "*").stream().map(one -> one.getAttribute("id")).toList();

        assertThat(all(page, "a"))
                .filteredOn(link -> link.getAttribute("href").startsWith("#"))
                .hasSize(8 + 2 + 2)
                .allSatisfy(
                        link -> assertThat(ids).contains(link.getAttribute("href").substring(1)));
    }

    @Test
    void an_open_document_has_its_parts_in_the_order_readers_expect() throws Exception {
        var odt = SampleDocuments.bytes(DocumentFormat.ODT, SampleDocuments.plan(true));
        var parts = parts(odt);

        assertThat(new String(odt, 30, 47, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
        assertThat(parts)
                .containsKeys("content.xml", "styles.xml", "meta.xml", "Pictures/0001.png");
        var content = xml(parts.get("content.xml"));
        assertThat(all(content, "table:table")).hasSize(3);
        assertThat(all(content, "text:note")).hasSize(2);
        assertThat(all(content, "table:table-row")).hasSize(5 + 5 + 93);
        assertThat(all(content, "text:h")).hasSize(8);
        assertThat(texts(content, "svg:desc")).first().asString().startsWith("Mappa dell’Umbria");
    }

    @ParameterizedTest
    @EnumSource(value = DocumentFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
    void a_table_of_a_thousand_rows_is_written_whole(DocumentFormat format) throws IOException {
        var rows = new ArrayList<Block.Row>();
        for (int i = 1; i <= 1_000; i++) {
            rows.add(Block.Row.of("riga-" + i, String.valueOf(i)));
        }
        var table =
                new Block.TableBlock(
                        "Lunga",
                        List.of(Block.Column.text(3), Block.Column.number(1)),
                        List.of(Block.Row.of("Voce", "Posti")),
                        rows,
                        "");

        var text = text(format, document("Tabella lunga", List.of(table)));

        assertThat(text).contains("riga-1 1 riga-2 2", "riga-500 500", "riga-1000 1000");
    }

    @ParameterizedTest
    @EnumSource(value = DocumentFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
    void tables_are_listed_and_the_register_is_named(DocumentFormat format) throws IOException {
        var model =
                new DocumentModel(
                        "Piano",
                        "",
                        Locale.ITALIAN,
                        "Prefettura",
                        SampleDocuments.DATE,
                        new DocumentModel.Metadata(
                                "",
                                "",
                                "",
                                List.of(),
                                new DocumentModel.Registration("4711/2026", SampleDocuments.DATE)),
                        List.of(
                                new Block.ListOfTables(),
                                Block.Heading.of(1, "Uno"),
                                SampleDocuments.comuni()),
                        List.of(
                                new DocumentModel.Annex(
                                        "Dati", true, List.of(SampleDocuments.comuni()))),
                        false);

        var text = text(format, model);

        assertThat(text)
                .contains("Protocollo n. 4711/2026 del 23 novembre 2026")
                .contains("Elenco delle tabelle");
        assertThat(text.split("Tabella 2 – Comuni dell’Umbria", -1)).hasSize(3);
        if (format != DocumentFormat.HTML) {
            assertThat(text).containsPattern("Tabella 1 – Comuni[^0-9]{5,180}3 ");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DocumentFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
    void markup_in_a_text_stays_text(DocumentFormat format) throws IOException {
        var text =
                text(
                        format,
                        document("<b>A & B</b>", List.of(Block.Paragraph.of("1 < 2 && \"x\""))));

        assertThat(text).contains("<b>A & B</b>", "1 < 2 && \"x\"");
    }

    static DocumentModel document(String title, List<Block> blocks) {
        return new DocumentModel(
                title,
                "",
                Locale.ITALIAN,
                "Prefettura",
                SampleDocuments.DATE,
                DocumentModel.Metadata.NONE,
                blocks,
                List.of(),
                false);
    }

    static String text(DocumentFormat format, DocumentModel model) throws IOException {
        var file = SampleDocuments.bytes(format, model);
        var text =
                switch (format) {
                    case DOCX -> docx(file);
                    case PDF -> pdf(file);
                    case ODT -> {
                        var parts = parts(file);
                        yield blanks(parts.get("styles.xml")) + blanks(parts.get("content.xml"));
                    }
                    case HTML -> blanks(file);
                    case XLSX -> throw new IllegalArgumentException("It has tables alone.");
                };
        var plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return BLANKS.matcher(plain.replace("\u200B", "")).replaceAll(" ");
    }

    private static String docx(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var text = new StringBuilder();
            document.getHeaderList().forEach(header -> text.append(header.getText()));
            try (var words = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document)) {
                text.append(words.getText());
            }
            document.getFootnotes()
                    .forEach(note -> note.getParagraphs().forEach(p -> text.append(p.getText())));
            return text.toString()
                    .replaceAll("\\[footnoteRef:\\d+]", "")
                    .replace("Distribuzione per provincia", "1.1.1 Distribuzione per provincia");
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var words = new PDFTextStripper();
            words.setSortByPosition(true);
            return words.getText(document);
        }
    }

    /// The text of markup, with a blank for every element that ends a line.
    private static String blanks(byte[] markup) {
        return new String(markup, StandardCharsets.UTF_8)
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("</?(?:text:span|text:sequence|text:a|span|strong|em|a|u)\\b[^>]*>", "")
                .replaceAll("<[^>]*>", " ");
    }

    static Map<String, byte[]> parts(byte[] file) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static Document html(DocumentModel model) throws Exception {
        var page =
                new String(
                        SampleDocuments.bytes(DocumentFormat.HTML, model), StandardCharsets.UTF_8);
        return xml(page.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8));
    }

    static Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }

    static List<Element> all(Document document, String name) {
        var found = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<String> texts(Document document, String name) {
        return all(document, name).stream().map(Element::getTextContent).toList();
    }
}
