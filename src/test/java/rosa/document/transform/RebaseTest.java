package rosa.document.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.document.transform.Texts.after;
import static rosa.document.transform.Texts.delete;
import static rosa.document.transform.Texts.done;
import static rosa.document.transform.Texts.insert;
import static rosa.document.transform.Texts.paragraphs;
import static rosa.document.transform.Texts.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosa.document.model.Outcome;
import rosa.document.transform.Rebase.Brought;

class RebaseTest {
    @Test
    void two_authors_in_one_paragraph_both_keep_what_they_typed() {
        var base = paragraphs("posti attivi");
        var mine = List.<Step>of(insert(13, " oggi"), insert(18, "!"));
        var others = List.<Step>of(insert(1, "I "));

        var rebase = done(Rebase.of(base, mine, others));

        assertThat(words(rebase.text())).isEqualTo("I posti attivi oggi!");
        assertThat(after(base, insert(1, "I "), rebase.steps().get(0), rebase.steps().get(1)))
                .isEqualTo(rebase.text());
    }

    @Test
    void a_step_builds_on_what_its_author_typed_before_it() {
        var base = paragraphs("a");
        var mine = List.<Step>of(insert(2, "bcd"), delete(3, 4));

        var rebase = done(Rebase.of(base, mine, List.of(insert(1, "x"))));

        assertThat(words(rebase.text())).isEqualTo("xabd");
    }

    @Test
    void what_was_typed_into_a_deleted_text_is_told_to_be_lost() {
        var base = paragraphs("ab", "cd");

        var rebase = done(Rebase.of(base, List.of(insert(2, "x")), List.of(delete(0, 4))));

        assertThat(rebase.steps()).isEmpty();
        assertThat(rebase.outcomes()).hasOnlyElementsOfType(Brought.Lost.class);
        assertThat(words(rebase.text())).isEqualTo("cd");
    }

    @Test
    void steps_for_another_text_are_refused() {
        assertThat(Rebase.of(paragraphs("a"), List.of(insert(40, "x")), List.of()))
                .isInstanceOf(Outcome.Refused.class);
    }
}
