package rosa.network;

/// Whom a SAI project is for.
public enum SaiCategory {
    /// Ordinari.
    ORD,
    /// Minori stranieri non accompagnati.
    MSNA,
    /// Disagio mentale or disabilità e sanitari.
    DM_DS;

    /// The word the graph and the files use, such as `ord`.
    public String key() {
        return Keys.of(this);
    }

    /// What the word stands for; throws if nothing.
    public static SaiCategory of(String key) {
        return Keys.find(SaiCategory.class, key);
    }
}
