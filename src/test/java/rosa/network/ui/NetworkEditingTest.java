package rosa.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Role;
import rosa.network.ActsFor;
import rosa.network.ContractData;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.PersonData;
import rosa.network.PlacesCount;
import rosa.shared.ui.DayField;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Typing;

@RosaTest
@WithMockUser(roles = "COORDINATOR")
class NetworkEditingTest extends NetworkScreens {
    @Test
    void a_facility_is_registered_by_the_form_which_says_what_is_missing() {
        UI.getCurrent().navigate("strutture/nuova");

        test(button("Salva")).click();
        assertThat(field("Struttura *", "Struttura").getErrorMessage())
                .isEqualTo("Scrivi il nome della struttura.");

        assertThat(facilities.byName()).doesNotContainKey("Casa Modulo " + mark);
    }

    @Test
    void of_two_who_change_the_same_field_the_second_chooses() {
        var casa = aFacility("Casa Contesa");
        UI.getCurrent().navigate("strutture/" + casa.id() + "/modifica");
        facilities.amend(casa.id(), 1, casa.data().change().address("Via Loro 1").build());

        test(field("Indirizzo", "Indirizzo")).setValue("Via Mia 2");
        test(button("Salva")).click();

        assertThat(facilities.facility(casa.id()).data().address()).isEqualTo("Via Loro 1");
        assertThat(texts(Paragraph.class))
                .contains("Qualcuno ha cambiato «Indirizzo» da – a Via Loro 1 mentre scrivevi.");
        assertThat(button("Salva le mie scelte").isEnabled()).isFalse();
        test(choice(), Boolean.class).selectItem("Usa Via Mia 2");
        test(button("Salva le mie scelte")).click();
        assertThat(facilities.facility(casa.id()).data().address()).isEqualTo("Via Mia 2");
    }

    @Test
    void changes_of_different_fields_are_both_kept() {
        var casa = aFacility("Casa Accordo");
        UI.getCurrent().navigate("strutture/" + casa.id() + "/modifica");
        facilities.amend(casa.id(), 1, casa.data().change().note("nota loro").build());

        test(field("Indirizzo", "Indirizzo")).setValue("Via Mia 3");
        test(button("Salva")).click();

        var now = facilities.facility(casa.id()).data();
        assertThat(now.address()).isEqualTo("Via Mia 3");
        assertThat(now.note()).isEqualTo("nota loro");
    }

    @Test
    void what_was_written_and_not_saved_is_offered_again() {
        var casa = aFacility("Casa Bozza");
        UI.getCurrent().navigate("strutture/" + casa.id() + "/modifica");
        test(field("Indirizzo", "Indirizzo")).setValue("Via Bozza 4");

        UI.getCurrent().navigate("strutture");
        UI.getCurrent().navigate("strutture/" + casa.id() + "/modifica");
        test(button("Riprendi")).click();

        assertThat(field("Indirizzo", "Indirizzo").getValue()).isEqualTo("Via Bozza 4");
    }

    @Test
    void closing_names_the_consequences_and_can_be_undone() {
        var casa = aFacility("Casa Chiusura");
        places.record(casa.id(), new PlacesCount(SPRING, 12, 12, 10, SOURCE));
        UI.getCurrent().navigate("strutture/" + casa.id());

        test(button("Chiudi la struttura")).click();
        assertThat(texts(Paragraph.class))
                .anyMatch(text ->
                        text.startsWith(
                                "Chiudendo «Casa Chiusura %s» 12 posti escono dal totale di Todi"
                                        .formatted(mark)));
        test($(Button.class).withText("Chiudi la struttura").last()).click();

        assertThat(facilities.facility(casa.id()).data().closedOn()).isNotNull();
        test(button("Annulla l'operazione")).click();
        assertThat(facilities.facility(casa.id()).data().closedOn()).isNull();
    }

    @Test
    void a_count_that_somebody_recorded_meanwhile_is_not_overwritten() {
        var casa = aFacility("Casa Conteggio");
        UI.getCurrent().navigate("strutture/" + casa.id());
        test(button("Aggiungi un conteggio")).click();
        test($(DatePicker.class).withCondition(it -> "Giorno".equals(it.getLabel())).single())
                .setValue(SPRING);
        places.record(casa.id(), new PlacesCount(SPRING, null, 20, 24, SOURCE));

        Typing.into(integer("Presenze"), "22");
        test(button("Salva")).click();

        assertThat(texts(Paragraph.class))
                .contains("Qualcuno ha cambiato «Presenze» da – a 24 mentre scrivevi.");
        test(choice(), Boolean.class).selectItem("Usa 22");
        test(button("Salva le mie scelte")).click();
        assertThat(places.placesOf(casa.id()))
                .extracting(PlacesCount::active, PlacesCount::occupied)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(20, 22));
    }

    @Test
    void a_day_that_does_not_exist_is_refused_and_the_stored_one_stays() {
        var casa = facilities.register(data("Casa Data").openedOn(SPRING).build());
        UI.getCurrent().navigate("strutture/" + casa.id() + "/modifica");

        var opened = $(DayField.class).last();
        Typing.into(opened, "31/02/2026");
        test(button("Salva")).click();

        assertThat(opened.getErrorMessage()).startsWith("La data «31/02/2026» non esiste");
        assertThat(facilities.facility(casa.id()).data().openedOn()).isEqualTo(SPRING);
    }

    @Test
    void a_count_with_decimals_is_refused() {
        var casa = aFacility("Casa Decimali");
        UI.getCurrent().navigate("strutture/" + casa.id());
        test(button("Aggiungi un conteggio")).click();

        Typing.into(integer("Presenze"), "2,5");
        test(button("Salva")).click();

        assertThat(integer("Presenze").getErrorMessage()).startsWith("«2,5» non è un numero");
        assertThat(places.placesOf(casa.id())).isEmpty();
    }

    @Test
    void a_facility_that_opens_later_is_not_called_closed_and_cannot_be_closed() {
        var opens = java.time.LocalDate.of(2999, 1, 2);
        var casa = facilities.register(data("Casa Futura").openedOn(opens).build());

        UI.getCurrent().navigate("strutture/" + casa.id());

        assertThat($(StatusPill.class).all())
                .extracting(pill -> pill.getElement().getTextRecursively())
                .contains("Non ancora aperta (dal 02/01/2999)");
        assertThat($(Button.class).withText("Chiudi la struttura").exists()).isFalse();
    }

    @Test
    void a_position_far_from_the_comune_is_pointed_out() {
        var casa = aFacility("Casa Romana");
        UI.getCurrent().navigate("strutture/" + casa.id() + "/modifica");

        test(field("Posizione sulla mappa")).setValue("41.902800, 12.496400");

        assertThat(field("Posizione sulla mappa").getHelperText())
                .contains("km dal municipio di Todi");
    }

    @Test
    void a_new_facility_says_which_fields_have_been_filled_in() {
        UI.getCurrent().navigate("strutture/nuova");
        assertThat(texts(Span.class)).contains("Nessun campo ancora compilato");

        test(field("Indirizzo", "Indirizzo")).setValue("Via Nuova 1");

        assertThat(texts(Span.class)).contains("Un campo compilato: Indirizzo");
    }

    @Test
    void an_address_with_a_day_that_does_not_exist_says_so_and_is_corrected() {
        UI.getCurrent()
                .navigate(
                        "strutture", com.vaadin.flow.router.QueryParameters.of("al", "2026-02-31"));

        assertThat(texts(Span.class))
                .anyMatch(text -> text.startsWith("La data «2026-02-31» nell'indirizzo"));
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters())
                .isEmpty();
    }

    @Test
    void a_member_may_not_edit() {
        var casa = aFacility("Casa Membro");
        signIn(Role.MEMBER);

        UI.getCurrent().navigate("strutture/" + casa.id() + "/modifica");

        assertThat(texts(H1.class)).contains("Non hai il permesso per questa pagina");
    }

    @Test
    void an_organisation_is_registered() {
        UI.getCurrent().navigate("enti/nuovo");

        test(field("Ente", "Ente")).setValue("Associazione " + mark);
        test($(ComboBox.class).withCondition(it -> "Tipo".equals(it.getLabel())).single())
                .selectItem("Terzo settore");
        test(button("Salva")).click();

        assertThat(organisations.byName()).containsKey("Associazione " + mark);
    }

    @Test
    void whoever_goes_back_from_a_conflict_is_asked_again() {
        var casa = aFacility("Casa Ritorno");
        var contract = contracts.conclude(Set.of(casa.id()), aContract(""));
        UI.getCurrent().navigate("strutture/" + casa.id());
        test(button("Modifica", "Modifica il contratto C/" + mark)).click();
        contracts.amend(contract.id(), 1, aContract("Accordo quadro"));

        test($(ComboBox.class).withCondition(it -> "Procedura".equals(it.getLabel())).single())
                .selectItem("Procedura aperta");
        test(button("Salva")).click();
        test(button("Torna al modulo")).click();
        test(button("Salva")).click();

        assertThat(contracts.findContract(contract.id()).orElseThrow().data().procedure())
                .isEqualTo("Accordo quadro");
        assertThat(button("Salva le mie scelte").isEnabled()).isFalse();
    }

    @Test
    void of_two_who_change_a_contact_both_are_kept() {
        var ente =
                organisations.register(
                        OrganisationData.of("Comune " + mark, OrganisationKind.COMUNE, SOURCE));
        var post = List.of(new ActsFor(ente.id(), "assistente sociale", null, null));
        var anna = people.register(new PersonData("Anna Rossi", "", "", "", post, SOURCE));
        UI.getCurrent().navigate("enti/" + ente.id());
        test(button("Modifica", "Modifica Anna Rossi")).click();
        people.amend(anna.id(), 1, new PersonData("Anna Rossi", "", "", "075 1", post, SOURCE));

        test(field("Qualifica")).setValue("dirigente");
        test(button("Salva")).click();

        var now = people.findPerson(anna.id()).orElseThrow().data();
        assertThat(now.post()).isEqualTo("dirigente");
        assertThat(now.phone()).isEqualTo("075 1");
    }

    private Button button(String text, String name) {
        return $(Button.class)
                .withText(text)
                .withCondition(it -> name.equals(it.getAriaLabel().orElse("")))
                .single();
    }

    private ContractData aContract(String procedure) {
        return new ContractData("C/" + mark, SPRING, null, null, procedure, List.of(), SOURCE);
    }
}
