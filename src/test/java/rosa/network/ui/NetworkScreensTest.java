package rosa.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.AccountData;
import rosa.identity.AccountPrincipal;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.ui.DataTable;

@RosaTest
@WithMockUser(roles = "COORDINATOR")
class NetworkScreensTest extends SpringBrowserlessTest {
    private static final IstatCode TODI = new IstatCode("054052");
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 31);
    private static final Provenance SOURCE = new Provenance("rosa-inserimento", SPRING);

    @Autowired private Facilities facilities;
    @Autowired private Places places;
    @Autowired private Organisations organisations;
    @Autowired private Accounts accounts;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void speak_italian() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        signIn(Role.COORDINATOR);
    }

    @Test
    void the_address_filters_the_list() {
        aFacility("Casa Filtro");
        aFacility("Villa Filtro");

        UI.getCurrent()
                .navigate(
                        "strutture", QueryParameters.fromString("f.struttura=casa filtro " + mark));

        assertThat($(DataTable.class).single().shown().rows()).hasSize(1);
        assertThat($(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Scarica XLSX", "Scarica CSV");
    }

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

        test(integer("Presenze")).setValue(22);
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
    void a_reader_sees_no_address_and_no_button_to_change() {
        var casa = facilities.register(data("Casa Lettore").address("Via Segreta 7").build());
        signIn(Role.READER);

        UI.getCurrent().navigate("strutture/" + casa.id());

        assertThat(texts(Span.class)).noneMatch(text -> text.contains("Via Segreta"));
        assertThat(texts(Span.class)).anyMatch(text -> text.startsWith("Riservato:"));
        assertThat($(Button.class).withText("Modifica").exists()).isFalse();
        assertThat($(Button.class).withText("Aggiungi un conteggio").exists()).isFalse();
    }

    @Test
    void a_reader_sees_places_but_no_presences_of_a_single_facility() {
        var casa = aFacility("Casa Pochi");
        places.record(casa.id(), new PlacesCount(SPRING, 61, 61, 57, SOURCE));
        signIn(Role.READER);

        UI.getCurrent().navigate("strutture/" + casa.id());
        assertThat(texts(Span.class)).contains("61").doesNotContain("57");

        UI.getCurrent()
                .navigate(
                        "strutture", QueryParameters.fromString("f.struttura=casa pochi " + mark));
        assertThat($(DataTable.class).single().shown().rows())
                .allMatch(row -> ((rosa.network.FacilityState) row).occupied() == null);
    }

    @Test
    void a_centre_for_minors_is_neither_listed_nor_opened_without_the_right() {
        var minori =
                facilities.register(
                        FacilityData.of(
                                        "Casa Minori " + mark,
                                        FacilityKind.CAS_MINORS,
                                        TODI,
                                        SOURCE)
                                .build());
        signIn(Role.ANALYST);

        UI.getCurrent().navigate("strutture");
        assertThat(texts(Anchor.class)).doesNotContain("Casa Minori " + mark);
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("riservat"));

        UI.getCurrent().navigate("strutture/" + minori.id());
        assertThat(texts(H1.class)).contains("Non hai il permesso per questa pagina");
    }

    @Test
    void a_member_may_not_edit() {
        var casa = aFacility("Casa Membro");
        signIn(Role.MEMBER);

        UI.getCurrent().navigate("strutture/" + casa.id() + "/modifica");

        assertThat(texts(H1.class)).contains("Non hai il permesso per questa pagina");
    }

    @Test
    void an_organisation_shows_what_it_runs() {
        var ente =
                organisations.register(
                        OrganisationData.of(
                                "Cooperativa " + mark, OrganisationKind.ENTE_GESTORE, SOURCE));
        var casa = facilities.register(data("Casa Gestita").managedBy(ente.id()).build());
        places.record(casa.id(), new PlacesCount(SPRING, 8, 8, 7, SOURCE));

        UI.getCurrent().navigate("enti/" + ente.id());

        assertThat(texts(H1.class)).contains("Cooperativa " + mark);
        assertThat(texts(Paragraph.class))
                .anyMatch(text -> text.startsWith("1 struttura · 8 posti attivi · 7 presenze"));
        UI.getCurrent().navigate("enti", QueryParameters.fromString("f.ente=cooperativa " + mark));
        assertThat($(DataTable.class).single().shown().rows()).hasSize(1);
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
    void an_unknown_facility_is_not_found() {
        UI.getCurrent().navigate("strutture/nessuna");

        assertThat(texts(H1.class)).contains("Questo indirizzo non porta a nulla");
    }

    private Facility aFacility(String name) {
        return facilities.register(data(name).build());
    }

    private rosa.network.FacilityDataBuilder data(String name) {
        return FacilityData.of(name + " " + mark, FacilityKind.CAS_ADULTS, TODI, SOURCE);
    }

    private Button button(String text) {
        return $(Button.class).withText(text).last();
    }

    private TextField field(String... labels) {
        List<String> wanted = List.of(labels);
        return $(TextField.class)
                .withCondition(it -> wanted.contains(it.getElement().getProperty("label")))
                .last();
    }

    private IntegerField integer(String label) {
        return $(IntegerField.class).withCondition(it -> label.equals(it.getLabel())).last();
    }

    @SuppressWarnings("rawtypes")
    private RadioButtonGroup choice() {
        return $(RadioButtonGroup.class).last();
    }

    private <C extends Component & HasText> List<String> texts(Class<C> type) {
        return $(type).all().stream().map(HasText::getText).toList();
    }

    private void signIn(Role role) {
        String name = "rete." + UUID.randomUUID().toString().substring(0, 12);
        accounts.create(
                new AccountData(
                        name, "Prova", "", Set.of(role), null, Set.of(), Locale.ITALIAN, true),
                "una-frase-lunga-e-sicura-" + mark);
        var account = accounts.findByUsername(name).orElseThrow();
        accounts.setPassword(account.id(), "un-altra-frase-lunga-e-sicura-" + mark, true);
        var principal =
                new AccountPrincipal(account.id(), name, "", List.of(role.authority()), true);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                principal,
                                null,
                                List.of(new SimpleGrantedAuthority(role.authority()))));
    }
}
