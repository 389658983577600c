package rosa.document.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.document.transform.Texts.after;
import static rosa.document.transform.Texts.delete;
import static rosa.document.transform.Texts.done;
import static rosa.document.transform.Texts.insert;
import static rosa.document.transform.Texts.paragraphs;
import static rosa.document.transform.Texts.step;
import static rosa.document.transform.Texts.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Limits;
import rosa.document.model.Outcome;
import rosa.document.model.Refusal.Reason;
import rosa.document.model.Schema;

class StepTest {
    @Test
    void what_is_typed_stands_where_it_was_typed() {
        assertThat(words(after(paragraphs("ab"), insert(2, "x")))).isEqualTo("axb");
    }

    @Test
    void deleting_across_a_border_joins_two_paragraphs() {
        assertThat(words(after(paragraphs("ab", "cd"), delete(2, 6)))).isEqualTo("ad");
    }

    @Test
    void an_undone_step_leaves_the_text_as_it_was() {
        var text = paragraphs("ab", "cd");
        var wrap =
                step(
                        """
                        {"stepType":"replaceAround","from":0,"to":4,"gapFrom":0,"gapTo":4,"insert":1,
                         "slice":{"content":[{"type":"blockquote"}]},"structure":true}
                        """);

        var wrapped = after(text, wrap);

        assertThat(CanonicalJson.of(wrapped)).contains("\"blockquote\"");
        assertThat(after(wrapped, done(wrap.invert(text)))).isEqualTo(text);
    }

    @Test
    void letters_typed_one_after_the_other_become_one_step() {
        var both = insert(1, "a").merge(insert(2, "b"));

        assertThat(both).contains(insert(1, "ab"));
        assertThat(insert(1, "a").merge(insert(5, "b"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"stepType\":\"replace\",\"from\":0,\"to\":99};OUT_OF_RANGE",
                "{\"stepType\":\"replace\",\"from\":0,\"to\":4};WRONG_CONTENT",
                "{\"stepType\":\"replace\",\"from\":3,\"to\":2};DISORDER",
                "{\"stepType\":\"replace\",\"from\":1,\"to\":3,\"structure\":true};WOULD_OVERWRITE",
                "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"paragraph\"}]}};WRONG_CONTENT",
                "{\"stepType\":\"replace\",\"from\":1.5,\"to\":2};WRONG_SHAPE",
                "{\"stepType\":\"replace\",\"from\":1,\"to\":2,\"by\":\"me\"};UNKNOWN_FIELD",
                "{\"stepType\":\"addNodeMark\",\"pos\":0,\"mark\":{\"type\":\"em\"}};WRONG_CONTENT",
                "{\"stepType\":\"addMark\",\"from\":1,\"to\":2,\"mark\":{\"type\":\"blink\"}};UNKNOWN_MARK",
                "{\"stepType\":\"attr\",\"pos\":1,\"attr\":\"level\",\"value\":1};EMPTY_TEXT",
                "{\"stepType\":\"erase\"};UNKNOWN_STEP",
                "[];WRONG_SHAPE",
                "{;NOT_JSON"
            })
    void a_step_that_does_not_fit_is_refused(String json, Reason reason) {
        var outcome =
                StepReader.step(Schema.plan(), Limits.SECTION, json)
                        .then(step -> step.apply(paragraphs("ab")));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) outcome).refusal().reason()).isEqualTo(reason);
    }

    @Test
    void a_step_in_a_part_that_is_cut_off_is_gone() {
        assertThat(insert(2, "a").map(StepMap.offset(-1))).contains(insert(1, "a"));
        assertThat(insert(2, "a").map(StepMap.offset(-5))).isEmpty();
    }

    @Test
    void what_a_slice_hides_inside_is_found_by_the_check() {
        var step =
                step(
                        """
                        {"stepType":"replace","from":0,"to":0,
                         "slice":{"content":[{"type":"blockquote","content":[{"type":"bullet_list"}]}]}}
                        """);

        assertThat(step.apply(paragraphs("ab"))).isInstanceOf(Outcome.Done.class);
        assertThat(step.applyChecked(paragraphs("ab"), Limits.SECTION))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void half_of_a_surrogate_pair_is_not_left_behind() {
        var text = paragraphs("a😀b");

        assertThat(delete(2, 3).applyChecked(text, Limits.SECTION))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(words(after(text, delete(2, 4)))).isEqualTo("ab");
    }
}
