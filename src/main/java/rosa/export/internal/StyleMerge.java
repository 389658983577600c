package rosa.export.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Brings our styles into a template's: where both know a style by its name (`heading 1`, which an
/// Italian Word keeps under the id `Titolo1`), the template's holds; the others are added.
///
/// @param xml the styles together
/// @param ids under which id the template has each of our styles
record StyleMerge(String xml, Map<String, String> ids) {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static StyleMerge of(String theirs, String ours) {
        try {
            Document template = parse(theirs);
            Document own = parse(ours);
            Map<String, String> byName = new HashMap<>();
            Set<String> taken = new HashSet<>();
            for (Element style : styles(template)) {
                taken.add(id(style));
                byName.putIfAbsent(name(style), id(style));
            }
            Map<String, String> ids = new HashMap<>();
            List<Element> added = new ArrayList<>();
            for (Element style : styles(own)) {
                String known = byName.get(name(style));
                if (known == null) {
                    added.add(style);
                    ids.put(id(style), taken.contains(id(style)) ? "Rosa" + id(style) : id(style));
                } else {
                    ids.put(id(style), known);
                }
            }
            added.forEach(style ->
                    template.getDocumentElement()
                            .appendChild(template.importNode(renamed(style, ids), true)));
            return new StyleMerge(text(template), ids);
        } catch (ParserConfigurationException
                | SAXException
                | IOException
                | TransformerException e) {
            throw new IllegalStateException("The styles of the template cannot be read.", e);
        }
    }

    /// The style under its new id, referring to the others by theirs; its numbering is the
    /// document's business.
    private static Element renamed(Element style, Map<String, String> ids) {
        style.setAttributeNS(W, "w:styleId", ids.get(id(style)));
        style.removeAttributeNS(W, "default");
        for (String kind : List.of("basedOn", "next", "link")) {
            var references = style.getElementsByTagNameNS(W, kind);
            for (int i = 0; i < references.getLength(); i++) {
                var reference = (Element) references.item(i);
                var to = reference.getAttributeNS(W, "val");
                reference.setAttributeNS(W, "w:val", ids.getOrDefault(to, to));
            }
        }
        var numbers = style.getElementsByTagNameNS(W, "numPr");
        while (numbers.getLength() > 0) {
            var number = numbers.item(0);
            number.getParentNode().removeChild(number);
        }
        return style;
    }

    private static List<Element> styles(Document document) {
        var found = document.getElementsByTagNameNS(W, "style");
        List<Element> styles = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            styles.add((Element) found.item(i));
        }
        return styles;
    }

    private static String id(Element style) {
        return style.getAttributeNS(W, "styleId");
    }

    /// The kind and the name, by which word processors in every language know a style.
    private static String name(Element style) {
        var names = style.getElementsByTagNameNS(W, "name");
        var name =
                names.getLength() == 0
                        ? id(style)
                        : ((Element) names.item(0)).getAttributeNS(W, "val");
        return style.getAttributeNS(W, "type") + " " + name.toLowerCase(Locale.ROOT);
    }

    private static Document parse(String xml)
            throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document document) throws TransformerException {
        var transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
        var text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
