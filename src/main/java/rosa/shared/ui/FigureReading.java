package rosa.shared.ui;

import java.io.Serializable;

/// What a live figure reads on the screen, all of it already written for people.
///
/// @param text what stands in the sentence: “2.388”, “27,4 %”; empty if it failed
/// @param unit the unit beside the value in the figure's card; empty if the text has it already
/// @param date the day the value speaks for
/// @param explanation why it failed or changed, or how it is computed; may be empty
public record FigureReading(
        String text,
        String unit,
        String label,
        String date,
        String source,
        State state,
        String explanation)
        implements Serializable {
    public enum State {
        LIVE,
        FROZEN,
        CHANGED,
        FAILED
    }

    public FigureReading {
        if (state == State.FAILED && !text.isEmpty()) {
            throw new IllegalArgumentException(
                    "A figure that failed must not show “%s”.".formatted(text));
        }
    }

    /// The figure has no value now; `why` is for the author.
    public static FigureReading failed(String label, String why) {
        return new FigureReading("", "", label, "", "", State.FAILED, why);
    }
}
