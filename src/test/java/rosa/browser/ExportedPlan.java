package rosa.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTAnchor;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/// A downloaded plan as whoever opens the file finds it.
final class ExportedPlan implements AutoCloseable {
    private static final Pattern NOTE = Pattern.compile("\\[footnoteRef:(\\d+)]");

    private final XWPFDocument document;

    private ExportedPlan(XWPFDocument document) {
        this.document = document;
    }

    static ExportedPlan open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new ExportedPlan(new XWPFDocument(in));
        }
    }

    /// A paragraph's words without the marks of its footnotes.
    String paragraph(String beginning) {
        return NOTE.matcher(text(find(beginning))).replaceAll("");
    }

    /// The footnotes a paragraph refers to, in order.
    List<String> notesOf(String beginning) {
        Matcher marks = NOTE.matcher(text(find(beginning)));
        return marks.results()
                .map(mark -> Integer.parseInt(mark.group(1)))
                .map(document::getFootnoteByID)
                .map(ExportedPlan::words)
                .toList();
    }

    /// The headings of a level in order.
    List<String> headings(int level) {
        return document.getParagraphs().stream()
                .filter(paragraph -> ("Heading" + level).equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    /// The cells of every table by row.
    List<List<List<String>>> tables() {
        return document.getTables().stream().map(ExportedPlan::cells).toList();
    }

    /// What its pictures say to who cannot see them.
    List<String> pictureWords() {
        return document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getCTR().getDrawingList().stream())
                .flatMap(drawing ->
                        Stream.concat(
                                drawing.getInlineList().stream().map(CTInline::getDocPr),
                                drawing.getAnchorList().stream().map(CTAnchor::getDocPr)))
                .map(picture -> Objects.toString(picture.getDescr(), ""))
                .toList();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private XWPFParagraph find(String beginning) {
        return document.getParagraphs().stream()
                .filter(paragraph -> text(paragraph).startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No paragraph begins with " + beginning));
    }

    /// Without the words of the footnotes, which POI adds at a paragraph's end.
    private static String text(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream().map(XWPFRun::text).collect(Collectors.joining());
    }

    private static String words(XWPFFootnote note) {
        return note.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .collect(Collectors.joining(" "));
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList())
                .toList();
    }
}
