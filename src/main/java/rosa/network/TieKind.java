package rosa.network;

/// What a tie between two nodes of the network is about.
public enum TieKind {
    /// They work together.
    COLLABORATION,
    /// One coordinates the other.
    COORDINATION,
    /// One runs services for the other under a contract.
    CONTRACT,
    /// They signed a protocollo, a convenzione or an accordo.
    AGREEMENT,
    /// One sends people to the other.
    REFERRAL,
    /// One funds the other.
    FUNDING,
    /// One supervises or inspects the other.
    SUPERVISION,
    /// One informs the other.
    INFORMATION,
    /// One gives the other's guests a service.
    SERVICE,
    /// None of these.
    OTHER;

    /// The word the graph and the files use, such as `collaboration`.
    public String key() {
        return Keys.of(this);
    }

    /// What the word stands for; throws if nothing.
    public static TieKind of(String key) {
        return Keys.find(TieKind.class, key);
    }
}
