package rosa.export.internal;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What the paragraph styles of exported documents say about space, read from `styles.xml`, so that
/// pages are estimated from the very styles the word processor will use. Lengths are twentieths of
/// a point.
final class StyleSheet {
    /// Height of a line of Calibri (and Carlito) in sizes of the font.
    private static final double LINE = 2_500.0 / 2_048;

    private static final double SINGLE = 240;

    static final StyleSheet OURS = new StyleSheet(OfficePackage.resource("styles.xml"));

    /// @param size of the font
    record Look(
            double size,
            boolean bold,
            double line,
            double before,
            double after,
            double left,
            double right,
            boolean keepNext,
            boolean keepLines,
            boolean breakBefore) {}

    private final Map<String, Look> looks = new HashMap<>();

    private StyleSheet(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var root =
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(xml)))
                            .getDocumentElement();
            var defaults = child(root, "w:docDefaults").orElseThrow();
            var base = look(defaults, new Look(220, false, 0, 0, 0, 0, 0, false, false, false));
            var styles = root.getElementsByTagName("w:style");
            for (int i = 0; i < styles.getLength(); i++) {
                var style = (Element) styles.item(i);
                var parent =
                        child(style, "w:basedOn")
                                .map(basedOn -> look(basedOn.getAttribute("w:val")))
                                .orElse(base);
                if (style.getAttribute("w:type").equals("paragraph")) {
                    looks.put(style.getAttribute("w:styleId"), look(style, parent));
                }
            }
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The styles of exports cannot be read.", e);
        }
    }

    Look look(String style) {
        var look = looks.get(style);
        if (look == null) {
            throw new IllegalArgumentException("There is no style " + style + ".");
        }
        return look;
    }

    private static Look look(Element style, Look parent) {
        var spacing = child(style, "w:spacing");
        var indent = child(style, "w:ind");
        double size = child(style, "w:sz").map(e -> number(e, "w:val") * 10).orElse(parent.size());
        double factor =
                number(spacing, "w:line")
                        .map(line -> line / SINGLE * LINE)
                        .orElse(parent.line() / parent.size());
        boolean exact =
                spacing.map(e -> e.getAttribute("w:lineRule").equals("exact")).orElse(false);
        return new Look(
                size,
                parent.bold() || child(style, "w:b").isPresent(),
                exact ? number(spacing, "w:line").orElse(SINGLE) : size * factor,
                number(spacing, "w:before").orElse(parent.before()),
                number(spacing, "w:after").orElse(parent.after()),
                number(indent, "w:left").orElse(parent.left()),
                number(indent, "w:right").orElse(parent.right()),
                parent.keepNext() || child(style, "w:keepNext").isPresent(),
                parent.keepLines() || child(style, "w:keepLines").isPresent(),
                child(style, "w:pageBreakBefore").isPresent());
    }

    private static Optional<Element> child(Element parent, String name) {
        return Optional.ofNullable((Element) parent.getElementsByTagName(name).item(0));
    }

    private static Optional<Double> number(Optional<Element> element, String attribute) {
        return element.filter(e -> e.hasAttribute(attribute)).map(e -> number(e, attribute));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
