package rosa.territory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.plan.SignedInAs;
import rosa.shared.IstatCode;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.NumberCard;
import rosa.shared.ui.TerritoryMap;
import rosa.territory.ResidentKind;
import rosa.territory.Services;
import rosa.territory.Sources;
import rosa.territory.Territories;

@RosaTest
@WithMockUser
class TerritoryScreensTest extends SpringBrowserlessTest {
    @Autowired private Services services;
    @Autowired private Sources sources;
    @Autowired private Territories territories;
    @Autowired private Accounts accounts;

    @BeforeEach
    void speak_italian() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @Test
    void the_map_comes_first_and_the_table_holds_every_comune() {
        open("strato=residenti");

        assertThat($(TerritoryMap.class).all()).hasSize(1);
        assertThat(texts(Span.class)).anyMatch(text -> text.contains("10/01/2024"));
    }

    @Test
    void an_address_opens_the_comune_beside_the_map() {
        open("comune=054040&strato=residenti");

        assertThat(texts(H2.class)).contains("Piegaro");
        assertThat($(NumberCard.class).all()).isNotEmpty();
    }

    @Test
    void the_table_is_narrowed_to_a_territory() {
        open("vista=tabella&ambito=zona-sociale:3");

        DataTable<?> table = $(DataTable.class).single();
        assertThat(table.shown().rows()).hasSize(5);
    }

    @Test
    void the_page_of_a_comune_names_its_neighbours_and_sources() {
        UI.getCurrent().navigate("territorio/054040");

        assertThat(texts(H1.class)).contains("Piegaro");
        assertThat($(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Panicale", "Zona sociale 5 – Panicale", "USL Umbria 1");
        assertThat(texts(Span.class)).contains("▲ da verificare");
    }

    @Test
    void every_source_is_named_with_its_licence() {
        UI.getCurrent().navigate("fonti");

        assertThat(texts(Span.class)).contains("Mappa delle Aree Interne 2020", "CC0 1.0");
    }

    @Test
    void an_unknown_comune_is_not_found() {
        UI.getCurrent().navigate("territorio/054999");

        assertThat(texts(H1.class)).contains("Questo indirizzo non porta a nulla");
    }

    @Test
    void a_service_is_added_on_the_page() {
        var sellano = new IstatCode("054048");
        UI.getCurrent().navigate("territorio/054048");
        test($(Button.class).withText("Aggiungi un servizio").single()).click();
        var name = $(TextField.class).all().getFirst();

        test($(Button.class).withText("Salva").single()).click();
        assertThat(name.getErrorMessage()).isEqualTo("Scrivi il nome del servizio.");
        test(name).setValue("Sportello itinerante");
        test($(Button.class).withText("Salva").single()).click();

        assertThat(services.servicesIn(sellano))
                .extracting(s -> s.data().name())
                .containsExactly("Sportello itinerante");
        assertThat(texts(Span.class)).contains("Sportello itinerante");
        UI.getCurrent().navigate("territorio/054047");
        UI.getCurrent().navigate("territorio/054048");
        assertThat(texts(Span.class)).contains("Servizio registrato: «Sportello itinerante»");
    }

    @Test
    void the_history_tells_of_imports_of_residents_that_were_about_the_comune() {
        var source = sources.sources().getFirst();
        // Between two censuses, of which nobody else asks.
        var day = LocalDate.of(2005, 1, 1);
        territories.storeResidents(
                day, ResidentKind.REGISTRY, Map.of(new IstatCode("054048"), 1_100), source);

        UI.getCurrent().navigate("territorio/054048");
        assertThat(texts(Span.class))
                .contains("Residenti registrati: «%s»".formatted(source.title()));

        UI.getCurrent().navigate("territorio/054047");
        assertThat(texts(Span.class))
                .doesNotContain("Residenti registrati: «%s»".formatted(source.title()));
    }

    @Test
    void the_page_of_a_comune_shows_what_was_known_on_the_day() {
        var source = sources.sources().getFirst();
        var counted = LocalDate.of(2006, 1, 1);
        territories.storeResidents(
                counted, ResidentKind.REGISTRY, Map.of(new IstatCode("054046"), 1_234), source);

        UI.getCurrent().navigate("territorio/054046", QueryParameters.of("al", "2005-12-31"));
        assertThat(texts(Span.class)).doesNotContain("01/01/2006", "01/01/2024");
        assertThat(cards()).noneMatch(card -> card.contains("Aree interne, mappa"));
        assertThat(texts(Span.class)).noneMatch(text -> text.startsWith("Residenti registrati"));

        UI.getCurrent().navigate("territorio/054046", QueryParameters.of("al", "2006-01-01"));
        assertThat(texts(Span.class)).contains("01/01/2006").doesNotContain("01/01/2024");

        UI.getCurrent().navigate("territorio/054046", QueryParameters.of("al", "oggi"));
        assertThat(texts(Span.class)).contains("01/01/2006");
        assertThat(cards()).anyMatch(card -> card.contains("Aree interne, mappa 2020"));
    }

    private java.util.List<String> cards() {
        return $(NumberCard.class).all().stream()
                .map(card -> card.getElement().getTextRecursively())
                .toList();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("territorio", QueryParameters.fromString(query));
    }

    private <C extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasText>
            java.util.List<String> texts(Class<C> type) {
        return $(type).all().stream().map(component -> component.getText()).toList();
    }
}
