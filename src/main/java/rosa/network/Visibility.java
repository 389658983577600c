package rosa.network;

/// Who may learn where a facility is.
public enum Visibility {
    /// Everybody knows its comune; its address is restricted.
    COMUNE,
    /// Restricted altogether.
    RESTRICTED,
    /// Its address is public.
    PUBLIC;

    /// The word the graph and the files use, such as `comune`.
    public String key() {
        return Keys.of(this);
    }

    /// What the word stands for; throws if nothing.
    public static Visibility of(String key) {
        return Keys.find(Visibility.class, key);
    }
}
