package rosa.table.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.table.SomeDecisions.data;
import static rosa.table.SomeDecisions.done;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.distribution.RuleSets;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.network.Visibility;
import rosa.plan.Plans;
import rosa.plan.SignedInAs;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;
import rosa.shared.TerritoryId;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.DayField;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.TwoVersions;
import rosa.shell.ReferenceDay;
import rosa.table.Concern;
import rosa.table.Decision;
import rosa.table.DecisionData;
import rosa.table.Decisions;

/// The register in front of a coordinator and of a reader, in a year that no other test has.
@RosaTest
@WithMockUser
class DecisionScreensTest extends SpringBrowserlessTest {
    private static final LocalDate TAKEN = LocalDate.of(2010, 5, 4);
    private static final Concern TODI = new Concern(Concern.Kind.COMUNE, "054052");

    @Autowired private Decisions decisions;
    @Autowired private DecisionSearch search;
    @Autowired private CurrentPerson person;
    @Autowired private Accounts accounts;
    @Autowired private Plans plans;
    @Autowired private Facilities facilities;
    @Autowired private Organisations organisations;
    @Autowired private RuleSets ruleSets;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void speak_italian() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    private Decision aDecision(String title, Concern... concerns) {
        return decisions.register(data(TAKEN, title + " " + mark, concerns));
    }

    private void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    private <C extends Component & HasText> List<String> texts(Class<C> type) {
        return $(type).all().stream().map(HasText::getText).toList();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).last();
    }

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
    void a_coordinator_records_a_decision_that_gets_its_number() {
        open("decisioni/nuova", "");
        test($(TextField.class).withId("title").single()).setValue("Nuova " + mark);
        test(button("Salva")).click();
        assertThat($(TextArea.class).withId("text").single().isInvalid()).isTrue();
        assertThat(named("Nuova " + mark)).isEmpty();

        test($(DayField.class).withId("takenOn").single()).setValue(TAKEN);
        test($(TextArea.class).withId("text").single()).setValue("Si approva.");
        test(button("Salva")).click();

        assertThat(named("Nuova " + mark))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.number().year()).isEqualTo(2010);
                    assertThat(texts(H1.class)).contains(one.data().title());
                });
    }

    private List<Decision> named(String title) {
        return decisions.all().stream().filter(one -> one.data().title().equals(title)).toList();
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
    void the_second_writer_sees_what_changed_and_chooses() {
        var decision = aDecision("Contesa");
        open("decisioni/" + decision.id() + "/modifica", "");
        done(decisions.amend(decision.id(), 1, data(TAKEN, "Di un altro " + mark)));
        test($(TextField.class).withId("title").single()).setValue("La mia " + mark);

        test(button("Salva")).click();

        assertThat(texts(H2.class))
                .contains("Qualcuno ha modificato questa decisione mentre scrivevi");
        assertThat(decisions.decision(decision.id()).data().title())
                .isEqualTo("Di un altro " + mark);
        test($(TextField.class).withId("title").single()).setValue("La mia dopo " + mark);
        assertThat($(TwoVersions.class).single().getElement().getTextRecursively())
                .contains("La mia dopo " + mark)
                .contains("Di un altro " + mark);
        test(button("Tieni la mia")).click();
        assertThat(decisions.decision(decision.id()).data().title())
                .isEqualTo("La mia dopo " + mark);
    }

    @Test
    void who_keeps_their_version_keeps_what_they_may_not_see_of_the_other() {
        Facility hidden = hiddenFromTerni();
        var decision = aDecision("Contesa");
        signInWithRightsInTerni();
        open("decisioni/" + decision.id() + "/modifica", "");
        var about = new Concern(Concern.Kind.FACILITY, hidden.id().value());
        done(decisions.amend(decision.id(), 1, data(TAKEN, "Di un altro " + mark, about)));
        test($(TextField.class).withId("title").single()).setValue("La mia " + mark);
        test(button("Salva")).click();

        assertThat($(TwoVersions.class).single().getElement().getTextRecursively())
                .doesNotContain(hidden.data().name());
        test(button("Tieni la mia")).click();

        assertThat(decisions.decision(decision.id()).data().concerns()).containsExactly(about);
    }

    private Facility hiddenFromTerni() {
        return facilities.register(
                FacilityData.of(
                                "Casa di Perugia " + mark,
                                FacilityKind.CAS_MINORS,
                                new IstatCode("054039"),
                                new Provenance("rosa-inserimento", TAKEN))
                        .visibility(Visibility.RESTRICTED)
                        .openedOn(LocalDate.of(2008, 1, 1))
                        .closedOn(LocalDate.of(2008, 12, 31))
                        .build());
    }

    private void signInWithRightsInTerni() {
        var account = accounts.find(person.get().account()).orElseThrow();
        var data = account.data();
        accounts.amend(
                account.id(),
                account.version(),
                new AccountData(
                        data.username(),
                        data.displayName(),
                        data.email(),
                        data.roles(),
                        data.organisation(),
                        Set.of(new TerritoryId("provincia:055")),
                        data.locale(),
                        true));
    }

    @Test
    void what_is_not_offered_any_more_stays_when_an_old_decision_is_saved() {
        var rules = aRuleSet();
        var body = organisation("Ente cessato");
        var decision =
                decisions.register(
                        new DecisionData(
                                TAKEN,
                                "Vecchia " + mark,
                                "Si approva.",
                                null,
                                "",
                                List.of(rules),
                                body,
                                List.of(body)));
        open("decisioni/" + decision.id() + "/modifica", "");
        test($(TextField.class).withId("title").single()).setValue("Corretta " + mark);

        test(button("Salva")).click();

        var now = decisions.decision(decision.id()).data();
        assertThat(now.title()).isEqualTo("Corretta " + mark);
        assertThat(now.concerns()).containsExactly(rules);
        assertThat(now.mover()).isEqualTo(body);
        assertThat(now.supporters()).containsExactly(body);
    }

    /// Archived, so that no new decision is said to concern it.
    private Concern aRuleSet() {
        var rules = ruleSets.all().getFirst();
        var fresh = ruleSets.register(rules.data().withName("Regola archiviata " + mark));
        ruleSets.archive(fresh.id(), fresh.version());
        return new Concern(Concern.Kind.RULE_SET, fresh.id().value());
    }

    private OrganisationId organisation(String name) {
        var registered =
                organisations.register(
                        new OrganisationData(
                                name + " " + mark,
                                OrganisationKind.OTHER,
                                "",
                                "",
                                "",
                                "",
                                "",
                                null,
                                Set.of(),
                                null,
                                new Provenance("typed-in", TAKEN)));
        organisations.close(registered.id(), registered.version(), TAKEN.plusDays(1));
        return registered.id();
    }

    @Test
    void what_is_too_long_or_out_of_its_year_is_told_at_its_field_before_saving() {
        var decision = aDecision("Con i limiti");
        open("decisioni/" + decision.id() + "/modifica", "");
        TextField title = $(TextField.class).withId("title").single();
        DayField taken = $(DayField.class).withId("takenOn").single();
        DayField review = $(DayField.class).withId("reviewOn").single();

        test(title).setValue("x".repeat(201));
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage())
                .isEqualTo("Scrivi al massimo 200 caratteri: ora sono 201.");
        taken.setValue(TAKEN.plusYears(1));
        assertThat(taken.isInvalid()).isTrue();
        test(review).setValue(TAKEN.minusDays(1));
        assertThat(review.isInvalid()).isTrue();
        test(button("Salva")).click();
        assertThat(decisions.decision(decision.id())).isEqualTo(decision);
    }

    @Test
    void who_leaves_a_form_with_something_written_is_asked() {
        open("decisioni/nuova", "");
        test($(TextField.class).withId("title").single()).setValue("Non salvata");

        open("decisioni", "");

        assertThat($(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat($(TextField.class).withId("title").all()).hasSize(1);
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
    void a_new_decision_takes_the_place_of_the_one_it_was_asked_for() {
        var old = aDecision("Da sostituire");
        open("decisioni/nuova", "sostituisce=" + old.id());
        test($(DayField.class).withId("takenOn").single()).setValue(TAKEN);
        test($(TextField.class).withId("title").single()).setValue("Al suo posto " + mark);
        test($(TextArea.class).withId("text").single()).setValue("Si approva.");

        test(button("Salva")).click();

        assertThat(named("Al suo posto " + mark).getFirst().supersedes())
                .containsExactly(new Decision.Succession(old.id(), TAKEN));
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
}
