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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
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
    void what_is_written_is_saved_and_said_to_be() {
        var section = aPlan().sections().get(1);
        open(section);

        send("save-request", text("La rete di prova"), section.version(), true);

        assertThat(syncWords()).startsWith("Salvato alle");
        assertThat(stored(section).text().plainText()).isEqualTo("La rete di prova");
    }

    @Test
    void what_is_written_but_not_saved_yet_is_said_to_be_and_saved_on_leaving() {
        var section = aPlan().sections().get(1);
        open(section);

        send("content-change", text("Non ancora"), section.version(), true);
        assertThat(syncWords()).isEqualTo("Modifiche non salvate");
        UI.getCurrent().navigate("piano");

        assertThat(stored(section).text().plainText()).isEqualTo("Non ancora");
    }

    @Test
    void whoever_saves_second_sees_both_texts_and_may_keep_the_own() {
        var section = aPlan().sections().get(1);
        open(section);
        plans.saveText(section.id(), section.version(), text("Il loro testo"));

        send("save-request", text("Il mio testo"), section.version(), true);

        assertThat(syncWords()).startsWith("Non salvato");
        assertThat($(ConflictDialog.class).all()).hasSize(1);
        test($(Button.class).withText("Tieni il mio come nuova versione").single()).click();
        assertThat(stored(section).text().plainText()).isEqualTo("Il mio testo");
        assertThat(textsOf(section)).contains("Il loro testo", "Il mio testo");
    }

    @Test
    void whoever_gives_way_in_a_conflict_finds_the_own_text_in_the_history() {
        var section = aPlan().sections().get(1);
        open(section);
        plans.saveText(section.id(), section.version(), text("Il loro testo"));
        send("save-request", text("Il mio testo"), section.version(), true);

        test($(Button.class).withText("Confronta").single()).click();
        test($(Button.class).withText("Usa il loro").single()).click();

        assertThat(stored(section).text().plainText()).isEqualTo("Il loro testo");
        assertThat(textsOf(section)).contains("Il mio testo");
        assertThat(plans.revisions(section.id())).anyMatch(Revision::kept);
        assertThat(editor().getElement().getPropertyRaw("document").toString())
                .contains("Il loro testo");
    }

    @Test
    void a_refused_text_is_said_to_be_and_nothing_is_written() {
        var section = aPlan().sections().get(1);
        open(section);

        send(
                "save-request",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"script\"}]}",
                section.version(),
                true);

        assertThat(syncWords()).contains("un elemento che il piano non può contenere");
        assertThat(stored(section).version()).isEqualTo(1);
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
    void whoever_has_a_section_open_learns_that_somebody_saved_and_keeps_what_is_being_written() {
        var section = aPlan().sections().get(1);
        open(section);
        send("content-change", text("Il mio testo"), section.version(), true);
        assertThat($(SavedElsewhere.class).single().words()).isEmpty();

        SignedInAs.a(accounts, Role.ANALYST);
        plans.saveText(section.id(), section.version(), text("Il loro testo"));
        roundTrip();

        assertThat($(SavedElsewhere.class).single().words())
                .matches("Persona di prova \\(ANALYST\\) ha salvato alle \\d\\d:\\d\\d\\.");
        assertThat(syncWords()).isEqualTo("Modifiche non salvate");
        assertThat(editor().getElement().getPropertyRaw("document").toString())
                .doesNotContain("Il loro testo");
    }

    @Test
    void ones_own_saving_and_other_sections_are_no_news() {
        var sections = aPlan().sections();
        open(sections.get(1));

        send("save-request", text("Il mio testo"), 1, true);
        plans.saveText(sections.get(2).id(), 1, text("Altrove"));
        roundTrip();

        assertThat($(SavedElsewhere.class).single().words()).isEmpty();
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

    private List<String> textsOf(Section section) {
        return plans.revisions(section.id()).stream()
                .map(one -> plans.revisionText(section.id(), one.id()).orElseThrow().plainText())
                .toList();
    }

    /// What the editor's element sends from the browser.
    private void send(String event, String json, int version, boolean dirty) {
        var data = JacksonUtils.createObjectNode();
        data.put("JSON.stringify(event.detail.document)", json);
        data.put("event.detail.docVersion", version);
        data.put("event.detail.dirty", dirty);
        var element = editor().getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, data));
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
