package rosa.export.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rosa.document.Block.Alignment;
import rosa.document.Inline.Style;

/// The styles that a text makes up as it goes: a named style with a page break, a side or a page of
/// another shape, and the looks of letters.
final class OdtStyles {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Markup styles = new Markup("");

    String paragraph(String style, Alignment side, boolean pageBreak, String masterPage) {
        if (side == Alignment.LEFT && !pageBreak && masterPage.isEmpty()) {
            return style;
        }
        return names.computeIfAbsent(
                "%s %s %s %s".formatted(style, side, pageBreak, masterPage),
                _ -> {
                    var name = "P" + (names.size() + 1);
                    styles.open(
                            "style:style",
                            "style:name",
                            name,
                            "style:family",
                            "paragraph",
                            "style:parent-style-name",
                            style,
                            "style:master-page-name",
                            masterPage);
                    styles.empty(
                            "style:paragraph-properties",
                            "fo:text-align",
                            switch (side) {
                                case LEFT -> "";
                                case CENTRE -> "center";
                                case RIGHT -> "end";
                            },
                            "fo:break-before",
                            pageBreak ? "page" : "");
                    styles.close();
                    return name;
                });
    }

    String letters(Set<Style> looks) {
        return names.computeIfAbsent(
                "T " + new TreeSet<>(looks),
                _ -> {
                    var name = "T" + (names.size() + 1);
                    styles.open("style:style", "style:name", name, "style:family", "text");
                    boolean strong = looks.contains(Style.STRONG);
                    boolean slanted = looks.contains(Style.EMPHASIS);
                    styles.empty(
                            "style:text-properties",
                            "fo:font-weight",
                            strong ? "bold" : "",
                            "style:font-weight-complex",
                            strong ? "bold" : "",
                            "fo:font-style",
                            slanted ? "italic" : "",
                            "style:font-style-complex",
                            slanted ? "italic" : "",
                            "style:text-underline-style",
                            looks.contains(Style.UNDERLINE) ? "solid" : "");
                    styles.close();
                    return name;
                });
    }

    /// A table `width` wide.
    String table(int width) {
        return names.computeIfAbsent(
                "table " + width,
                _ -> {
                    var name = "Table" + (names.size() + 1);
                    styles.open("style:style", "style:name", name, "style:family", "table");
                    styles.empty(
                            "style:table-properties",
                            "style:width",
                            points(width),
                            "table:align",
                            "left",
                            "table:border-model",
                            "collapsing",
                            "style:may-break-between-rows",
                            "true");
                    styles.close();
                    return name;
                });
    }

    String column(int width) {
        return names.computeIfAbsent(
                "column " + width,
                _ -> {
                    var name = "Column" + (names.size() + 1);
                    styles.open("style:style", "style:name", name, "style:family", "table-column");
                    styles.empty(
                            "style:table-column-properties", "style:column-width", points(width));
                    styles.close();
                    return name;
                });
    }

    String xml() {
        return styles.finished();
    }

    /// A length in twentieths of a point.
    static String points(double twips) {
        return Math.round(twips * 5) / 100.0 + "pt";
    }
}
