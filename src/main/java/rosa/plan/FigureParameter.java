package rosa.plan;

import java.util.Optional;

/// What a live figure can be asked about. Left out, a parameter means: today's or the screen's day,
/// the whole territory, the rule set in force.
public enum FigureParameter {
    DATE("date"),
    TERRITORY("territory"),
    RULE_SET("rule-set"),
    COMUNE("comune"),
    /// The kind of territory whose parts are listed.
    PARTITION("partition");

    private final String key;

    FigureParameter(String key) {
        this.key = key;
    }

    /// As texts hold it, and the end of its message key `plan.parameter.<key>`.
    public String key() {
        return key;
    }

    /// The parameter with that key, if there is one.
    public static Optional<FigureParameter> find(String key) {
        for (FigureParameter parameter : values()) {
            if (parameter.key.equals(key)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
