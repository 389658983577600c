package rosa.document.model;

/// Why something from outside was turned down.
///
/// @param detail what and where, for a log or a test; never for the screen
public record Refusal(Reason reason, String detail) {
    /// The kinds of refusal; [#stricter()] tells those that ProseMirror does not know.
    public enum Reason {
        NOT_JSON(true),
        /// More bytes than [Limits] lets in.
        TOO_LARGE(true),
        TOO_DEEP(true),
        TOO_MANY_NODES(true),
        TOO_MANY_STEPS(true),
        UNKNOWN_FIELD(true),
        /// A field that is missing or of another kind than it must be.
        WRONG_SHAPE(true),
        UNKNOWN_ATTRIBUTE(true),
        /// A value longer than an attribute may be, or with characters that cannot be stored.
        UNFIT_ATTRIBUTE(true),
        /// A step whose positions are negative or out of order, or a slice opened deeper than it
        /// is.
        DISORDER(true),
        /// Text that cannot be stored: a zero, half of a surrogate pair.
        UNFIT_TEXT(true),
        UNKNOWN_NODE(false),
        UNKNOWN_MARK(false),
        UNKNOWN_STEP(false),
        BAD_ATTRIBUTE(false),
        EMPTY_TEXT(false),
        /// A position outside of the document, or deeper than its place is.
        OUT_OF_RANGE(false),
        /// Content that its node has no place for, or lacks.
        WRONG_CONTENT(false),
        /// Marks that exclude each other or that their node does not take.
        WRONG_MARKS(false),
        /// Two nodes with nothing in common to be joined.
        CANNOT_JOIN(false),
        /// A slice that is open otherwise than the place it is to fill.
        OPEN_OTHERWISE(false),
        /// A step said to change structure alone that would remove content.
        WOULD_OVERWRITE(false),
        /// A gap that begins in one node and ends in another, or content that cannot be moved.
        GAP_NOT_FLAT(false);

        private final boolean stricter;

        Reason(boolean stricter) {
            this.stricter = stricter;
        }

        /// Whether the editor's library might let this pass: it takes JSON as it comes, the server
        /// does not.
        public boolean stricter() {
            return stricter;
        }
    }
}
