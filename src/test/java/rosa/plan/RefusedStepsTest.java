package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.document.SectionText;
import rosa.identity.Accounts;
import rosa.identity.Role;

/// What the server takes from nobody, be it from an editor that was tampered with.
@RosaTest
class RefusedStepsTest {
    @Autowired private Plans plans;
    @Autowired private CoEditing coEditing;
    @Autowired private Accounts accounts;

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void steps_against_the_schema_are_refused_and_nothing_is_written() {
        var section = aSection("posti");

        var broken =
                List.of(
                        "[{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[{\"type\":\"script\"}]}}]",
                        "[{\"stepType\":\"replace\",\"from\":1,\"to\":6,\"slice\":{\"content\":[{\"type\":\"paragraph\"}]}}]",
                        "[{\"stepType\":\"replace\",\"from\":0,\"to\":7}]",
                        "[{\"stepType\":\"replace\",\"from\":400,\"to\":400}]",
                        "[{\"stepType\":\"addMark\",\"from\":1,\"to\":6,\"mark\":{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:a\"}}}]",
                        "[{\"stepType\":\"own\"}]",
                        "{}",
                        "[");

        assertThat(broken)
                .allSatisfy(json -> {
                    var batch = new StepBatch(section.steps(), "forged", json);
                    assertThat(coEditing.commit(section.id(), batch))
                            .isInstanceOf(StepAnswer.Refused.class);
                });
        assertThat(stored(section)).isEqualTo(section);
    }

    @Test
    void a_text_that_would_become_too_large_is_refused_with_the_reason() {
        var section = aSection("posti");
        var anna = editor(section);
        anna.type(1, "a".repeat(1_500_000));
        anna.send();

        var again =
                coEditing.commit(
                        section.id(),
                        new StepBatch(
                                anna.base(),
                                "another",
                                "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}}]"
                                        .formatted("b".repeat(700_000))));

        assertThat(again).isEqualTo(new StepAnswer.Refused(SectionText.Reason.TOO_LARGE));
    }

    @Test
    void who_pasted_too_much_and_took_it_away_again_is_understood() {
        var section = aSection("posti");
        var anna = editor(section);
        anna.type(1, "a".repeat(1_500_000));
        anna.send();

        var answer =
                coEditing.commit(
                        section.id(),
                        new StepBatch(
                                anna.base(),
                                "another",
                                """
                                [{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"%s"}]}},
                                {"stepType":"replace","from":1,"to":2000001}]\
                                """
                                        .formatted("b".repeat(700_000))));

        assertThat(answer).isInstanceOf(StepAnswer.Taken.class);
        assertThat(stored(section).text().plainText()).hasSize(200_005);
    }

    @Test
    void a_step_that_there_is_not_yet_sets_the_editor_apart() {
        var section = aSection("posti");

        var answer =
                coEditing.commit(section.id(), new StepBatch(section.steps() + 1, "ahead", "[]"));

        assertThat(answer).isEqualTo(new StepAnswer.Apart(section));
        assertThat(coEditing.since(section.id(), section.steps() + 1))
                .isEqualTo(new StepAnswer.Apart(section));
    }

    @Test
    void who_may_not_write_may_send_nothing_but_sees_what_others_write() {
        var section = aSection("posti");
        var reader = editor(section);
        var anna = editor(section);
        SignedInAs.a(accounts, Role.READER);
        reader.type(1, "No ");
        assertThat(reader.sendIntoTheVoid()).isInstanceOf(StepAnswer.Forbidden.class);

        SignedInAs.a(accounts, Role.COORDINATOR);
        anna.type(6, " attivi");
        anna.send();
        SignedInAs.a(accounts, Role.READER);
        var other = new OpenEditor(coEditing, section);
        other.pull();

        assertThat(other.text()).hasToString(stored(section).text().json());
    }

    @Test
    void nobody_writes_in_an_approved_section() {
        var section = aSection("posti");
        var anna = editor(section);
        plans.amend(
                section.id(), section.version(), section.data().withStatus(SectionStatus.APPROVED));

        anna.type(1, "No ");

        assertThat(anna.send()).isInstanceOf(StepAnswer.Forbidden.class);
        assertThat(stored(section).text()).isEqualTo(section.text());
    }

    private OpenEditor editor(Section section) {
        return new OpenEditor(coEditing, section);
    }

    private Section aSection(String words) {
        var section = plans.create("Piano a più mani").sections().get(1);
        return ((TextChange.Saved) plans.saveText(section.id(), section.version(), json(words)))
                .now();
    }

    private Section stored(Section section) {
        return plans.findSection(section.id()).orElseThrow();
    }

    private static String json(String words) {
        return """
        {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}\
        """
                .formatted(words);
    }
}
