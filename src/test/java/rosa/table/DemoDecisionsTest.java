package rosa.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.DemoTest;

/// The register as somebody meets it who tries the program.
@Tag("alone")
@DemoTest
class DemoDecisionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Autowired private Decisions decisions;

    @Test
    void every_demonstrative_decision_says_so_and_takes_no_real_number() {
        assertThat(decisions.all())
                .filteredOn(Decision::demo)
                .hasSize(4)
                .allSatisfy(one -> {
                    assertThat(one.data().title()).endsWith("(demo)");
                    assertThat(one.data().text()).startsWith("Decisione inventata");
                    assertThat(one.number().text()).startsWith("DEMO ");
                    assertThat(one.data().concerns()).isNotEmpty();
                });
    }

    @Test
    void they_show_each_state_and_one_that_is_due() {
        assertThat(decisions.all())
                .filteredOn(Decision::demo)
                .extracting(one -> one.stateOn(DAY))
                .contains(DecisionState.IN_FORCE, DecisionState.SUPERSEDED, DecisionState.REVOKED);
        assertThat(decisions.all()).filteredOn(one -> one.demo() && one.isToReview(DAY)).hasSize(1);
    }
}
