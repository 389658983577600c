package rosa.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Role;
import rosa.plan.Revision;
import rosa.plan.SignedInAs;
import rosa.shared.ui.PlanEditor;
import rosa.shared.ui.TextServer;
import tools.jackson.databind.JsonNode;

/// Writing in a section: what the editor in the browser sends and is answered.
@RosaTest
@WithMockUser
class WritingTest extends PlanScreens {
    @Test
    void what_is_written_is_committed_before_the_editor_is_answered() {
        var section = aPlan().sections().get(1);
        open(section);
        assertThat(syncWords()).isEqualTo("Non ancora modificato");

        var answer = commit(section.steps(), typing("La rete di prova. "));

        assertThat(stored(section).text().plainText()).startsWith("La rete di prova.");
        assertThat(answer.path("outcome").asString()).isEqualTo("taken");
        assertThat(answer.path("at").asString()).matches("\\d\\d:\\d\\d");
        var batch = answer.path("since").path(0);
        assertThat(batch.path("last").asInt()).isEqualTo(stored(section).steps());
        assertThat(batch.path("by").asString()).startsWith("Persona di prova");
        assertThat(batch.path("steps").toString()).contains("La rete di prova");
        open(section);
        assertThat(syncWords()).matches("Salvato alle \\d\\d:\\d\\d");
    }

    @Test
    void who_writes_on_an_older_text_is_merged_and_gets_what_the_others_wrote() {
        var section = aPlan().sections().get(1);
        open(section);
        commit(section.steps(), typing("Anna. "));

        var answer = commitAs("bruno", section.steps(), typing("Bruno. "));

        assertThat(stored(section).text().plainText()).startsWith("Anna. Bruno.");
        assertThat(answer.path("since")).hasSize(2);
        assertThat(answer.path("kept").asString()).isEmpty();
    }

    @Test
    void words_that_cannot_be_merged_are_in_the_history_and_can_be_compared() {
        var section = aPlan().sections().get(1);
        plans.saveText(section.id(), section.version(), text("Il loro testo"));
        var before = stored(section);
        open(before);
        plans.saveText(section.id(), before.version(), text("Tutt'altro"));

        var answer =
                commit(
                        before.steps(),
                        "[{\"stepType\":\"replace\",\"from\":3,\"to\":3,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\" mio e\"}]}}]");

        assertThat(answer.path("kept").asString()).isNotEmpty();
        assertThat(stored(section).text().plainText()).isEqualTo("Tutt'altro");
        UI.getCurrent()
                .navigate(
                        "piano/" + section.plan(),
                        QueryParameters.fromString(
                                "sezione=" + section.id() + "&scheda=cronologia"));
        assertThat(texts(Span.class)).contains("Bozza tenuta da parte");
        test($(Button.class).withText("Vedi").first()).click();
        test($(Button.class).withText("Confronta con il testo attuale").single()).click();
        assertThat(texts(ListItem.class)).contains("Il mio e loro testo", "Tutt'altro");
        test($(Button.class).withText("Ripristina questa versione").single()).click();
        assertThat(stored(section).text().plainText()).isEqualTo("Il mio e loro testo");
    }

    @Test
    void a_step_against_the_schema_is_refused_and_nothing_is_written() {
        var section = aPlan().sections().get(1);
        open(section);

        var answers =
                List.of(
                        commit(
                                section.steps(),
                                "[{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[{\"type\":\"script\"}]}}]"),
                        commitAs("no client!", section.steps(), typing("No")),
                        commit(-1, typing("No")),
                        commit(section.steps() + 7, typing("No")));

        assertThat(answers)
                .extracting(answer -> answer.path("outcome").asString())
                .containsExactly("refused", "refused", "refused", "apart");
        assertThat(stored(section).version()).isEqualTo(1);
    }

    @Test
    void a_text_that_could_not_be_sent_is_kept_in_the_history_if_the_person_writes_here() {
        var section = aPlan().sections().get(1);
        open(section);

        assertThat(server().keep(text("Il mio testo"))).isTrue();
        assertThat(server().keep("{}")).isFalse();
        SignedInAs.a(accounts, Role.READER);
        assertThat(server().keep(text("Di chi legge"))).isFalse();

        assertThat(plans.revisions(section.id())).extracting(Revision::kept).containsExactly(true);
    }

    @Test
    void an_open_editor_is_told_when_somebody_else_wrote_and_not_of_its_own_words() {
        var sections = aPlan().sections();
        var section = sections.get(1);
        open(section);
        commit(section.steps(), typing("Io. "));
        plans.saveText(sections.get(2).id(), 1, text("Altrove"));
        roundTrip();
        assertThat(rung()).isZero();

        SignedInAs.a(accounts, Role.ANALYST);
        plans.saveText(section.id(), stored(section).version(), text("Il loro testo"));
        roundTrip();

        assertThat(rung()).isEqualTo(stored(section).steps());
    }

    @Test
    void the_line_says_the_same_of_what_was_saved_here_today_and_on_another_day() {
        var editor = new PlanEditor("Contesto");
        var at = Instant.parse("2026-11-22T09:42:00Z");

        assertThat(new SyncLine(editor, at, LocalDate.of(2026, 11, 22)).words())
                .isEqualTo("Salvato alle 10:42");
        assertThat(new SyncLine(editor, at, LocalDate.of(2026, 11, 23)).words())
                .isEqualTo("Salvato il 22/11/2026 alle 10:42");
        assertThat(new SyncLine(editor, null, LocalDate.of(2026, 11, 23)).words())
                .isEqualTo("Non ancora modificato");
    }

    private String syncWords() {
        return $(SyncLine.class).single().words();
    }

    private TextServer server() {
        return $(SectionPaper.class).single().server();
    }

    private JsonNode commit(int base, String steps) {
        return commitAs("anna", base, steps);
    }

    private JsonNode commitAs(String client, int base, String steps) {
        return JacksonUtils.readTree(server().commit(base, client, steps));
    }

    /// Words at the beginning of the first paragraph.
    private static String typing(String words) {
        return "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}}]"
                .formatted(words);
    }
}
