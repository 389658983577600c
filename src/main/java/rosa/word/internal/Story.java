package rosa.word.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import rosa.word.Loss;
import tools.jackson.databind.node.ArrayNode;

/// What the readers of one document share: its package, styles, numberings and notes, and what was
/// lost.
final class Story {
    final WordPackage pack;
    final Styles styles;
    final Numbering numbering;
    final Losses losses = new Losses();

    /// The width of a line, in twentieths of a point.
    final int line;

    private final Map<String, Element> footnotes;
    private final Map<String, Element> endnotes;
    private final Map<String, Element> comments;

    Story(WordPackage pack, Element body) throws IOException, SAXException {
        this.pack = pack;
        this.styles = new Styles(pack.part("styles"));
        this.numbering = new Numbering(pack.part("numbering"));
        this.footnotes = byId(pack.part("footnotes"), "footnote");
        this.endnotes = byId(pack.part("endnotes"), "endnote");
        this.comments = byId(pack.part("comments"), "comment");
        this.line = line(body);
    }

    private static Map<String, Element> byId(@Nullable Document xml, String name) {
        var byId = new HashMap<String, Element>();
        if (xml != null) {
            for (Element one : Xml.children(xml.getDocumentElement(), name)) {
                byId.put(Xml.attribute(one, "id"), one);
            }
        }
        return byId;
    }

    private static int line(Element body) {
        Element section = Xml.below(body, "sectPr");
        int page = size(section, "pgSz", "w", 11_906);
        int left = size(section, "pgMar", "left", 1_417);
        int right = size(section, "pgMar", "right", 1_417);
        return Math.max(1_440, page - left - right);
    }

    private static int size(@Nullable Element section, String name, String side, int otherwise) {
        return Xml.number(Xml.attribute(Xml.child(section, name), side)).orElse(otherwise);
    }

    /// The text of a note, without what cannot stand in one; nothing if there is no such note.
    ArrayNode note(String id, boolean atTheEnd) {
        Element note = (atTheEnd ? endnotes : footnotes).get(id);
        PackagePart part = pack.named(atTheEnd ? "endnotes" : "footnotes");
        if (note == null || part == null) {
            return Nodes.list();
        }
        if (atTheEnd) {
            losses.add(Loss.Kind.ENDNOTE, note.getTextContent());
        }
        return new NoteReader(this, part).read(note);
    }

    /// Writes a comment down with what it says.
    void comment(String id) {
        Element comment = comments.get(id);
        String author = Xml.attribute(comment, "author");
        String text = comment == null ? "" : comment.getTextContent();
        losses.add(Loss.Kind.COMMENT, author.isEmpty() ? text : author + ": " + text);
    }

    /// Writes down what stands on the edges of the pages.
    void edges() throws IOException, SAXException {
        for (String kind : new String[] {"header", "footer"}) {
            for (PackagePart part : pack.all(kind)) {
                Element root = WordPackage.xml(part).getDocumentElement();
                var text = new StringBuilder();
                Xml.allBelow(root, "t").forEach(run -> text.append(run.getTextContent()));
                if (!text.toString().isBlank() || Xml.below(root, "drawing") != null) {
                    losses.add(Loss.Kind.HEADER, text.toString());
                }
            }
        }
    }
}
