package rosa.word.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import rosa.word.Loss;
import tools.jackson.databind.node.ObjectNode;

/// The captions of a document: that of a table waits for it or belongs to the one above, that of a
/// picture belongs to the one above or waits for it. Their numbers go, for documents number anew
/// when they are exported. A caption that finds neither stays the line that it is, which is told.
/// What tells only where something comes from is no caption, whatever its style.
final class Captions {
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?iu)(tab(?:ella|le|\\.)|tav(?:ola|\\.)|fig(?:ura|ure|\\.)|immagine"
                            + "|illustrazione|illustration|grafico|disegno|drawing|mappa|foto)"
                            + "\\s*\\d+\\s*[–—:.-]?\\s*(.*)");

    private static final Pattern CREDIT =
            Pattern.compile("(?iu)(fonte|fonti|source|nota|note|n\\. ?b\\.|elaborazione)\\b.*");

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
    private Runnable asLine = () -> {};

    /// Whether the last table has its caption.
    private boolean captioned;

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
    ///
    /// @param line adds it as the line that it is
    boolean take(String said, Runnable line) {
        flush();
        var match = NUMBERED.matcher(said);
        boolean numbered = match.matches();
        if (!numbered && CREDIT.matcher(said).matches()) {
            return false;
        }
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
        asLine = line;
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
        captioned = !waiting.isBlank();
        if (captioned && !waiting.equals(blocks.lastHeading())) {
            blocks.add(line(waiting));
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
        String text = waiting;
        if (text.isBlank()) {
            waiting = "";
            return;
        }
        waiting = "";
        ObjectNode last = blocks.last();
        if (of != Of.PICTURE && last != null && is(last, "table") && !captioned) {
            captioned = true;
            blocks.addBeforeLast(line(text));
        } else {
            losses.add(Loss.Kind.CAPTION, words);
            asLine.run();
        }
    }

    private static ObjectNode line(String text) {
        return Nodes.node(
                "paragraph", Nodes.list().add(Nodes.text("Tabella: " + text, Nodes.Format.PLAIN)));
    }

    private static boolean is(ObjectNode node, String type) {
        return node.path("type").asString().equals(type);
    }
}
