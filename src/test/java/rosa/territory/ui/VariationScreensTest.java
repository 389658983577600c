package rosa.territory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.database.Graph;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.imports.ImportDesk;
import rosa.imports.Imports;
import rosa.imports.MadeUpComuni;
import rosa.imports.model.ImportKind;
import rosa.plan.SignedInAs;
import rosa.shared.Formats;
import rosa.shared.ui.DataTable;
import rosa.shell.SearchProvider;

/// Each test takes its comuni away again, so that others find theirs as they were.
@RosaTest
@WithMockUser
class VariationScreensTest extends SpringBrowserlessTest {
    @Autowired private Imports imports;
    @Autowired private Accounts accounts;
    @Autowired private CurrentPerson person;
    @Autowired private TerritorySearch search;
    @Autowired private Graph graph;
    @Autowired private Neo4jClient client;
    @Autowired private ApplicationEventPublisher events;

    private static final LocalDate OVER = LocalDate.of(2010, 1, 1);

    private ImportDesk desk;
    private MadeUpComuni made;

    @BeforeEach
    void two_comuni_have_merged() throws IOException {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        desk = new ImportDesk(imports, accounts);
        SignedInAs.a(accounts, Role.COORDINATOR);
        made = new MadeUpComuni(desk, graph, client, events);
        made.list();
        desk.take(
                ImportKind.FACILITIES,
                "Denominazione;Tipo;Codice ISTAT;Data;Posti attivi\n"
                        + "Casa Borgo Prova;CAS;054902;30/06/2023;20\n");
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());
    }

    @AfterEach
    void forget() {
        made.forget();
    }

    @Test
    void the_page_of_a_comune_that_is_over_says_so_leads_on_and_cannot_be_changed() {
        UI.getCurrent().navigate("territorio/054902");

        assertThat(texts(H1.class)).contains("Borgo Prova");
        assertThat(texts(Paragraph.class))
                .contains(
                        "Borgo Prova non esiste più dal 01/01/2024. La pagina mostra i dati"
                                + " dell'ultimo giorno, 31/12/2023, e non si può più modificare.");
        assertThat(links()).contains("territorio/054909");
        assertThat(texts(H2.class)).contains("Variazioni");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("20 posti attivi"));
        assertThat($(Button.class).withText("Aggiungi un servizio").all()).isEmpty();
    }

    @Test
    void the_page_of_the_new_comune_tells_what_it_was_made_of_and_that_its_residents_are_a_sum() {
        UI.getCurrent().navigate("territorio/054909");

        assertThat(texts(H1.class)).contains("Nuova Prova");
        assertThat(links()).contains("territorio/054901", "territorio/054902");
        assertThat(texts(Span.class))
                .contains(
                        "Il comune Alba Prova confluisce nel nuovo comune Nuova Prova dal"
                                + " 01/01/2024",
                        "L.R. 1/2023",
                        "somma dei comuni confluiti")
                .anyMatch(text -> text.contains("Somma dei residenti dei comuni confluiti"));
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("20 posti attivi"));
        assertThat($(Button.class).withText("Aggiungi un servizio").all()).hasSize(1);
    }

    @Test
    void the_table_of_a_day_holds_the_comuni_of_that_day() {
        assertThat(names("vista=tabella&f.comune=Prova"))
                .containsExactlyInAnyOrder("Nuova Prova", "Colle Prova");
        assertThat(names("vista=tabella&f.comune=Prova&al=2023-12-31"))
                .containsExactlyInAnyOrder("Alba Prova", "Borgo Prova", "Colle Prova");
    }

    @Test
    void the_search_finds_what_followed_by_the_name_and_the_code_of_before() {
        assertThat(search.search("Borgo Prova", person.get(), 5))
                .contains(
                        new SearchProvider.Hit(
                                "search.kind.comune",
                                "Nuova Prova",
                                "Provincia di Perugia · già Borgo Prova (054902)",
                                "territorio/054909"));
        assertThat(search.search("054902", person.get(), 5))
                .extracting(SearchProvider.Hit::detail)
                .contains("Provincia di Perugia · già Borgo Prova (054902)");
    }

    @Test
    void a_link_to_a_comune_that_is_over_opens_what_followed_and_on_its_days_itself() {
        UI.getCurrent().navigate("territorio", QueryParameters.fromString("comune=054902"));
        assertThat(texts(H2.class)).contains("Nuova Prova");

        UI.getCurrent()
                .navigate("territorio", QueryParameters.fromString("comune=054902&al=2023-12-31"));
        assertThat(texts(H2.class)).contains("Borgo Prova");
    }

    @Test
    void a_code_that_no_data_know_leads_to_what_followed_and_keeps_the_day() throws IOException {
        take(MadeUpComuni.row("ES", "054908", "Vecchia", "054903", "Colle Prova", OVER));

        UI.getCurrent().navigate("territorio/054908", QueryParameters.of("al", "2023-12-31"));

        assertThat(texts(H1.class)).contains("Colle Prova");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("territorio/054903?al=2023-12-31");
    }

    @Test
    void a_comune_to_come_has_a_page_that_says_from_when_it_is_and_what_it_is_made_of()
            throws IOException {
        LocalDate day = LocalDate.now(Formats.ROME).plusMonths(1);
        take(
                MadeUpComuni.row("CS", "054907", "Futura", "054903", "Colle Prova", day)
                        + MadeUpComuni.row("CS", "054907", "Futura", "054909", "Nuova", day)
                        + MadeUpComuni.row("ES", "054903", "Colle Prova", "054907", "Futura", day)
                        + MadeUpComuni.row("ES", "054909", "Nuova", "054907", "Futura", day));

        UI.getCurrent().navigate("territorio/054907");

        assertThat(texts(H1.class)).contains("Futura");
        assertThat(texts(Paragraph.class))
                .contains("Futura si costituisce il " + Formats.day(day) + ".");
        assertThat(links()).contains("territorio/054903", "territorio/054909");
        assertThat(texts(Span.class)).contains("1.350");
        assertThat($(Button.class).withText("Aggiungi un servizio").all()).isEmpty();
    }

    @Test
    void residents_of_another_land_are_not_told_as_growth() throws IOException {
        LocalDate day = LocalDate.of(2025, 1, 1);
        take(MadeUpComuni.row("ES", "054903", "Colle Prova", "054909", "Nuova Prova", day));

        UI.getCurrent().navigate("territorio/054909");

        assertThat(texts(Span.class))
                .anyMatch(text ->
                        text.contains(
                                "territorio variato dal 01/01/2025: non si confronta con il"
                                        + " 01/01/2024"))
                .contains("territorio variato")
                .noneMatch(text -> text.contains("+50"));
    }

    private void take(String rows) throws IOException {
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.HEADER + rows);
    }

    private List<String> names(String query) {
        UI.getCurrent().navigate("territorio", QueryParameters.fromString(query));
        return $(DataTable.class).single().shown().rows().stream()
                .map(row -> ((ComuneRow) row).comune().name())
                .toList();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private <C extends Component & HasText> List<String> texts(Class<C> type) {
        return $(type).all().stream().map(HasText::getText).toList();
    }
}
