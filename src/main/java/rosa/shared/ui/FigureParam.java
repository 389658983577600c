package rosa.shared.ui;

import java.io.Serializable;
import java.util.List;

/// A parameter that the author chooses when inserting a live figure.
public record FigureParam(String name, String label, Kind kind, List<Option> options)
        implements Serializable {
    public FigureParam {
        options = List.copyOf(options);
    }

    /// What is chosen among. Of a date any may be typed, whatever the options.
    public enum Kind {
        CHOICE,
        COMUNE,
        TERRITORY,
        RULESET,
        DATE
    }

    /// A value and how a person reads it.
    public record Option(String value, String label) implements Serializable {}
}
