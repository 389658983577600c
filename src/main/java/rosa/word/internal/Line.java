package rosa.word.internal;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/// What stands on the lines of a paragraph, as nodes; neighbours that are set alike are joined.
final class Line {
    private Line() {}

    static ArrayNode of(List<Bit> bits) {
        ArrayNode nodes = Nodes.list();
        var run = new StringBuilder();
        Nodes.Format format = Nodes.Format.PLAIN;
        for (Bit bit : bits) {
            if (bit instanceof Bit.Words(String text, Nodes.Format its)) {
                if (!its.equals(format)) {
                    flush(run, format, nodes);
                    format = its;
                }
                run.append(text);
                continue;
            }
            flush(run, format, nodes);
            switch (bit) {
                case Bit.LineBreak _ -> nodes.add(Nodes.node("hard_break"));
                case Bit.Note(ArrayNode content) -> nodes.add(Nodes.node("footnote", content));
                case Bit.Words _, Bit.PageBreak _, Bit.Picture _, Bit.Box _ -> {}
            }
        }
        flush(run, format, nodes);
        return nodes;
    }

    private static void flush(StringBuilder run, Nodes.Format format, ArrayNode nodes) {
        if (!run.isEmpty()) {
            nodes.add(Nodes.text(run.toString(), format));
            run.setLength(0);
        }
    }

    /// The words alone.
    static String words(List<Bit> bits) {
        var words = new StringBuilder();
        for (Bit bit : bits) {
            switch (bit) {
                case Bit.Words(String text, _) -> words.append(text);
                case Bit.LineBreak _ -> words.append(' ');
                case Bit.Note _, Bit.PageBreak _, Bit.Picture _, Bit.Box _ -> {}
            }
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    /// The words of nodes alone.
    static String words(ArrayNode nodes) {
        var words = new StringBuilder();
        nodes.forEach(node -> words.append(node.path("text").asString("")));
        return words.toString();
    }

    /// Whether nothing is to be seen on it.
    static boolean isBlank(List<Bit> bits) {
        return bits.stream()
                .allMatch(bit ->
                        switch (bit) {
                            case Bit.Words(String text, _) -> text.isBlank();
                            case Bit.LineBreak _ -> true;
                            case Bit.Note _, Bit.PageBreak _, Bit.Picture _, Bit.Box _ -> false;
                        });
    }
}
