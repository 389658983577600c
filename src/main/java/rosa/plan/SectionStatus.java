package rosa.plan;

/// How far a section is.
public enum SectionStatus {
    DRAFT("draft"),
    IN_REVIEW("in-review"),
    TO_APPROVE("to-approve"),
    APPROVED("approved");

    private final String code;

    SectionStatus(String code) {
        this.code = code;
    }

    /// As stored, and the end of its message key `plan.status.<code>`.
    public String code() {
        return code;
    }

    /// The status stored as `code`.
    public static SectionStatus of(String code) {
        for (SectionStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("\"%s\" is no status of a section.".formatted(code));
    }
}
