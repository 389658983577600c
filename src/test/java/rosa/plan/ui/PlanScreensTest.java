package rosa.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.plan.Plan;
import rosa.plan.Plans;
import rosa.plan.Revision;
import rosa.plan.Section;
import rosa.plan.SignedInAs;
import rosa.plan.TextChange;
import rosa.shared.ui.PlanEditor;
import rosa.shared.ui.TextServer;
import tools.jackson.databind.JsonNode;

@RosaTest
@WithMockUser
class PlanScreensTest extends SpringBrowserlessTest {
    @Autowired private Plans plans;
    @Autowired private Accounts accounts;

    @BeforeEach
    void sign_in() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @Test
    void a_plan_is_begun_from_the_template_and_opened() {
        UI.getCurrent().navigate("piano");

        test($(Button.class).withText("Crea un piano").single()).click();
        test($(Button.class).withText("Salva").single()).click();

        assertThat(texts(H1.class)).contains("Piano di Gestione dell'accoglienza");
        assertThat(texts(Span.class)).contains("1. Contesto", "13. Allegati");
        assertThat(editor().getElement().getProperty("readonly", false)).isFalse();
    }

    @Test
    void what_is_written_is_committed_before_the_editor_is_answered() {
        var section = aPlan().sections().get(1);
        open(section);
        assertThat(syncWords()).isEqualTo("Testo del modello, non ancora modificato");

        var answer = commit(section.steps(), typing("La rete di prova. "));

        assertThat(stored(section).text().plainText()).startsWith("La rete di prova.");
        assertThat(answer.path("outcome").asString()).isEqualTo("taken");
        assertThat(answer.path("at").asString()).matches("\\d\\d:\\d\\d");
        var batch = answer.path("since").path(0);
        assertThat(batch.path("last").asInt()).isEqualTo(stored(section).steps());
        assertThat(batch.path("by").asString()).startsWith("Persona di prova");
        assertThat(batch.path("steps").toString()).contains("La rete di prova");
        open(section);
        assertThat(syncWords()).matches("Salvato: \\d\\d:\\d\\d");
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
    void a_reader_reads_and_is_told_why() {
        var section = aPlan().sections().get(2);
        SignedInAs.a(accounts, Role.READER);

        open(section);

        assertThat(editor().getElement().getProperty("readonly", false)).isTrue();
        assertThat(texts(Paragraph.class))
                .contains("Con il tuo ruolo puoi leggere il piano, non modificarlo.");
        assertThat($(Button.class).all().stream().map(Button::getText))
                .doesNotContain("Salva", "Aggiungi una sezione");
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
    void an_archived_plan_is_out_of_the_list_read_and_written_by_nobody_until_taken_back() {
        var plan = plans.create("Piano da riporre " + UUID.randomUUID());
        var section = plan.sections().get(1);
        open(section);

        test($(Button.class).withText("Archivia").single()).click();

        assertThat(editor().getElement().getProperty("readonly", false)).isTrue();
        assertThat(texts(Paragraph.class))
                .contains("Il piano è archiviato. Per modificarlo rimettilo in uso.");
        assertThat(plans.saveText(section.id(), 1, text("No")))
                .isInstanceOf(TextChange.Forbidden.class);
        assertThatThrownBy(() -> plans.add(plan.id(), section.data()))
                .isInstanceOf(Plans.NotAllowed.class);
        assertThatThrownBy(() -> plans.remove(section.id())).isInstanceOf(Plans.NotAllowed.class);
        UI.getCurrent().navigate("piano");
        assertThat(texts(Anchor.class)).doesNotContain(plan.title());
        UI.getCurrent().navigate("piano", QueryParameters.of("archiviati", "1"));
        assertThat(texts(Anchor.class)).contains(plan.title());

        open(section);
        test($(Button.class).withText("Rimetti in uso").single()).click();
        assertThat(plans.saveText(section.id(), 1, text("Sì")))
                .isInstanceOf(TextChange.Saved.class);
        UI.getCurrent().navigate("piano");
        assertThat(texts(Anchor.class)).contains(plan.title());
    }

    @Test
    void archiving_can_be_undone_and_is_a_coordinators() {
        var plan = aPlan();
        open(plan.sections().getFirst());

        test($(Button.class).withText("Archivia").single()).click();
        assertThat(plans.find(plan.id()).orElseThrow().isArchived()).isTrue();
        test($(Button.class).withText("Annulla l'operazione").last()).click();

        assertThat(plans.find(plan.id()).orElseThrow().isArchived()).isFalse();
        assertThat(editor().getElement().getProperty("readonly", false)).isFalse();
        SignedInAs.a(accounts, Role.MEMBER);
        open(plan.sections().getFirst());
        assertThat($(Button.class).withText("Archivia").exists()).isFalse();
        assertThatThrownBy(() -> plans.archive(plan.id(), 3)).isInstanceOf(Plans.NotAllowed.class);
    }

    @Test
    void the_address_says_which_section_and_which_part_beside_it() {
        var section = aPlan().sections().get(2);

        UI.getCurrent()
                .navigate(
                        "piano/" + section.plan(),
                        QueryParameters.fromString("sezione=" + section.id() + "&scheda=cifre"));

        assertThat(texts(H2.class)).contains("Analisi dei fabbisogni");
        assertThat(texts(Span.class)).contains("Indice di Hoover", "Posti");
    }

    @Test
    void an_unknown_plan_is_not_found() {
        UI.getCurrent().navigate("piano/non-esiste");

        assertThat(texts(H1.class)).contains("Questo indirizzo non porta a nulla");
    }

    private Plan aPlan() {
        return plans.create("Piano di prova");
    }

    private static void open(Section section) {
        UI.getCurrent()
                .navigate(
                        "piano/" + section.plan(),
                        QueryParameters.fromString("sezione=" + section.id()));
    }

    private PlanEditor editor() {
        return $(PlanEditor.class).all().getFirst();
    }

    private String syncWords() {
        return $(SyncLine.class).single().words();
    }

    private Section stored(Section section) {
        return plans.findSection(section.id()).orElseThrow();
    }

    /// The number of steps that the editor was told of; 0 if of none.
    private int rung() {
        return editor().getElement().getProperty("head", 0);
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

    private static String text(String words) {
        return """
        {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}\
        """
                .formatted(words);
    }

    private <C extends Component & HasText> List<String> texts(Class<C> type) {
        return $(type).all().stream().map(one -> one.getText()).toList();
    }
}
