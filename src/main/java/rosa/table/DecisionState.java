package rosa.table;

import java.util.Arrays;
import java.util.Optional;

/// How a decision stands on a day. It is computed from its dates, never stored.
public enum DecisionState {
    /// It was taken later.
    TO_COME("to-come"),
    IN_FORCE("in-force"),
    /// Another stands in its place.
    SUPERSEDED("superseded"),
    /// It holds no more, and nothing stands in its place.
    REVOKED("revoked");

    private final String code;

    DecisionState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The key of its name on screen.
    public String messageKey() {
        return "table.decision.state." + code;
    }

    public static Optional<DecisionState> find(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}
