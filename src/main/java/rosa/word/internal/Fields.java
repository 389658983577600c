package rosa.word.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosa.word.Loss;

/// The fields that are open while a text is read: they begin, say what they compute, and show a
/// value, sometimes over several paragraphs.
final class Fields {
    private static final Pattern ADDRESS = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*");
    private static final int LONGEST = 2_000;

    private final Losses losses;
    private final Deque<Field> open = new ArrayDeque<>();

    Fields(Losses losses) {
        this.losses = losses;
    }

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;

        private String kind() {
            return instruction.toString().strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        }
    }

    void character(String type) {
        switch (type) {
            case "begin" -> open.push(new Field());
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().shown = true;
                }
            }
            case "end" -> {
                if (!open.isEmpty()) {
                    tell(open.pop().instruction.toString());
                }
            }
            default -> {}
        }
    }

    void instruct(String text) {
        Field field = open.peek();
        if (field != null && !field.shown && field.instruction.length() < LONGEST) {
            field.instruction.append(text);
        }
    }

    /// Whether what is read now is not to be seen, or is the document's own contents.
    boolean isHidden() {
        return open.stream().anyMatch(field -> !field.shown || isContents(field.kind()));
    }

    /// Where the text that is read now leads; nothing if nowhere.
    @Nullable String href() {
        for (Field field : open) {
            var address = ADDRESS.matcher(field.instruction);
            if (field.shown && address.matches()) {
                return address.group(1);
            }
        }
        return null;
    }

    /// Writes a field down, unless its value is all there is to it.
    void tell(String instruction) {
        String words = instruction.strip();
        String kind = words.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        if (isContents(kind)) {
            losses.add(Loss.Kind.CONTENTS, "");
        } else if (!kind.equals("SEQ")
                && !kind.equals("HYPERLINK")
                && !kind.equals("PAGEREF")
                && !kind.isEmpty()) {
            losses.add(Loss.Kind.FIELD, words);
        }
    }

    private static boolean isContents(String kind) {
        return kind.equals("TOC") || kind.equals("INDEX") || kind.equals("BIBLIOGRAPHY");
    }
}
