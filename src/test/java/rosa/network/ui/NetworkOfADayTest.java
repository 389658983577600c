package rosa.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.network.ActsFor;
import rosa.network.Organisation;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.PersonData;
import rosa.network.Tie;
import rosa.network.TieEnd;
import rosa.network.TieKind;
import rosa.network.Ties;
import rosa.shared.TieId;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.DayField;

/// The page of an organisation on another day than today.
@RosaTest
@WithMockUser(roles = "COORDINATOR")
class NetworkOfADayTest extends NetworkScreens {
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    @Autowired private Ties ties;

    @Test
    void who_has_left_is_folded_away_after_the_last_day_and_not_before() {
        Organisation ente = organisation("Ente");
        var until = List.of(new ActsFor(ente.id(), "referente", SPRING, LAST));
        people.register(new PersonData("Anna " + mark, "", "", "", until, SOURCE));

        open(ente, LAST);
        assertThat(texts(Span.class)).contains("Anna " + mark);
        assertThat(folded()).isEmpty();

        open(ente, LAST.plusDays(1));
        assertThat(folded()).containsExactly("Non in carica nel giorno scelto: 1");
    }

    @Test
    void only_who_acts_for_an_organisation_on_the_day_is_counted_in_the_list() {
        Organisation ente = organisation("Ente");
        var ended = List.of(new ActsFor(ente.id(), "referente", SPRING, LAST));
        people.register(new PersonData("Anna " + mark, "", "", "", ended, SOURCE));
        var lasting = List.of(new ActsFor(ente.id(), "sindaca", SPRING, null));
        people.register(new PersonData("Bice " + mark, "", "", "", lasting, SOURCE));

        assertThat(peopleListed(SPRING.minusDays(1))).isZero();
        assertThat(peopleListed(LAST)).isEqualTo(2);
        assertThat(peopleListed(LAST.plusDays(1))).isEqualTo(1);
    }

    private int peopleListed(LocalDate day) {
        UI.getCurrent()
                .navigate("enti", QueryParameters.fromString("al=" + day + "&f.ente=Ente+" + mark));
        DataTable<?> table = $(DataTable.class).single();
        return table.shown().rows().stream()
                .map(OrganisationRow.class::cast)
                .mapToInt(OrganisationRow::people)
                .sum();
    }

    @Test
    void on_a_day_gone_by_the_page_says_what_the_organisation_was_called_and_what_is_of_today() {
        Organisation ente = organisation("Ente di prima");
        OrganisationData other =
                OrganisationData.of("Ente di adesso " + mark, OrganisationKind.OTHER, SOURCE);
        organisations.amend(ente.id(), ente.version(), other);

        open(ente, LAST);
        assertThat(texts(Paragraph.class))
                .contains(
                        "Al 30/04/2026 la denominazione era «Ente di prima "
                                + mark
                                + "». Denominazione e tipo sono quelli di oggi.");
        assertThat(texts(H1.class)).contains("Ente di adesso " + mark);

        UI.getCurrent().navigate("enti/" + ente.id(), QueryParameters.of("al", "oggi"));
        assertThat(texts(Paragraph.class)).noneMatch(text -> text.contains("Ente di prima"));
    }

    @Test
    void a_tie_that_has_ended_is_folded_away() {
        Organisation ente = organisation("Ente");
        Organisation altro = organisation("Altro ente");
        ties.tie(
                new Tie(
                        TieId.random(),
                        TieKind.COLLABORATION,
                        end(ente),
                        end(altro),
                        null,
                        SPRING,
                        LAST,
                        "",
                        SOURCE,
                        false));

        open(ente, LAST);
        assertThat(folded()).isEmpty();

        open(ente, SPRING.minusDays(1));
        assertThat(folded()).containsExactly("Non in vigore nel giorno scelto: 1");
    }

    @Test
    void the_end_of_a_post_is_written_in_its_form_and_cannot_precede_the_beginning() {
        Organisation ente = organisation("Ente");
        UI.getCurrent().navigate("enti/" + ente.id());
        test(button("Aggiungi una persona")).click();
        test(field("Nome e cognome")).setValue("Bruno " + mark);
        test(day("Dal")).setValue(LAST);
        test(day("Fino al")).setValue(SPRING);

        test(button("Salva")).click();
        assertThat(day("Fino al").getErrorMessage())
                .isEqualTo("La fine non può precedere l'inizio.");
        assertThat(people.actingFor(ente.id())).isEmpty();

        test(day("Fino al")).setValue(LAST);
        test(button("Salva")).click();
        assertThat(people.actingFor(ente.id()).getFirst().data().actsFor())
                .containsExactly(new ActsFor(ente.id(), "", LAST, LAST));
    }

    @Test
    void on_a_day_gone_by_one_reads() {
        Organisation ente = organisation("Ente");
        var casa = aFacility("Casa di ieri");

        open(ente, LAST);
        assertThat(buttons())
                .doesNotContain("Modifica", "Aggiungi una persona", "Aggiungi un legame");

        UI.getCurrent()
                .navigate("strutture/" + casa.id(), QueryParameters.of("al", LAST.toString()));
        assertThat(buttons())
                .doesNotContain("Modifica", "Aggiungi un conteggio", "Chiudi la struttura");

        UI.getCurrent().navigate("strutture/" + casa.id(), QueryParameters.of("al", "oggi"));
        assertThat(buttons()).contains("Modifica", "Aggiungi un conteggio", "Chiudi la struttura");
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private void open(Organisation ente, LocalDate day) {
        UI.getCurrent().navigate("enti/" + ente.id(), QueryParameters.of("al", day.toString()));
    }

    private Organisation organisation(String name) {
        return organisations.register(
                OrganisationData.of(name + " " + mark, OrganisationKind.OTHER, SOURCE));
    }

    private static TieEnd end(Organisation organisation) {
        return new TieEnd.AnOrganisation(organisation.id(), organisation.data().name());
    }

    private DayField day(String label) {
        return $(DayField.class).withCondition(it -> label.equals(it.getLabel())).last();
    }

    private List<String> folded() {
        return $(NativeDetails.class).all().stream().map(NativeDetails::getSummaryText).toList();
    }
}
