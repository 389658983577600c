package rosa.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.Neighbour;
import rosa.territory.ResidentKind;
import rosa.territory.Residents;
import rosa.territory.Source;

class FactsTest {
    private static final LocalDate COUNTED = LocalDate.of(2023, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 1, 1);
    private static final IstatCode A = MadeUp.code(1);
    private static final IstatCode B = MadeUp.code(2);
    private static final IstatCode C = MadeUp.code(3);
    private static final IstatCode D = MadeUp.code(4);
    private static final IstatCode M = MadeUp.code(9);

    @Test
    void two_new_codes_of_one_day_are_a_chain() {
        Facts facts =
                facts(
                        List.of(
                                MadeUp.comune(A, MadeUp.counted(700, COUNTED)),
                                MadeUp.comune(B),
                                MadeUp.comune(C)),
                        MadeUp.change(Kind.RECODING, DAY, B, C),
                        MadeUp.change(Kind.RECODING, DAY, A, B));

        assertThat(people(facts, C, DAY)).isEqualTo(700);
    }

    @Test
    void a_comune_that_takes_a_new_code_and_merges_on_one_day_brings_its_residents() {
        Facts facts =
                facts(
                        List.of(
                                MadeUp.comune(A, MadeUp.counted(700, COUNTED)),
                                MadeUp.comune(B),
                                MadeUp.comune(C, MadeUp.counted(50, COUNTED)),
                                MadeUp.comune(M)),
                        MadeUp.change(Kind.MERGER, DAY, B, M),
                        MadeUp.change(Kind.MERGER, DAY, C, M),
                        MadeUp.change(Kind.RECODING, DAY, A, B));

        assertThat(people(facts, M, DAY)).isEqualTo(750);
    }

    @Test
    void a_comune_that_takes_a_new_code_and_takes_another_in_has_both() {
        Facts facts =
                facts(
                        List.of(
                                MadeUp.comune(A, MadeUp.counted(700, COUNTED)),
                                MadeUp.comune(B),
                                MadeUp.comune(C, MadeUp.counted(50, COUNTED))),
                        MadeUp.change(Kind.INCORPORATION, DAY, C, B),
                        MadeUp.change(Kind.RECODING, DAY, A, B));

        assertThat(people(facts, B, DAY)).isEqualTo(750);
        assertThat(facts.on(DAY).byCode().get(B).residents())
                .extracting(Residents::kind)
                .containsExactly(ResidentKind.CENSUS, ResidentKind.DERIVED);
    }

    @Test
    void the_largest_part_is_told_by_what_it_inherited() {
        Facts facts =
                facts(
                        List.of(
                                MadeUp.comune(A, MadeUp.counted(700, COUNTED)),
                                MadeUp.comune(B),
                                MadeUp.comune(C, MadeUp.counted(50, COUNTED)),
                                MadeUp.comune(M)),
                        MadeUp.change(Kind.RECODING, DAY, A, B),
                        MadeUp.change(Kind.MERGER, LATER, B, M),
                        MadeUp.change(Kind.MERGER, LATER, C, M));

        assertThat(facts.lineage().on(LATER.minusDays(1), M)).isEqualTo(B);
    }

    @Test
    void a_comune_that_is_yet_to_be_made_lends_its_parts_no_neighbours() {
        Comune a = MadeUp.beside(MadeUp.comune(A, MadeUp.counted(700, COUNTED)), B);
        Comune b = MadeUp.beside(MadeUp.comune(B, MadeUp.counted(50, COUNTED)), A, C);
        Comune c = MadeUp.beside(MadeUp.comune(C), B, M);
        Comune made = MadeUp.beside(MadeUp.comune(M), C);
        Facts facts =
                facts(
                        List.of(a, b, c, made),
                        MadeUp.change(Kind.MERGER, DAY, A, M),
                        MadeUp.change(Kind.MERGER, DAY, B, M));

        assertThat(neighbours(facts, A, DAY.minusDays(1))).containsExactly(B);
        assertThat(neighbours(facts, C, DAY.minusDays(1))).containsExactly(B);
        assertThat(neighbours(facts, C, DAY)).containsExactly(M);
    }

    @Test
    void a_comune_that_is_yet_to_be_split_off_has_its_neighbours_with_the_old_one() {
        Comune a = MadeUp.beside(MadeUp.comune(A), B, M);
        Comune made = MadeUp.beside(MadeUp.comune(M), A, D);
        Facts facts =
                facts(
                        List.of(a, MadeUp.comune(B), MadeUp.comune(D), made),
                        MadeUp.change(Kind.SPLIT, DAY, A, M));

        assertThat(neighbours(facts, A, DAY.minusDays(1))).containsExactly(B, D);
        assertThat(neighbours(facts, A, DAY)).containsExactly(B, M);
    }

    @Test
    void the_source_of_sums_is_told_only_where_something_is_summed() {
        List<Comune> comuni =
                List.of(
                        MadeUp.comune(A, MadeUp.counted(700, COUNTED)),
                        MadeUp.comune(B, MadeUp.counted(50, COUNTED)));

        assertThat(facts(comuni, MadeUp.change(Kind.RENAMING, DAY, A, A)).sources()).isEmpty();
        assertThat(facts(comuni, MadeUp.change(Kind.INCORPORATION, DAY, A, B)).sources())
                .extracting(Source::id, Source::date)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Inherited.SUM, COUNTED));
    }

    private static Facts facts(List<Comune> comuni, ComuneChange... changes) {
        return Facts.of(comuni, List.of(), List.of(), Arrays.asList(changes));
    }

    private static int people(Facts facts, IstatCode comune, LocalDate day) {
        return facts.on(day).byCode().get(comune).residentsOn(day).map(Residents::people).orElse(0);
    }

    private static List<IstatCode> neighbours(Facts facts, IstatCode comune, LocalDate day) {
        return facts.on(day).byCode().get(comune).neighbours().stream()
                .map(Neighbour::istat)
                .toList();
    }
}
