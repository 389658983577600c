package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.table.SomeDecisions.data;
import static rosa.table.SomeDecisions.done;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Visibility;
import rosa.plan.PlanDocuments.Annex;
import rosa.plan.PlanDocuments.Options;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.ShownTable;
import rosa.shared.ui.TableColumn;
import rosa.shell.SearchProvider;
import rosa.table.Concern;
import rosa.table.Decision;
import rosa.table.Decisions;

/// A decision about a facility that the reader may not see tells neither its name nor its address
/// nor that there is one, wherever decisions are read. In a year that no other test has.
@RosaTest
@WithMockUser
class DecisionPrivacyTest extends SpringBrowserlessTest {
    private static final LocalDate TAKEN = LocalDate.of(2009, 4, 5);
    private static final Concern TODI = new Concern(Concern.Kind.COMUNE, "054052");

    @Autowired private Decisions decisions;
    @Autowired private Facilities facilities;
    @Autowired private Plans plans;
    @Autowired private References references;
    @Autowired private PlanDocuments documents;
    @Autowired private List<SearchProvider> searches;
    @Autowired private AuditTrail trail;
    @Autowired private Accounts accounts;
    @Autowired private CurrentPerson person;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String secret = "Segreta" + UUID.randomUUID().toString().substring(0, 8);
    private Facility facility;
    private Decision decision;
    private Plan plan;

    @BeforeEach
    void a_decision_about_a_restricted_facility() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        SignedInAs.a(accounts, Role.COORDINATOR);
        facility = facilities.register(restricted());
        var about = new Concern(Concern.Kind.FACILITY, facility.id().value());
        decision = decisions.register(data(TAKEN, "Prima stesura " + mark, about, TODI));
        decision = done(decisions.amend(decision.id(), 1, data(TAKEN, title(), TODI)));
        decision = done(decisions.amend(decision.id(), 2, data(TAKEN, title(), about, TODI)));
        plan = plans.create("Piano letto da tutti " + mark);
        SignedInAs.a(accounts, Role.READER);
    }

    private String title() {
        return "Riguarda più cose " + mark;
    }

    /// Over long before any other test looks.
    private FacilityData restricted() {
        return FacilityData.of(
                        "Casa " + secret,
                        FacilityKind.CAS_MINORS,
                        new IstatCode("054039"),
                        new Provenance("rosa-inserimento", TAKEN))
                .address("Via " + secret)
                .visibility(Visibility.RESTRICTED)
                .openedOn(LocalDate.of(2008, 1, 1))
                .closedOn(LocalDate.of(2008, 12, 31))
                .build();
    }

    private void assertTellsNothing(String told) {
        assertThat(told)
                .contains(title())
                .doesNotContain(secret)
                .doesNotContain(facility.id().value())
                .doesNotContainIgnoringCase("riservata")
                .doesNotContain("(+");
    }

    private static String screen(String path) {
        UI.getCurrent().navigate(path, QueryParameters.empty());
        return view().getOuterHTML();
    }

    private static Element view() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst().getElement();
    }

    @Test
    void who_may_see_the_facility_reads_its_name() {
        SignedInAs.a(accounts, Role.COORDINATOR);

        assertThat(screen("decisioni/" + decision.id()))
                .contains("Casa " + secret)
                .contains("strutture/" + facility.id());
    }

    @Test
    void its_page_and_its_history_tell_nothing() {
        String page = screen("decisioni/" + decision.id());

        assertTellsNothing(page.replace("Prima stesura " + mark, ""));
        assertThat(page).contains("Todi");
        assertThat(page.split("Decisione modificata", -1))
                .as("the amendment of nothing but the facility is not told")
                .hasSize(1 + 1);
    }

    @Test
    void a_page_that_concerned_nothing_else_does_not_say_that_there_is_something() {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var about = new Concern(Concern.Kind.FACILITY, facility.id().value());
        var alone = decisions.register(data(TAKEN, title(), about));
        var nothing = decisions.register(data(TAKEN, title()));
        SignedInAs.a(accounts, Role.READER);

        assertTellsNothing(screen("decisioni/" + alone.id()));
        String first = words(alone);
        screen("decisioni/" + nothing.id());
        String second = words(nothing);

        assertThat(first).isEqualTo(second);
    }

    /// What can be read of the page, without what tells any two decisions apart.
    private static String words(Decision decision) {
        return view().getTextRecursively()
                .replace(decision.number().text(), "")
                .replaceAll("\\d\\d:\\d\\d", "");
    }

    @Test
    void the_register_tells_nothing() {
        screen("decisioni");

        assertTellsNothing(cells($(DataTable.class).single().shown()));
    }

    /// All that the rows of this test say, in all columns.
    @SuppressWarnings({"rawtypes", "unchecked"})
    private String cells(ShownTable table) {
        StringBuilder cells = new StringBuilder();
        for (Object row : table.rows()) {
            StringBuilder line = new StringBuilder();
            for (Object column : table.columns()) {
                line.append(((TableColumn) column).textOf(row, Locale.ITALIAN)).append(" | ");
            }
            if (line.indexOf(mark) >= 0) {
                cells.append(line);
            }
        }
        return cells.toString();
    }

    @Test
    void the_search_neither_finds_it_by_the_facility_nor_tells_of_it() {
        assertThat(found(secret)).isEmpty();
        assertThat(found(facility.id().value())).isEmpty();
        assertTellsNothing(found("riguarda più cose " + mark).toString());
    }

    private List<SearchProvider.Hit> found(String text) {
        return searches.stream()
                .flatMap(one -> one.search(text, person.get(), 8).stream())
                .toList();
    }

    @Test
    void the_audit_log_never_holds_its_name() {
        assertThat(trail.historyOf("Decision", decision.id().value()))
                .hasSize(3)
                .allSatisfy(entry ->
                        assertThat(entry.before() + entry.after() + entry.subject().name())
                                .doesNotContain(secret));
    }

    @Test
    void annex_and_mention_tell_nothing() {
        var passages = new Passages(plan, Locale.ITALIAN);

        assertTellsNothing(references.search(title(), passages, person.get(), 8).toString());
        assertThat(references.search(secret, passages, person.get(), 8)).isEmpty();
        assertTellsNothing(
                documents
                        .build(plan.id(), Options.whole(TAKEN).with(Annex.DECISIONS))
                        .annexes()
                        .toString()
                        .replace("strutture riservate", ""));
    }
}
