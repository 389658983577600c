package rosa.document;

/// What may be said of a piece of text. The order of the kinds is that of the canonical JSON.
sealed interface Mark {
    record Link(String href) implements Mark {}

    record Strong() implements Mark {}

    record Em() implements Mark {}

    record Underline() implements Mark {}

    /// The name in the editor's JSON.
    default String json() {
        return switch (this) {
            case Link _ -> "link";
            case Strong _ -> "strong";
            case Em _ -> "em";
            case Underline _ -> "underline";
        };
    }

    default int rank() {
        return switch (this) {
            case Link _ -> 0;
            case Strong _ -> 1;
            case Em _ -> 2;
            case Underline _ -> 3;
        };
    }
}
