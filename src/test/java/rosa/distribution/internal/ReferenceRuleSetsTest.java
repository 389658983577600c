package rosa.distribution.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;

@RosaTest
class ReferenceRuleSetsTest {
    @Autowired private ReferenceRuleSets reference;
    @Autowired private RuleSets ruleSets;

    @Test
    void a_second_load_adds_nothing_and_keeps_what_people_changed() {
        var id = new RuleSetId("quota-media-2-5");
        var before = ruleSets.ruleSet(id);
        ruleSets.archive(id, before.version());

        int added = reference.load();

        assertThat(added).isZero();
        assertThat(ruleSets.ruleSet(id).isArchived()).isTrue();
        ruleSets.restore(id, before.version() + 1);
    }

    @Test
    void every_reference_rule_set_is_valid_and_names_its_source() {
        assertThat(ReferenceRuleSets.reference())
                .hasSize(7)
                .allSatisfy(ruleSet -> assertThat(ruleSet.data().source()).isNotBlank());
    }
}
