package rosa.shared.ui;

import java.util.Locale;

/// What a status or a change means for whoever reads it. Always beside a word and a shape.
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    WARNING,
    BAD;

    /// The class that rosa.css knows.
    String className() {
        return "rosa-tone-" + name().toLowerCase(Locale.ROOT);
    }
}
