package rosa.document;

import java.util.Locale;

/// A table, chart or map that a text asks for. As with a [LiveFigure], only the question is in the
/// text.
public record LiveBlock(Kind kind, LiveFigure asked) {
    public enum Kind {
        TABLE,
        CHART,
        MAP;

        /// The word the editor has for it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One spelling for one block, as the editor writes it: `table:`, `chart:` or `map:` and the
    /// query.
    public String key() {
        return kind.word() + ":" + asked.key();
    }
}
