package rosa.word;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rosa.document.SectionText;
import rosa.word.internal.PartText;

/// A part of a document that may become a section.
///
/// @param title empty for what stands before the first heading
/// @param text what the section would say, or why it cannot
/// @param losses what could not be kept of this part
public record WordPart(
        String title, SectionText.Parsed text, Counts counts, Map<Loss.Kind, List<Loss>> losses) {
    /// How much there is in it.
    public record Counts(int words, int tables, int notes, int pictures) {}

    public WordPart {
        losses = Map.copyOf(losses);
    }

    WordPart(
            String title,
            List<WordDocument.Element> body,
            int level,
            Map<Loss.Kind, List<Loss>> losses) {
        this(title, PartText.of(body, level), losses);
    }

    private WordPart(String title, PartText text, Map<Loss.Kind, List<Loss>> losses) {
        this(title, text.parsed(), text.counts(), losses);
    }

    /// Its losses, in the order of their kinds.
    public Map<Loss.Kind, List<Loss>> lossesInOrder() {
        return losses.isEmpty() ? Map.of() : new TreeMap<>(new EnumMap<>(losses));
    }

    /// Whether there is anything to take.
    public boolean isEmpty() {
        return text instanceof SectionText.Parsed.Valid(SectionText valid) && valid.isEmpty();
    }
}
