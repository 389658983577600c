package rosa.table.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.table.SomeDecisions.data;
import static rosa.table.SomeDecisions.done;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Role;
import rosa.plan.Plans;
import rosa.plan.SignedInAs;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.StatusPill;
import rosa.shell.ReferenceDay;
import rosa.table.Concern;
import rosa.table.Decision;
import rosa.table.DecisionId;

/// The register and the page of a decision, in front of a coordinator and of a reader.
@RosaTest
@WithMockUser
class DecisionScreensTest extends DecisionScreens {
    private static final Concern TODI = new Concern(Concern.Kind.COMUNE, "054052");

    @Autowired private DecisionSearch search;
    @Autowired private Plans plans;

    private List<String> pills() {
        return $(StatusPill.class).all().stream()
                .map(pill -> pill.getElement().getTextRecursively())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Decision> listed() {
        DataTable<DecisionRow> table = $(DataTable.class).single();
        return table.shown().rows().stream()
                .map(DecisionRow::decision)
                .filter(one -> one.data().title().endsWith(mark))
                .toList();
    }

    @Test
    void the_register_is_filtered_by_state_and_year_and_by_what_is_to_be_reviewed() {
        var inForce = aDecision("In vigore");
        var revoked = aDecision("Revocata");
        done(decisions.revoke(revoked.id(), 1, TAKEN.plusDays(1), "Un errore"));
        var late = decisions.register(data(TAKEN, "Da rivedere " + mark, TAKEN.plusYears(1)));

        open("decisioni", "anno=2010");
        assertThat(listed())
                .extracting(Decision::id)
                .containsExactlyInAnyOrder(inForce.id(), revoked.id(), late.id());
        open("decisioni", "anno=2010&stato=revoked");
        assertThat(listed()).extracting(Decision::id).containsExactly(revoked.id());
        open("decisioni", "anno=2010&riesame=si");
        assertThat(listed()).extracting(Decision::id).containsExactly(late.id());
        open("decisioni", "f.titolo=" + mark + "&f.numero=" + inForce.number().ordinal() + "/2010");
        assertThat(listed()).extracting(Decision::id).contains(inForce.id());

        open("decisioni", "anno=2010");
        test($(Select.class).first()).selectItem("Revocata");
        assertThat(listed()).extracting(Decision::id).containsExactly(revoked.id());
    }

    @Test
    void on_a_day_gone_by_the_register_is_as_it_was_and_only_read() {
        var revoked = aDecision("Poi revocata");
        done(decisions.revoke(revoked.id(), 1, TAKEN.plusDays(10), "Superata"));

        open("decisioni/" + revoked.id(), "al=2010-05-10");
        assertThat(pills()).contains("In vigore");
        assertThat(texts(Button.class)).doesNotContain("Modifica", "Rimetti in vigore…");
        assertThat($(PastDecision.class).single().getElement().getTextRecursively())
                .startsWith("Lo stato della decisione è quello che aveva al 10/05/2010")
                .doesNotContain("Da allora è stata modificata");
        done(decisions.amend(revoked.id(), 2, data(TAKEN, "Corretta dopo " + mark)));
        open("decisioni/" + revoked.id(), "al=2010-05-10");
        assertThat($(PastDecision.class).single().getElement().getTextRecursively())
                .contains("Da allora è stata modificata");
        open("decisioni/" + revoked.id(), ReferenceDay.backToToday());
        assertThat($(PastDecision.class).all()).isEmpty();
        open("decisioni", "al=1989-12-31");
        assertThat($(DataTable.class).all()).isEmpty();
        assertThat(texts(Paragraph.class)).contains("Nessuna decisione registrata al 31/12/1989.");
    }

    @Test
    void a_reader_reads_and_is_offered_nothing_else() {
        var decision = aDecision("Da leggere", TODI);
        SignedInAs.a(accounts, Role.READER);

        open("decisioni/" + decision.id(), "");
        assertThat(texts(H1.class)).contains("Da leggere " + mark);
        assertThat(texts(Anchor.class)).contains("Todi");
        assertThat(texts(Button.class)).doesNotContain("Modifica", "Revoca…", "Sostituisci…");
        open("decisioni", "");
        assertThat(texts(Button.class)).doesNotContain("Registra una decisione");
        open("decisioni/nuova", "");
        assertThat($(TextArea.class).all()).isEmpty();
    }

    @Test
    void a_revocation_asks_for_its_reason() {
        var decision = aDecision("Da revocare");
        open("decisioni/" + decision.id(), "");
        test(button("Revoca…")).click();

        test(button("Revoca la decisione")).click();
        assertThat(decisions.decision(decision.id()).isEnded()).isFalse();

        test($(TextArea.class).last()).setValue("Non serve più");
        test(button("Revoca la decisione")).click();

        assertThat(decisions.decision(decision.id()).isEnded()).isTrue();
        assertThat(pills()).contains("Revocata");
        test(button("Annulla l'operazione")).click();
        assertThat(decisions.decision(decision.id()).isEnded()).isFalse();
    }

    @Test
    void who_revokes_what_somebody_changed_meanwhile_sees_it_first() {
        var decision = aDecision("Vista");
        open("decisioni/" + decision.id(), "");
        test(button("Revoca…")).click();
        done(decisions.amend(decision.id(), 1, data(TAKEN, "Cambiata " + mark)));
        test($(TextArea.class).last()).setValue("Non serve più");

        test(button("Revoca la decisione")).click();

        assertThat(decisions.decision(decision.id()).isEnded()).isFalse();
        assertThat(texts(H1.class)).contains("Cambiata " + mark);
    }

    @Test
    void a_decision_of_the_register_takes_the_place_of_another() {
        var old = aDecision("Vecchia");
        var fresh = aDecision("Nuova");
        open("decisioni/" + old.id(), "");
        test(button("Sostituisci…")).click();
        choose($(ComboBox.class).last(), fresh);

        test(button("Sostituisci")).click();

        assertThat(decisions.decision(fresh.id()).supersedes())
                .containsExactly(new Decision.Succession(old.id(), TAKEN));
        assertThat(texts(Anchor.class))
                .contains(
                        "decisione n. %s, «%s»"
                                .formatted(fresh.number().text(), fresh.data().title()));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void choose(ComboBox box, Decision decision) {
        box.setValue(decision);
    }

    @Test
    void the_page_of_a_comune_lists_the_decisions_about_it() {
        var about = aDecision("Su Todi", TODI);
        var elsewhere = aDecision("Su nulla");

        open("territorio/054052", "");

        assertThat(texts(H2.class)).contains("Decisioni del tavolo");
        assertThat(texts(Anchor.class))
                .anyMatch(text -> text.contains(about.data().title()))
                .noneMatch(text -> text.contains(elsewhere.data().title()));
    }

    @Test
    void its_page_tells_where_plans_quote_it() {
        var quoted = aDecision("Citata");
        var plan = plans.create("Piano che cita " + mark);
        var section = plan.sections().getFirst();
        plans.saveText(
                section.id(),
                section.version(),
                """
                {"type":"doc","content":[{"type":"paragraph","content":[
                 {"type":"reference","attrs":{"kind":"decision","id":"%s"}}]}]}
                """
                        .formatted(quoted.id()));

        open("decisioni/" + quoted.id(), "");

        assertThat($(Anchor.class).withText(section.data().title()).single().getHref())
                .contains(plan.id().value())
                .contains(section.id().value());
        open("decisioni/" + aDecision("Non citata").id(), "");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Nessun piano cita"));
    }

    @Test
    void the_search_finds_a_decision_by_number_and_by_title() {
        var decision = aDecision("Cercata");

        assertThat(search.search("n. " + decision.number().text(), person.get(), 5))
                .first()
                .satisfies(hit -> assertThat(hit.path()).isEqualTo("decisioni/" + decision.id()));
        assertThat(search.search("cercata " + mark, person.get(), 5))
                .singleElement()
                .satisfies(hit -> assertThat(hit.title()).startsWith(decision.number().text()));
    }

    @Test
    void an_unknown_decision_is_not_found() {
        open("decisioni/che-non-esiste", "");

        assertThat(texts(H1.class)).contains("Questo indirizzo non porta a nulla");
    }

    @Test
    void what_has_ended_is_not_offered_in_the_place_of_another() {
        var old = aDecision("Vecchia");
        var fresh = aDecision("Nuova");
        var ended = aDecision("Finita");
        done(decisions.supersede(ended.id(), 1, fresh.id(), TAKEN));
        open("decisioni/" + old.id(), "");

        test(button("Sostituisci…")).click();

        assertThat(offered($(ComboBox.class).last()))
                .contains(fresh.id())
                .doesNotContain(ended.id(), old.id());
    }

    @SuppressWarnings("unchecked")
    private static List<DecisionId> offered(ComboBox<?> box) {
        return ((ComboBox<Decision>) box).getListDataView().getItems().map(Decision::id).toList();
    }
}
