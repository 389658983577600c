package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.FigureReading;
import rosa.document.SectionText;

/// Columns as wide on paper as somebody drew them in the editor: one half, two quarters.
class ColumnWidthsTest {
    private static final DocumentModel MODEL = document(320, 160, 160);

    @Test
    void in_docx_the_grid_has_the_editor_s_proportions() throws IOException {
        try (var file = new XWPFDocument(new ByteArrayInputStream(SampleDocuments.docx(MODEL)))) {
            var table = file.getTables().getFirst();
            var grid =
                    table.getCTTbl().getTblGrid().getGridColList().stream()
                            .map(column -> Double.parseDouble(column.getW().toString()))
                            .toList();

            assertThat(shares(grid)).isEqualTo(List.of(50L, 25L, 25L));
            assertThat((double) table.getRow(0).getCell(0).getWidth())
                    .as("the cell itself, to a twentieth of a point")
                    .isCloseTo(2.0 * table.getRow(0).getCell(1).getWidth(), within(2.0));
        }
    }

    @Test
    void in_odt_the_columns_styles_have_them() throws IOException {
        String content = part(SampleDocuments.bytes(DocumentFormat.ODT, MODEL), "content.xml");
        Map<String, Double> styles = new HashMap<>();
        var style =
                Pattern.compile(
                        "style:name=\"([^\"]+)\"[^>]*style:family=\"table-column\"[^>]*>"
                                + "\\s*<style:table-column-properties style:column-width=\"([0-9.]+)");
        style.matcher(content)
                .results()
                .forEach(found -> styles.put(found.group(1), Double.valueOf(found.group(2))));
        List<Double> widths = new ArrayList<>();
        Pattern.compile("<table:table-column table:style-name=\"([^\"]+)\"")
                .matcher(content)
                .results()
                .forEach(found -> widths.add(styles.get(found.group(1))));

        assertThat(shares(widths)).isEqualTo(List.of(50L, 25L, 25L));
    }

    @Test
    void in_html_they_are_percentages() {
        String page =
                new String(
                        SampleDocuments.bytes(DocumentFormat.HTML, MODEL), StandardCharsets.UTF_8);

        assertThat(page.replace("width: ", "width:"))
                .containsSubsequence("width:50.0%", "width:25.0%", "width:25.0%");
    }

    @Test
    void in_pdf_the_words_stand_where_the_columns_begin() throws IOException {
        var at = starts(SampleDocuments.bytes(DocumentFormat.PDF, MODEL));
        double first = at.get("Secondo") - at.get("Primo");
        double second = at.get("Terzo") - at.get("Secondo");

        assertThat(first / second).isCloseTo(2, within(0.05));
    }

    @Test
    void one_drawn_very_narrow_keeps_room_for_its_words_and_the_others_their_proportion()
            throws IOException {
        try (var file =
                new XWPFDocument(
                        new ByteArrayInputStream(SampleDocuments.docx(document(640, 320, 24))))) {
            var grid =
                    file.getTables().getFirst().getCTTbl().getTblGrid().getGridColList().stream()
                            .map(column -> Double.parseDouble(column.getW().toString()))
                            .toList();

            assertThat(grid.get(0) / grid.get(1)).isCloseTo(2, within(0.02));
            assertThat(shares(grid).get(2)).isGreaterThan(10);
        }
    }

    private static List<Long> shares(List<Double> widths) {
        double total = widths.stream().mapToDouble(Double::doubleValue).sum();
        return widths.stream().map(width -> Math.round(100 * width / total)).toList();
    }

    private static DocumentModel document(int... pixels) {
        String section =
                """
                {"type":"doc","content":[{"type":"table","content":[
                 {"type":"table_row","content":[%s,%s,%s]}]}]}
                """
                        .formatted(
                                cell("Primo", pixels[0]),
                                cell("Secondo", pixels[1]),
                                cell("Terzo", pixels[2]));
        List<Block> blocks =
                switch (SectionText.parse(section)) {
                    case SectionText.Parsed.Valid(SectionText text) ->
                            text.blocks(_ -> new FigureReading.Missing("", ""), 0);
                    case SectionText.Parsed.Refused refused ->
                            throw new AssertionError(refused.toString());
                };
        return new DocumentModel(
                "Piano di prova",
                "",
                Locale.ITALIAN,
                "Prefettura di Perugia",
                SampleDocuments.DATE,
                DocumentModel.Metadata.NONE,
                blocks,
                List.of(),
                false);
    }

    private static String cell(String words, int pixels) {
        return """
        {"type":"table_cell","attrs":{"colspan":1,"rowspan":1,"colwidth":[%d]},
         "content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}
        """
                .formatted(pixels, words);
    }

    private static Map<String, Float> starts(byte[] file) throws IOException {
        Map<String, Float> starts = new HashMap<>();
        var stripper =
                new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> places) {
                        for (String word : List.of("Primo", "Secondo", "Terzo")) {
                            int from = text.indexOf(word);
                            if (from >= 0) {
                                starts.put(word, places.get(from).getXDirAdj());
                            }
                        }
                    }
                };
        try (var pdf = Loader.loadPDF(file)) {
            stripper.getText(pdf);
        }
        return starts;
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No " + name);
    }
}
