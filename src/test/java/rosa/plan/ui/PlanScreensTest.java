package rosa.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Role;
import rosa.plan.Plans;
import rosa.plan.SignedInAs;
import rosa.plan.TextChange;

@RosaTest
@WithMockUser
class PlanScreensTest extends PlanScreens {
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
}
