package rosa.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final LocalDate TAKEN = LocalDate.of(2026, 3, 10);
    private static final LocalDate END = LocalDate.of(2026, 6, 1);
    private static final LocalDate REVIEW = LocalDate.of(2026, 5, 1);

    private static Decision decision(
            Decision.@Nullable Revocation revocation, Decision.@Nullable Succession by) {
        return new Decision(
                new DecisionId("d"),
                1,
                new WorkingTable("t", "Tavolo", ""),
                new DecisionNumber("", 2026, 3),
                SomeDecisions.data(TAKEN, "Una decisione", REVIEW),
                revocation,
                by,
                List.of(),
                false);
    }

    @Test
    void it_is_in_force_from_the_day_it_was_taken() {
        var decision = decision(null, null);

        assertThat(decision.stateOn(TAKEN.minusDays(1))).isEqualTo(DecisionState.TO_COME);
        assertThat(decision.stateOn(TAKEN)).isEqualTo(DecisionState.IN_FORCE);
    }

    @Test
    void it_ends_on_the_day_of_its_revocation() {
        var decision = decision(new Decision.Revocation(END, "Superata"), null);

        assertThat(decision.stateOn(END.minusDays(1))).isEqualTo(DecisionState.IN_FORCE);
        assertThat(decision.stateOn(END)).isEqualTo(DecisionState.REVOKED);
    }

    @Test
    void it_ends_on_the_day_another_takes_its_place() {
        var decision = decision(null, new Decision.Succession(new DecisionId("e"), END));

        assertThat(decision.stateOn(END.minusDays(1))).isEqualTo(DecisionState.IN_FORCE);
        assertThat(decision.stateOn(END)).isEqualTo(DecisionState.SUPERSEDED);
    }

    @Test
    void only_what_is_in_force_is_to_be_reviewed() {
        assertThat(decision(null, null).isToReview(REVIEW.minusDays(1))).isFalse();
        assertThat(decision(null, null).isToReview(REVIEW)).isTrue();
        assertThat(decision(new Decision.Revocation(END, "Superata"), null).isToReview(END))
                .isFalse();
    }

    @Test
    void a_number_is_written_with_its_year_and_the_sign_of_its_table() {
        assertThat(new DecisionNumber("", 2026, 3).text()).isEqualTo("3/2026");
        assertThat(new DecisionNumber("MSNA", 2026, 3).text()).isEqualTo("MSNA 3/2026");
    }

    @Test
    void what_it_concerns_counts_once_in_one_order() {
        var comune = new Concern(Concern.Kind.COMUNE, "054039");
        var organisation = new Concern(Concern.Kind.ORGANISATION, "ente");

        assertThat(SomeDecisions.data(TAKEN, "Una", organisation, comune, organisation))
                .isEqualTo(SomeDecisions.data(TAKEN, "Una", comune, organisation));
    }

    @Test
    void an_incomplete_or_impossible_decision_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SomeDecisions.data(TAKEN, "  "))
                .withMessageContaining("title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SomeDecisions.data(TAKEN, "Una", TAKEN))
                .withMessageContaining("review");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DecisionData(TAKEN, "Una", "", null, "", List.of(), null, List.of()))
                .withMessageContaining("text");
    }
}
