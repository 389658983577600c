package rosa.document;

import java.util.List;

/// The text of one section of a plan, valid under the schema of the editor.
public final class SectionText {
    /// What became of a text that was to be read.
    public sealed interface Parsed {
        record Valid(SectionText text) implements Parsed {}

        /// `path` leads to the culprit, for example `/content/3/marks/0/attrs/href`.
        record Refused(Reason reason, String path) implements Parsed {}
    }

    /// Why a text is refused.
    public enum Reason {
        TOO_LARGE,
        TOO_DEEP,
        TOO_MANY_NODES,
        TOO_MANY_COLUMNS,
        NOT_JSON,
        UNKNOWN_NODE,
        UNKNOWN_MARK,
        UNKNOWN_ATTRIBUTE,
        UNKNOWN_FIELD,
        BAD_ATTRIBUTE,
        WRONG_CONTENT,
        BAD_TEXT,
        FORBIDDEN_LINK
    }

    private SectionText() {}

    /// A section with one empty paragraph.
    public static SectionText empty() {
        return new SectionText();
    }

    /// Reads the editor's JSON; never throws for what is in it.
    public static Parsed parse(String json) {
        return new Parsed.Refused(Reason.NOT_JSON, "");
    }

    /// The same text always as the same JSON: keys in order, defaults written out, neighbouring
    /// pieces of equal marks joined.
    public String json() {
        return "";
    }

    /// SHA-256 of [#json], in hex.
    public String hash() {
        return "";
    }

    /// The live figures of the text, in order of appearance, each once.
    public List<LiveFigure> figures() {
        return List.of();
    }

    /// Whether nothing would be printed.
    public boolean isEmpty() {
        return true;
    }

    /// The words alone, one line per block, for search.
    public String plainText() {
        return "";
    }

    public int words() {
        return 0;
    }

    /// The text as blocks for export. A heading of level 1 becomes one of level `1 + below`, at
    /// most 4.
    public List<Block> blocks(FigureReader figures, int below) {
        return List.of();
    }
}
