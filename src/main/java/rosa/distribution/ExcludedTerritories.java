package rosa.distribution;

import java.util.List;
import org.springframework.stereotype.Component;
import rosa.territory.TerritoryMentions;

/// The territories that rule sets leave out.
@Component
class ExcludedTerritories implements TerritoryMentions {
    private final RuleSets ruleSets;

    ExcludedTerritories(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    @Override
    public List<Mention> mentions() {
        return ruleSets.all().stream()
                .flatMap(rules ->
                        rules.data().exclusions().territories().stream()
                                .map(territory ->
                                        new Mention(
                                                territory.value(),
                                                "RuleSet",
                                                rules.id().value(),
                                                rules.data().name())))
                .toList();
    }
}
