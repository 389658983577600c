package rosa.word.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// The captions of a document: that of a table waits for it, that of a picture belongs to the one
/// above.
final class Captions {
    private static final Pattern CAPTION =
            Pattern.compile(
                    "(?iu)(tab(?:ella|le|\\.)|fig(?:ura|ure|\\.)|immagine|illustrazione|illustration)"
                            + "\\s*\\d+\\s*[–—:.-]?\\s*(.*)");

    private final Blocks blocks;
    private String waiting = "";

    Captions(Blocks blocks) {
        this.blocks = blocks;
    }

    /// Takes a caption; false if it is a line like any other.
    boolean take(String words) {
        flush();
        var match = CAPTION.matcher(words);
        if (!match.matches()) {
            return false;
        }
        String text = match.group(2);
        if (match.group(1).toLowerCase(Locale.ROOT).startsWith("tab")) {
            waiting = text;
            return true;
        }
        ObjectNode last = blocks.last();
        if (last == null || !is(last, "image") || last.has("content")) {
            return false;
        }
        if (!text.isBlank()) {
            last.putArray("content").add(Nodes.text(text, Nodes.Format.PLAIN));
        }
        return true;
    }

    /// The table comes. Under a heading of the same words it needs no caption.
    void stand() {
        if (!waiting.isBlank() && !waiting.equals(blocks.lastHeading())) {
            blocks.add(line());
        }
        waiting = "";
    }

    /// No table follows: the caption belongs to the table above, else it is a line of text.
    void flush() {
        if (waiting.isBlank()) {
            return;
        }
        ObjectNode last = blocks.last();
        if (last != null && is(last, "table")) {
            blocks.addBeforeLast(line());
        } else {
            blocks.add(line());
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
