package rosa.imports.shapefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;

/// A node of the text in a `.prj` file: `WORD["name", 1.5, OTHER[…]]` (WKT 1, as Esri and GDAL
/// write it).
///
/// @param word in capitals
/// @param values texts and numbers, in order
record Wkt(String word, List<String> values, List<Wkt> parts) {
    private static final int DEEPEST = 20;

    /// Reads a text; anything else is refused.
    static Wkt parse(String text) throws RefusedFileException {
        Parser parser = new Parser(text.strip());
        Wkt root = parser.node(0);
        if (!parser.isAtEnd()) {
            throw parser.unreadable();
        }
        return root;
    }

    /// Its name: the first value.
    String name() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    Optional<Wkt> part(String called) {
        return all(called).findFirst();
    }

    Stream<Wkt> all(String called) {
        return parts.stream().filter(part -> part.word.equals(called));
    }

    /// The number at a place among the values.
    Optional<Double> number(int at) {
        try {
            return at < values.size()
                    ? Optional.of(Double.parseDouble(values.get(at)))
                    : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            return at == text.length();
        }

        RefusedFileException unreadable() {
            return new RefusedFileException(Message.of("shape.projection", Projection.shown(text)));
        }

        Wkt node(int depth) throws RefusedFileException {
            String word = word().toUpperCase(Locale.ROOT);
            if (word.isEmpty() || depth > DEEPEST || !(skip('[') || skip('('))) {
                throw unreadable();
            }
            List<String> values = new ArrayList<>();
            List<Wkt> parts = new ArrayList<>();
            do {
                blanks();
                if (at < text.length() && text.charAt(at) == '"') {
                    values.add(quoted());
                } else {
                    int start = at;
                    String next = word();
                    blanks();
                    boolean opens = at < text.length() && "[(".indexOf(text.charAt(at)) >= 0;
                    if (opens) {
                        at = start;
                        parts.add(node(depth + 1));
                    } else if (next.isEmpty()) {
                        throw unreadable();
                    } else {
                        values.add(next);
                    }
                }
            } while (skip(','));
            if (!(skip(']') || skip(')'))) {
                throw unreadable();
            }
            return new Wkt(word, List.copyOf(values), List.copyOf(parts));
        }

        private String word() {
            blanks();
            int start = at;
            while (at < text.length() && isOfWord(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private static boolean isOfWord(char c) {
            return Character.isLetterOrDigit(c) || "_.+-".indexOf(c) >= 0;
        }

        private String quoted() throws RefusedFileException {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw unreadable();
            }
            String inside = text.substring(at + 1, end);
            at = end + 1;
            return inside;
        }

        private boolean skip(char wanted) {
            blanks();
            boolean found = at < text.length() && text.charAt(at) == wanted;
            at += found ? 1 : 0;
            return found;
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
