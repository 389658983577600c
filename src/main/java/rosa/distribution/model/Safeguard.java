package rosa.distribution.model;

/// The *clausola di salvaguardia* as a choice of policy: what SAI places do to a comune's quota.
///
/// The directive of 11 October 2016 exempts comuni in the SAI from further forms of reception "to
/// the extent that" their SAI places meet the quota, and leaves open how that is counted.
public enum Safeguard {
    /// The quota is about extraordinary places; SAI places neither count nor reduce it.
    NONE("none"),
    /// SAI places reduce the extraordinary places still due, down to none; a surplus of SAI is
    /// nobody's excess.
    SAI_COVERS("sai-covers"),
    /// SAI places count like any other towards the quota.
    SAI_COUNTS("sai-counts");

    private final String code;

    Safeguard(String code) {
        this.code = code;
    }

    /// The value stored in the graph and used in message keys.
    public String code() {
        return code;
    }

    /// The choice stored as `code`.
    public static Safeguard of(String code) {
        for (var choice : values()) {
            if (choice.code.equals(code)) {
                return choice;
            }
        }
        throw new IllegalArgumentException("\"%.40s\" is no safeguard clause.".formatted(code));
    }
}
