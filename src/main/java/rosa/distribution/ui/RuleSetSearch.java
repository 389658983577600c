package rosa.distribution.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSets;
import rosa.identity.SignedIn;
import rosa.shell.SearchProvider;

/// Rule sets in the search for everything.
@Component
class RuleSetSearch implements SearchProvider {
    private final RuleSets ruleSets;

    RuleSetSearch(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    @Override
    public List<Hit> search(String text, SignedIn person, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ITALIAN);
        return ruleSets.inUse().stream()
                .filter(ruleSet -> matches(ruleSet, wanted))
                .limit(limit)
                .map(ruleSet ->
                        new Hit(
                                "search.kind.rule",
                                ruleSet.data().name(),
                                ruleSet.data().source(),
                                AnalysisNavigation.rule(ruleSet.id())))
                .toList();
    }

    private static boolean matches(RuleSet ruleSet, String wanted) {
        return (ruleSet.data().name() + " " + ruleSet.data().source())
                .toLowerCase(Locale.ITALIAN)
                .contains(wanted);
    }
}
