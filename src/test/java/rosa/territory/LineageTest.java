package rosa.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.Lineage.Former;

class LineageTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2023, 7, 1);
    private static final IstatCode A = new IstatCode("054901");
    private static final IstatCode B = new IstatCode("054902");
    private static final IstatCode C = new IstatCode("054903");
    private static final IstatCode D = new IstatCode("054904");

    @Test
    void what_merges_is_there_until_the_day_before_and_the_new_comune_from_the_day_on() {
        var lineage = known(change(Kind.MERGER, DAY, A, C), change(Kind.MERGER, DAY, B, C));

        assertThat(lineage.isInBeing(A, DAY.minusDays(1))).isTrue();
        assertThat(lineage.isInBeing(A, DAY)).isFalse();
        assertThat(lineage.isInBeing(C, DAY.minusDays(1))).isFalse();
        assertThat(lineage.isInBeing(C, DAY)).isTrue();
        assertThat(lineage.ceased(A, DAY)).contains(DAY);
        assertThat(lineage.begun(C, DAY)).contains(DAY);
        assertThat(lineage.ceases(A, DAY.minusDays(1))).contains(DAY);
    }

    @Test
    void what_stood_in_a_part_stands_in_the_whole_and_before_that_in_the_larger_part() {
        var lineage = known(change(Kind.MERGER, DAY, A, C), change(Kind.MERGER, DAY, B, C));

        assertThat(lineage.on(DAY, A)).isEqualTo(C);
        assertThat(lineage.on(DAY.minusDays(1), A)).isEqualTo(A);
        assertThat(lineage.on(DAY.minusDays(1), C)).isEqualTo(B);
        assertThat(lineage.standingIn(C, DAY)).containsExactly(A, B, C);
        assertThat(lineage.standingIn(A, DAY.minusDays(1))).containsExactly(A);
    }

    @Test
    void a_chain_is_followed_as_far_as_the_day_reaches() {
        var lineage =
                known(change(Kind.INCORPORATION, LATER, B, C), change(Kind.RECODING, DAY, A, B));

        assertThat(lineage.on(DAY.minusDays(1), A)).isEqualTo(A);
        assertThat(lineage.on(LATER.minusDays(1), A)).isEqualTo(B);
        assertThat(lineage.on(LATER, A)).isEqualTo(C);
        assertThat(lineage.on(DAY.minusDays(1), B)).isEqualTo(A);
    }

    @Test
    void two_changes_of_one_day_are_a_chain_too() {
        var lineage =
                known(
                        change(Kind.MERGER, DAY, B, C),
                        change(Kind.MERGER, DAY, D, C),
                        change(Kind.RECODING, DAY, A, B));

        assertThat(lineage.on(DAY, A)).isEqualTo(C);
        assertThat(lineage.isInBeing(B, DAY)).isFalse();
        assertThat(lineage.isInBeing(B, DAY.minusDays(1))).isFalse();
    }

    @Test
    void nothing_moves_by_a_split_and_before_it_what_is_in_the_new_comune_was_in_the_old() {
        var lineage = known(change(Kind.SPLIT, DAY, A, B));

        assertThat(lineage.on(LATER, A)).isEqualTo(A);
        assertThat(lineage.on(DAY.minusDays(1), B)).isEqualTo(A);
        assertThat(lineage.isInBeing(A, LATER)).isTrue();
    }

    @Test
    void where_a_comune_is_divided_the_larger_heir_has_it_until_somebody_says_otherwise() {
        var lineage = known(change(Kind.DIVISION, DAY, A, B), change(Kind.DIVISION, DAY, A, C));

        assertThat(lineage.on(DAY, A)).isEqualTo(B);
        assertThat(lineage.isInBeing(A, DAY)).isFalse();
    }

    @Test
    void a_code_may_be_given_back() {
        var lineage = known(change(Kind.RECODING, DAY, A, B), change(Kind.RECODING, LATER, B, A));

        assertThat(lineage.isInBeing(A, DAY.minusDays(1))).isTrue();
        assertThat(lineage.isInBeing(A, DAY)).isFalse();
        assertThat(lineage.isInBeing(A, LATER)).isTrue();
        assertThat(lineage.on(DAY, A)).isEqualTo(B);
        assertThat(lineage.on(LATER, A)).isEqualTo(A);
        assertThat(lineage.on(DAY.minusDays(1), A)).isEqualTo(A);
    }

    @Test
    void a_comune_made_of_unknown_ones_is_there_on_earlier_days_too() {
        var lineage =
                new Lineage(
                        List.of(change(Kind.MERGER, DAY, A, C), change(Kind.MERGER, DAY, B, C)),
                        Map.of(C, 900));

        assertThat(lineage.isInBeing(C, DAY.minusDays(1))).isTrue();
        assertThat(lineage.begun(C, DAY)).contains(DAY);
        assertThat(lineage.on(DAY.minusDays(1), A)).isEqualTo(C);
        assertThat(lineage.on(LATER, A)).isEqualTo(C);
    }

    @Test
    void a_name_holds_from_its_day_on_and_the_first_one_before() {
        var lineage =
                known(
                        renaming(LATER, A, "Borgo Alto", "Borgo Alto Terme"),
                        renaming(DAY, A, "Borgo", "Borgo Alto"));

        assertThat(lineage.name(A, "Borgo di oggi", DAY.minusDays(1))).isEqualTo("Borgo");
        assertThat(lineage.name(A, "Borgo di oggi", DAY)).isEqualTo("Borgo Alto");
        assertThat(lineage.name(A, "Borgo di oggi", LATER)).isEqualTo("Borgo Alto Terme");
        assertThat(lineage.name(B, "Villa", LATER)).isEqualTo("Villa");
        assertThat(lineage.isInBeing(A, DAY)).isTrue();
    }

    @Test
    void it_is_told_what_a_comune_used_to_be_by_way_of_others() {
        var lineage =
                known(
                        renaming(DAY, A, "Borgo", "Borgo Alto"),
                        change(Kind.INCORPORATION, LATER, A, C),
                        change(Kind.TRANSFER, LATER, D, C));

        assertThat(lineage.formerly(C, LATER))
                .containsExactly(new Former(A, "054901", LATER), new Former(A, "Borgo", DAY));
        assertThat(lineage.formerly(C, LATER.minusDays(1))).isEmpty();
    }

    @Test
    void a_code_that_is_given_again_to_unknown_comuni_begins_again() {
        var lineage =
                new Lineage(
                        List.of(change(Kind.RECODING, DAY, A, B), change(Kind.MERGER, LATER, D, A)),
                        Map.of(A, 100, B, 300));

        assertThat(lineage.isInBeing(A, DAY.minusDays(1))).isTrue();
        assertThat(lineage.isInBeing(A, LATER.minusDays(1))).isFalse();
        assertThat(lineage.isInBeing(A, LATER)).isTrue();
        assertThat(lineage.on(LATER, A)).isEqualTo(A);
        assertThat(lineage.on(LATER, D)).isEqualTo(A);
    }

    @Test
    void what_stands_in_a_comune_moves_on_the_days_of_all_that_is_linked_to_it() {
        var lineage =
                known(
                        change(Kind.MERGER, DAY, A, C),
                        change(Kind.INCORPORATION, LATER, C, B),
                        change(Kind.TRANSFER, DAY.plusDays(9), A, D),
                        renaming(DAY.plusDays(5), A, "Borgo", "Borgo Alto"));

        assertThat(lineage.movesOf(List.of(A))).containsExactly(DAY, LATER);
        assertThat(lineage.movesOf(List.of(B))).containsExactly(DAY, LATER);
        assertThat(lineage.movesOf(List.of(D))).isEmpty();
    }

    @Test
    void counts_of_before_and_after_a_change_of_land_are_of_two_things() {
        var lineage =
                known(
                        change(Kind.INCORPORATION, DAY, A, B),
                        change(Kind.TRANSFER, LATER, C, B),
                        change(Kind.RECODING, LATER, B, D));

        assertThat(lineage.changesOfLand(B, DAY.minusDays(1), DAY))
                .extracting(ComuneChange::from)
                .containsExactly(A);
        assertThat(lineage.changesOfLand(B, DAY, LATER.minusDays(1))).isEmpty();
        assertThat(lineage.changesOfLand(C, DAY, LATER)).hasSize(1);
        assertThat(lineage.changesOfLand(D, DAY, LATER)).isEmpty();
    }

    @Test
    void days_between_two_changes_are_alike() {
        var lineage = known(change(Kind.SPLIT, DAY, A, B), change(Kind.SPLIT, LATER, A, C));

        assertThat(lineage.sameSince(DAY.minusDays(1))).isEqualTo(LocalDate.MIN);
        assertThat(lineage.sameSince(DAY)).isEqualTo(DAY);
        assertThat(lineage.sameSince(LATER.minusDays(1))).isEqualTo(DAY);
        assertThat(lineage.sameSince(LATER.plusYears(1))).isEqualTo(LATER);
    }

    private static Lineage known(ComuneChange... changes) {
        return new Lineage(List.of(changes), Map.of(A, 100, B, 300, C, 50, D, 10));
    }

    private static ComuneChange renaming(LocalDate on, IstatCode code, String from, String to) {
        return new ComuneChange(Kind.RENAMING, on, code, from, code, to, "", "", source());
    }

    private static ComuneChange change(Kind kind, LocalDate on, IstatCode from, IstatCode to) {
        return new ComuneChange(
                kind, on, from, from.value(), to, to.value(), "L.R. 1", "", source());
    }

    private static Provenance source() {
        return new Provenance("prova", DAY);
    }
}
