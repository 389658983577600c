package rosa.word.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import rosa.word.Loss;
import tools.jackson.databind.node.ObjectNode;

/// The captions of a document: that of a table waits for it or belongs to the one above, that of a
/// picture belongs to the one above or waits for it. Their numbers go, for documents number anew
/// when they are exported. A caption that finds neither becomes a line of text, which is told.
final class Captions {
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?iu)(tab(?:ella|le|\\.)|tav(?:ola|\\.)|fig(?:ura|ure|\\.)|immagine"
                            + "|illustrazione|illustration|grafico|disegno|drawing|mappa|foto)"
                            + "\\s*\\d+\\s*[–—:.-]?\\s*(.*)");

    private enum Of {
        TABLE,
        PICTURE,
        /// Nothing but its place tells.
        EITHER
    }

    private final Blocks blocks;
    private final Losses losses;
    private Of of = Of.EITHER;
    private String words = "";
    private String waiting = "";

    Captions(Blocks blocks, Losses losses) {
        this.blocks = blocks;
        this.losses = losses;
    }

    /// Whether a paragraph is numbered as captions are, whatever its style.
    static boolean isNumbered(Element paragraph) {
        return Xml.allBelow(paragraph, "instrText").stream()
                        .anyMatch(field -> isSequence(field.getTextContent()))
                || Xml.allBelow(paragraph, "fldSimple").stream()
                        .anyMatch(field -> isSequence(Xml.attribute(field, "instr")));
    }

    private static boolean isSequence(String instruction) {
        return instruction.strip().toUpperCase(Locale.ROOT).startsWith("SEQ ");
    }

    /// Takes a caption; false if it is a line like any other.
    boolean take(String said) {
        flush();
        var match = NUMBERED.matcher(said);
        boolean numbered = match.matches();
        String text = numbered ? match.group(2) : said;
        boolean ofTable = numbered && match.group(1).toLowerCase(Locale.ROOT).startsWith("ta");
        of = ofTable ? Of.TABLE : numbered ? Of.PICTURE : Of.EITHER;
        ObjectNode last = blocks.last();
        if (of != Of.TABLE && last != null && is(last, "image") && !last.has("content")) {
            write(last, text);
            return true;
        }
        words = said;
        waiting = text;
        return true;
    }

    private static void write(ObjectNode picture, String text) {
        if (!text.isBlank()) {
            picture.putArray("content").add(Nodes.text(text, Nodes.Format.PLAIN));
        }
    }

    /// The table comes. Under a heading of the same words it needs no caption.
    void stand() {
        if (of == Of.PICTURE) {
            flush();
        }
        if (!waiting.isBlank() && !waiting.equals(blocks.lastHeading())) {
            blocks.add(line());
        }
        waiting = "";
    }

    /// The picture comes.
    void stand(ObjectNode picture) {
        if (of == Of.TABLE) {
            flush();
        }
        write(picture, waiting);
        waiting = "";
    }

    /// Neither follows: the caption belongs to the table above, else it is a line of text.
    void flush() {
        if (waiting.isBlank()) {
            waiting = "";
            return;
        }
        ObjectNode last = blocks.last();
        if (of != Of.PICTURE && last != null && is(last, "table")) {
            blocks.addBeforeLast(line());
        } else {
            losses.add(Loss.Kind.CAPTION, words);
            blocks.add(
                    Nodes.node(
                            "paragraph", Nodes.list().add(Nodes.text(words, Nodes.Format.PLAIN))));
        }
        waiting = "";
    }

    private ObjectNode line() {
        return Nodes.node(
                "paragraph",
                Nodes.list().add(Nodes.text("Tabella: " + waiting, Nodes.Format.PLAIN)));
    }

    private static boolean is(ObjectNode node, String type) {
        return node.path("type").asString().equals(type);
    }
}
