package rosa.plan;

import rosa.document.SectionText;

/// What became of a text that somebody wants in a section.
public sealed interface TextChange {
    /// It is committed.
    record Saved(Section now) implements TextChange {}

    /// Somebody saved another text meanwhile; nothing was overwritten.
    record Stale(Section theirs) implements TextChange {}

    /// The section is no longer there; nothing was written.
    record Gone() implements TextChange {}

    /// The text is not one the schema allows.
    record Refused(SectionText.Reason reason, String path) implements TextChange {}

    /// The person may not write here.
    record Forbidden() implements TextChange {}
}
