package rosa.territory;

/// How residents were counted; a census and a registry never agree to the last person.
public enum ResidentKind {
    /// Counted by Istat.
    CENSUS("census"),
    /// On the registry of residents (ANPR).
    REGISTRY("registry"),
    /// Nobody counted them in the comune: the sum of those of the comuni that went into it. Never
    /// stored.
    DERIVED("derived");

    private final String key;

    ResidentKind(String key) {
        this.key = key;
    }

    /// The word the graph and the files use.
    public String key() {
        return key;
    }

    /// The kind with this key.
    public static ResidentKind of(String key) {
        for (ResidentKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("\"%s\" is no kind of resident count.".formatted(key));
    }
}
