package rosa.word;

/// Something of a document that a section's text has no place for, or that was changed to find one.
///
/// @param at the index of the element of the document beside which it stands
/// @param words what it says or where it leads, shortened; may be empty
public record Loss(Kind kind, int at, String words) {
    private static final int LONGEST = 80;

    public Loss {
        words = shortened(words);
    }

    /// What it is and what became of it.
    public enum Kind {
        /// Text that somebody deleted with changes tracked: not taken.
        DELETED(false),
        /// Text that somebody inserted with changes tracked: taken.
        INSERTED(true),
        COMMENT(false),
        /// Text of a box: stands after its paragraph.
        TEXT_BOX(true),
        /// A drawn shape.
        DRAWING(false),
        CHART(false),
        DIAGRAM(false),
        /// An object of another program.
        OBJECT(false),
        /// An equation: its characters are taken as text.
        EQUATION(true),
        /// A field: its value is taken as text.
        FIELD(true),
        /// A table of contents: documents get their own when they are exported.
        CONTENTS(false),
        HEADER(false),
        HIDDEN(false),
        SYMBOL(false),
        /// A link within the document or to what is no web address: its text is taken.
        LINK(true),
        /// An endnote: becomes a footnote.
        ENDNOTE(true),
        /// A picture that lies outside of the file.
        LINKED_PICTURE(false),
        /// A picture that was cropped: comes whole.
        CROPPED(true),
        /// A picture in a table or note: stands after it.
        MOVED_PICTURE(true),
        /// A picture that cannot be shown; told by whoever decodes it.
        PICTURE(false),
        /// A table in a table: its rows become lines.
        NESTED_TABLE(true),
        /// A table with too many columns: its rows become lines.
        WIDE_TABLE(true),
        /// A caption without a table or picture beside it: becomes a line of text.
        CAPTION(true),
        /// A heading below the lowest level: is set on the lowest.
        DEEP_HEADING(true),
        /// A numbering by letters, Roman numerals or words: is numbered 1, 2, 3.
        NUMBERING(true),
        STRIKE(true),
        /// Raised or lowered text for which there are no such characters.
        SCRIPT(true),
        COLOUR(true),
        FONT(true),
        ALIGNMENT(true);

        private final boolean kept;

        Kind(boolean kept) {
            this.kept = kept;
        }

        /// Whether the words came, if only in another form.
        public boolean isTextKept() {
            return kept;
        }
    }

    private static String shortened(String words) {
        String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }
}
