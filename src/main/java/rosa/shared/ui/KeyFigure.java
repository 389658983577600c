package rosa.shared.ui;

import org.jspecify.annotations.Nullable;

/// A number worth a card: never without where it comes from and of which day.
///
/// @param value written in the reader's language
/// @param source "fonte · data"
public record KeyFigure(
        String label, String value, @Nullable String unit, @Nullable Change change, String source) {
    /// How it differs from the reference date.
    ///
    /// @param words with sign and date: "+12 rispetto al 31/10/2026"
    /// @param tone what the difference means, which is not what its sign says
    public record Change(int sign, String words, Tone tone) {}

    public KeyFigure {
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "The figure \"%s\" needs its source and date.".formatted(label));
        }
    }

    public static KeyFigure of(String label, String value, @Nullable String unit, String source) {
        return new KeyFigure(label, value, unit, null, source);
    }

    public KeyFigure withChange(Change newChange) {
        return new KeyFigure(label, value, unit, newChange, source);
    }
}
