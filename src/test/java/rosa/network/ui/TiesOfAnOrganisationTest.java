package rosa.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Role;
import rosa.network.Facility;
import rosa.network.Organisation;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Tie;
import rosa.network.TieEnd;
import rosa.network.TieKind;
import rosa.network.Ties;
import rosa.network.Visibility;
import rosa.shared.TieId;

@RosaTest
@WithMockUser(roles = "COORDINATOR")
class TiesOfAnOrganisationTest extends NetworkScreens {
    @Autowired private Ties ties;

    @Test
    void a_removed_tie_comes_back_with_one_click() {
        Organisation ente = organisation("Ente");
        Organisation altro = organisation("Altro ente");
        Tie tie = tied(ente, altro);
        UI.getCurrent().navigate("enti/" + ente.id());

        test(remove(altro)).click();
        assertThat(ties.findTie(tie.id())).isEmpty();

        test(button("Annulla l'operazione")).click();
        assertThat(ties.findTie(tie.id())).contains(tie);
    }

    @Test
    void both_ends_tell_that_a_tie_was_made_changed_and_removed() {
        Organisation ente = organisation("Ente");
        Organisation altro = organisation("Altro ente");
        Organisation terzo = organisation("Terzo ente");
        Tie tie = tied(ente, altro);
        ties.tie(strong(tie));
        ties.untie(tie.id());

        for (Organisation end : List.of(ente, altro)) {
            UI.getCurrent().navigate("enti/" + end.id());
            assertThat(history())
                    .containsSubsequence(
                            "Legame tolto",
                            "Legame modificato",
                            "Intensità: debole → forte",
                            "Legame registrato");
            assertThat(history())
                    .contains("Tipo: Collaborazione")
                    .noneMatch(line -> line.contains(altro.id().value()));
        }

        UI.getCurrent().navigate("enti/" + terzo.id());
        assertThat(history()).noneMatch(line -> line.startsWith("Legame"));
    }

    @Test
    void who_does_not_see_a_facility_is_not_told_what_is_or_was_tied_to_it() {
        Organisation ente = organisation("Ente");
        Facility hidden =
                facilities.register(
                        data("Casa riservata").visibility(Visibility.RESTRICTED).build());
        Facility open = aFacility("Casa nota");
        tied(ente, hidden);
        tied(ente, open);
        ties.untie(tied(ente, hidden).id());

        UI.getCurrent().navigate("enti/" + ente.id());
        assertThat(page()).contains(hidden.data().name(), open.data().name());

        signIn(Role.READER);
        UI.getCurrent().navigate("enti");
        UI.getCurrent().navigate("enti/" + ente.id());
        assertThat(page()).contains(open.data().name()).doesNotContain(hidden.data().name());
    }

    private String page() {
        return $(TiesPanel.class).single().getElement().getTextRecursively()
                + $(HistoryPanel.class).single().getElement().getTextRecursively();
    }

    private Tie tied(Organisation from, Facility to) {
        return tied(from, new TieEnd.AFacility(to.id(), to.data().name()));
    }

    private Tie tied(Organisation from, Organisation to) {
        return tied(from, end(to));
    }

    private Tie tied(Organisation from, TieEnd to) {
        Tie tie =
                new Tie(
                        TieId.random(),
                        TieKind.COLLABORATION,
                        end(from),
                        to,
                        1,
                        SPRING,
                        null,
                        "",
                        SOURCE,
                        false);
        ties.tie(tie);
        return tie;
    }

    private static Tie strong(Tie tie) {
        return new Tie(
                tie.id(),
                tie.kind(),
                tie.from(),
                tie.to(),
                3,
                tie.since(),
                tie.until(),
                tie.note(),
                tie.provenance(),
                tie.demo());
    }

    private Button remove(Organisation other) {
        String name = "Togli " + other.data().name();
        return $(Button.class)
                .withCondition(it -> name.equals(it.getAriaLabel().orElse("")))
                .single();
    }

    /// The lines of the history, as they are read.
    private List<String> history() {
        return $(HistoryPanel.class)
                .single()
                .getChildren()
                .flatMap(list -> list.getChildren())
                .filter(ListItem.class::isInstance)
                .flatMap(item -> item.getChildren())
                .filter(Div.class::isInstance)
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    private Organisation organisation(String name) {
        return organisations.register(
                OrganisationData.of(name + " " + mark, OrganisationKind.OTHER, SOURCE));
    }

    private static TieEnd end(Organisation organisation) {
        return new TieEnd.AnOrganisation(organisation.id(), organisation.data().name());
    }
}
