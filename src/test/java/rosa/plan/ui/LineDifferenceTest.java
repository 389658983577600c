package rosa.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosa.plan.Revision;
import rosa.plan.SectionId;

class LineDifferenceTest {
    @Test
    void lines_that_both_have_are_left_out() {
        var difference = LineDifference.of("uno\ndue\ntre", "uno\ndue e mezzo\ntre\nquattro");

        assertThat(difference.onlyFirst()).containsExactly("due");
        assertThat(difference.onlySecond()).containsExactly("due e mezzo", "quattro");
    }

    @Test
    void equal_texts_differ_in_nothing() {
        assertThat(LineDifference.of("uno\n\ndue", "uno\ndue"))
                .isEqualTo(new LineDifference(List.of(), List.of()));
    }

    @Test
    void a_passage_is_shown_with_the_words_around_it() {
        assertThat(PlanSearch.passage("Le città dell'Umbria", "citta"))
                .hasValue("Le città dell'Umbria");
        assertThat(PlanSearch.passage("Le città dell'Umbria", "lazio")).isEmpty();
    }

    @Test
    void saves_of_one_person_in_one_go_stand_together_and_drafts_alone() {
        var revisions =
                List.of(
                        revision("Anna", 100, false),
                        revision("Anna", 60, false),
                        revision("Anna", 59, true),
                        revision("Bruno", 58, false),
                        revision("Anna", 0, false));

        assertThat(Bursts.of(revisions)).extracting(List::size).containsExactly(2, 1, 1, 1);
    }

    private static Revision revision(String by, int seconds, boolean kept) {
        return new Revision(
                "r" + seconds,
                new SectionId("s"),
                1,
                10,
                by,
                Instant.ofEpochSecond(1_000_000 + seconds),
                kept);
    }
}
