package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// The fields of a template: found wherever they stand, filled though the word processor has cut
/// them into pieces.
final class TemplateText {
    private static final String PLACE = "{{testo}}";

    private TemplateText() {}

    /// The text of every paragraph, headers, footers and tables included.
    static List<String> lines(XWPFDocument document) {
        var lines = new ArrayList<String>();
        paragraphs(document, paragraph -> lines.add(text(paragraph)));
        return lines;
    }

    /// Whether the document's text is to stand in place of the paragraph.
    static boolean isPlaceOfText(XWPFParagraph paragraph) {
        return text(paragraph).replace(" ", "").equals(PLACE);
    }

    /// Whether a field stands in the text itself, outside of headers and footers.
    static boolean has(XWPFDocument document, String field) {
        var found = new ArrayList<String>();
        inBody(document.getBodyElements(), paragraph -> found.add(text(paragraph)));
        return found.stream().anyMatch(line -> line.replace(" ", "").contains("{{" + field + "}}"));
    }

    static void fill(XWPFDocument document, Map<String, String> values) {
        paragraphs(document, paragraph -> fill(paragraph, values));
    }

    private static void paragraphs(XWPFDocument document, Consumer<XWPFParagraph> each) {
        inBody(document.getBodyElements(), each);
        document.getHeaderList().forEach(part -> inBody(part, each));
        document.getFooterList().forEach(part -> inBody(part, each));
    }

    private static void inBody(IBody body, Consumer<XWPFParagraph> each) {
        inBody(body.getBodyElements(), each);
    }

    private static void inBody(List<IBodyElement> elements, Consumer<XWPFParagraph> each) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                each.accept(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .forEach(cell -> inBody(cell, each));
            }
        }
    }

    private static String text(XWPFParagraph paragraph) {
        var text = new StringBuilder();
        paragraph.getRuns().forEach(run -> text.append(words(run)));
        return text.toString();
    }

    private static String words(XWPFRun run) {
        var words = new StringBuilder();
        for (var text : run.getCTR().getTList()) {
            words.append(text.getStringValue());
        }
        return words.toString();
    }

    /// Puts each value where its field begins, in that place's look, and takes the rest of the
    /// field out of the pieces that follow.
    private static void fill(XWPFParagraph paragraph, Map<String, String> values) {
        values.forEach((field, value) -> {
            var pattern =
                    java.util.regex.Pattern.compile(
                            "\\{\\{\\s*" + java.util.regex.Pattern.quote(field) + "\\s*}}");
            for (var match = pattern.matcher(text(paragraph)); match.find(); ) {
                replace(paragraph, match.start(), match.end(), value);
                match = pattern.matcher(text(paragraph));
            }
        });
    }

    private static void replace(XWPFParagraph paragraph, int from, int to, String value) {
        int at = 0;
        boolean put = false;
        for (XWPFRun run : paragraph.getRuns()) {
            for (var piece : run.getCTR().getTList()) {
                var words = piece.getStringValue();
                int start = Math.max(from - at, 0);
                int end = Math.min(to - at, words.length());
                at += words.length();
                if (start >= end) {
                    continue;
                }
                piece.setStringValue(
                        words.substring(0, start)
                                + (put ? "" : OfficeText.clean(value))
                                + words.substring(end));
                piece.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
                put = true;
            }
        }
    }
}
