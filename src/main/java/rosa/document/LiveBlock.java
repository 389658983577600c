package rosa.document;

/// A table or chart that a text asks for. As with a [LiveFigure], only the question is in the text.
public record LiveBlock(Kind kind, LiveFigure asked) {
    public enum Kind {
        TABLE,
        CHART
    }

    /// One spelling for one block, as the editor writes it: `table:` or `chart:` and the query.
    public String key() {
        return (kind == Kind.TABLE ? "table:" : "chart:") + asked.key();
    }
}
