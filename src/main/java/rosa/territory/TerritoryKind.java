package rosa.territory;

/// The ways Umbria is divided. They are independent of each other: none is a level of another.
public enum TerritoryKind {
    REGIONE("regione", true),
    PROVINCIA("provincia", true),
    PREFETTURA("prefettura", true),
    ZONA_SOCIALE("zona-sociale", true),
    USL("usl", true),
    DISTRETTO("distretto", true),
    SLL("sll", true),
    AREA_SNAI("area-snai", false),
    CRATERE("cratere", false);

    private final String key;
    private final boolean whole;

    TerritoryKind(String key, boolean whole) {
        this.key = key;
        this.whole = whole;
    }

    /// The word the graph, the files and the URL use.
    public String key() {
        return key;
    }

    /// Whether every comune is part of one; else some are part of none.
    public boolean coversEveryComune() {
        return whole;
    }

    /// The kind with this key.
    public static TerritoryKind of(String key) {
        for (TerritoryKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("\"%s\" is no kind of territory.".formatted(key));
    }
}
