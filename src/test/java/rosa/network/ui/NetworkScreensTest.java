package rosa.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Role;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.PlacesCount;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.ShownTable;

@RosaTest
@WithMockUser(roles = "COORDINATOR")
class NetworkScreensTest extends NetworkScreens {
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
    void what_changed_names_a_centre_for_minors_only_to_whoever_sees_it() {
        facilities.register(
                FacilityData.of("Casa Nuova " + mark, FacilityKind.CAS_MINORS, TODI, SOURCE)
                        .build());
        String line = "Struttura registrata: Casa Nuova " + mark;

        signIn(Role.COORDINATOR);
        UI.getCurrent().navigate("");
        assertThat(texts(Anchor.class)).contains(line);

        signIn(Role.READER);
        UI.getCurrent().navigate("strutture");
        UI.getCurrent().navigate("");
        assertThat(texts(Anchor.class)).doesNotContain(line);
    }

    @Test
    void what_changed_tells_of_accounts_only_whoever_may_read_the_audit_log() {
        signIn(Role.READER);
        UI.getCurrent().navigate("strutture");
        UI.getCurrent().navigate("");
        assertThat(texts(Span.class)).noneMatch(text -> text.startsWith("Account creato"));

        signIn(Role.COORDINATOR);
        UI.getCurrent().navigate("strutture");
        UI.getCurrent().navigate("");
        assertThat(texts(Span.class)).anyMatch(text -> text.startsWith("Account creato"));
    }

    @Test
    void presences_that_a_reader_does_not_get_are_called_reserved_in_rows_and_total() {
        var ente =
                organisations.register(
                        OrganisationData.of(
                                "Consorzio " + mark, OrganisationKind.ENTE_GESTORE, SOURCE));
        var casa = facilities.register(data("Casa Quieta").managedBy(ente.id()).build());
        places.record(casa.id(), new PlacesCount(SPRING, 61, 61, 57, SOURCE));
        signIn(Role.READER);

        for (String screen : List.of("strutture", "enti")) {
            String filter =
                    screen.equals("enti") ? "f.ente=consorzio " : "f.struttura=casa quieta ";
            UI.getCurrent().navigate(screen, QueryParameters.fromString(filter + mark));

            var shown = $(DataTable.class).single().shown();
            assertThat(presences(shown)).containsExactly("riservato", "riservato");
        }
    }

    private static <T> List<String> presences(ShownTable<T> shown) {
        var column =
                shown.columns().stream()
                        .filter(it -> it.key().equals("presenze"))
                        .findFirst()
                        .orElseThrow();
        return List.of(column.textOf(shown.rows().getFirst(), Locale.ITALIAN), shown.total(column));
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
    void an_unknown_facility_is_not_found() {
        UI.getCurrent().navigate("strutture/nessuna");

        assertThat(texts(H1.class)).contains("Questo indirizzo non porta a nulla");
    }
}
