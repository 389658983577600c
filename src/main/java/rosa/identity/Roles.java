package rosa.identity;

/// The roles as the constants that annotations want.
public final class Roles {
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String COORDINATOR = "COORDINATOR";
    public static final String MEMBER = "MEMBER";
    public static final String FACILITATOR = "FACILITATOR";
    public static final String ANALYST = "ANALYST";
    public static final String INSPECTOR = "INSPECTOR";
    public static final String READER = "READER";

    private Roles() {}
}
