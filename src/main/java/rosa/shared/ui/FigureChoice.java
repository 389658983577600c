package rosa.shared.ui;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;

/// A query that the author of a text may ask with `#`.
public record FigureChoice(
        Kind kind, String query, String label, String description, List<FigureParam> params)
        implements Serializable {
    /// How the answer stands in the text.
    public enum Kind {
        FIGURE,
        TABLE,
        CHART,
        MAP
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    public FigureChoice(String query, String label, String description, List<FigureParam> params) {
        this(Kind.FIGURE, query, label, description, params);
    }

    public FigureChoice {
        if (!NAME.matcher(query).matches()) {
            throw new IllegalArgumentException(
                    "The text cannot hold a query named “" + query + "”.");
        }
        params = List.copyOf(params);
    }
}
