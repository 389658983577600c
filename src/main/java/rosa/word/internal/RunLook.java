package rosa.word.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import rosa.word.Loss;

/// How a run is set: what the editor has for it, and what it has not.
final class RunLook {
    private static final String RAISED = "0123456789+-=()nªºao";
    private static final String RAISED_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿªºªº";
    private static final String LOWERED = "0123456789+-=()";
    private static final String LOWERED_SIGNS = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
    private static final Set<String> BLACK = Set.of("", "auto", "000000");

    private final Losses losses;
    private final @Nullable Element rPr;
    private final Nodes.Format format;
    private final boolean strike;

    RunLook(Story story, @Nullable Element rPr, @Nullable String href) {
        this.losses = story.losses;
        this.rPr = rPr;
        this.format =
                new Nodes.Format(
                        story.styles.isOn(rPr, "b"),
                        story.styles.isOn(rPr, "i"),
                        href == null && story.styles.isOn(rPr, "u"),
                        href);
        this.strike = story.styles.isOn(rPr, "strike") || story.styles.isOn(rPr, "dstrike");
    }

    Nodes.Format format() {
        return format;
    }

    /// Writes down what the text loses.
    void tell(String text) {
        if (text.isBlank() || rPr == null) {
            return;
        }
        if (strike) {
            losses.add(Loss.Kind.STRIKE, text);
        }
        boolean coloured =
                !BLACK.contains(Xml.value(rPr, "color"))
                        || !Set.of("", "none").contains(Xml.value(rPr, "highlight"))
                        || !BLACK.contains(Xml.attribute(Xml.child(rPr, "shd"), "fill"));
        if (coloured && format.href() == null) {
            losses.add(Loss.Kind.COLOUR, text);
        }
        if (Xml.child(rPr, "rFonts") != null || Xml.child(rPr, "sz") != null) {
            losses.add(Loss.Kind.FONT, text);
        }
    }

    /// The text with the characters there are for raised and lowered signs, if there are for all.
    String scripted(String text) {
        return switch (Xml.value(rPr, "vertAlign")) {
            case "superscript" -> signs(text, RAISED, RAISED_SIGNS);
            case "subscript" -> signs(text, LOWERED, LOWERED_SIGNS);
            default -> text;
        };
    }

    private String signs(String text, String from, String to) {
        if (!text.chars().allMatch(c -> from.indexOf(c) >= 0)) {
            losses.add(Loss.Kind.SCRIPT, text);
            return text;
        }
        var signs = new StringBuilder();
        text.chars().forEach(c -> signs.append(to.charAt(from.indexOf(c))));
        return signs.toString();
    }
}
