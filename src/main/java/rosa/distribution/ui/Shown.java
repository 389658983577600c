package rosa.distribution.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.distribution.Evaluation;
import rosa.distribution.RuleSet;
import rosa.network.ShownPresences.Hidden;
import rosa.shared.TerritoryId;

/// What the screen of indicators shows: an evaluation and, if there is one, what it is compared
/// with.
///
/// @param unchecked names of territories the rule set leaves out whose members nobody has checked
/// @param hidden presences that the person may not see
record Shown(
        RuleSet ruleSet,
        Evaluation now,
        @Nullable RuleSet otherRuleSet,
        @Nullable Evaluation other,
        AnalysisState state,
        Words words,
        List<String> unchecked,
        Hidden hidden) {
    /// Whether a figure of the territory rests on demonstrative facilities.
    boolean isDemo(TerritoryId territory) {
        var demo = now.basis().demoComuni();
        return now.snapshot().comuni().stream()
                .anyMatch(comune ->
                        demo.contains(comune.istat()) && comune.territories().contains(territory));
    }
}
