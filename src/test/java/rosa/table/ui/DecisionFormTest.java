package rosa.table.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.table.SomeDecisions.data;
import static rosa.table.SomeDecisions.done;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.distribution.RuleSets;
import rosa.identity.AccountData;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.network.Visibility;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;
import rosa.shared.TerritoryId;
import rosa.shared.ui.DayField;
import rosa.shared.ui.TwoVersions;
import rosa.table.Concern;
import rosa.table.Decision;
import rosa.table.DecisionData;

/// Writing decisions, in front of a coordinator.
@RosaTest
@WithMockUser
class DecisionFormTest extends DecisionScreens {
    @Autowired private Facilities facilities;
    @Autowired private Organisations organisations;
    @Autowired private RuleSets ruleSets;

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
}
