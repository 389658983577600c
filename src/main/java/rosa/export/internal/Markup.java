package rosa.export.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML as it comes: elements are opened and closed, texts and attributes escaped.
final class Markup {
    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(String prologue) {
        this.out = new StringBuilder(prologue);
    }

    /// Opens an element; attributes are names and values in turn, and an empty value leaves its
    /// attribute out.
    Markup open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content.
    Markup empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /// An element with nothing but a text in it.
    Markup leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    Markup text(String text) {
        escape(OfficeText.clean(text), false);
        return this;
    }

    /// What is markup already.
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    String finished() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("The element %s is open.".formatted(open.peek()));
        }
        return out.toString();
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(OfficeText.clean(attributes[i + 1]), true);
                out.append('"');
            }
        }
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
