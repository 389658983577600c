package rosa.distribution.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.distribution.RuleSetId;

/// The addresses of the screens of analysis.
public final class AnalysisNavigation {
    static final String INDICATORS = "analisi";
    static final String RULES = "analisi/regole";

    private AnalysisNavigation() {}

    /// The indicators on a day under a rule set; today's day and the rule set in force if absent.
    public static String indicators(@Nullable LocalDate day, @Nullable RuleSetId ruleSet) {
        var query =
                (day == null ? "" : "&al=" + day)
                        + (ruleSet == null ? "" : "&" + AnalysisState.RULE + "=" + ruleSet);
        return INDICATORS + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    /// The rule sets.
    public static String rules() {
        return RULES;
    }

    /// One rule set.
    public static String rule(RuleSetId ruleSet) {
        return RULES + "/" + ruleSet;
    }
}
