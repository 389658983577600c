package rosa.network;

/// How a facility houses people; the bands are those of the 2018 call.
public enum UnitType {
    /// Singola unità abitativa.
    FLAT,
    /// Collective, up to 50 places.
    COLLECTIVE,
    /// Collective, 51 places and more.
    LARGE_COLLECTIVE;

    /// The word the graph and the files use, such as `flat`.
    public String key() {
        return Keys.of(this);
    }

    /// What the word stands for; throws if nothing.
    public static UnitType of(String key) {
        return Keys.find(UnitType.class, key);
    }
}
