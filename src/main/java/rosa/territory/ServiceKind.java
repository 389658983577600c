package rosa.territory;

/// What a service on the territory is for.
public enum ServiceKind {
    /// Adult education, where Italian is taught.
    CPIA("cpia"),
    HEALTH("health"),
    /// Employment centre.
    EMPLOYMENT("employment"),
    SCHOOL("school"),
    /// Bus or train.
    STOP("stop"),
    LEGAL("legal"),
    OTHER("other");

    private final String key;

    ServiceKind(String key) {
        this.key = key;
    }

    /// The word the graph, the files and the URL use.
    public String key() {
        return key;
    }

    /// The kind with this key.
    public static ServiceKind of(String key) {
        for (ServiceKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("\"%s\" is no kind of service.".formatted(key));
    }
}
