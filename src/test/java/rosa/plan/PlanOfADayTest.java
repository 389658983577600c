package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.shared.ui.PlanEditor;

/// A plan on a day gone by: its text as it was at the end of that day, and nothing to write in.
@RosaTest
@WithMockUser
class PlanOfADayTest extends SpringBrowserlessTest {
    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 10);
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 30);

    @Autowired private Plans plans;
    @Autowired private Accounts accounts;
    @Autowired private Neo4jClient graph;
    private Plan plan;
    private SectionId section;

    @BeforeEach
    void a_plan_written_on_two_days() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        SignedInAs.a(accounts, Role.COORDINATOR);
        plan = plans.create("Piano nel tempo");
        section = plan.sections().getFirst().id();
        write("Primo testo");
        write("Secondo testo");
        graph.query("MATCH (p:Plan {id: $id}) SET p.createdAt = datetime($at)")
                .bindAll(Map.of("id", plan.id().value(), "at", BEGUN + "T09:00:00Z"))
                .run();
        List<Revision> written = plans.revisions(section);
        wasWritten(written.get(2), BEGUN + "T09:00:00Z");
        wasWritten(written.get(1), FIRST + "T22:59:00Z");
        wasWritten(written.get(0), SECOND + "T10:00:00Z");
    }

    @Test
    void the_text_of_a_day_is_what_it_was_at_its_end_in_rome() {
        String begunWith = plans.textOn(section, BEGUN).orElseThrow().plainText();

        assertThat(begunWith).isNotEqualTo("Primo testo").isNotEqualTo("Secondo testo");
        assertThat(textOn(FIRST.minusDays(1))).isEqualTo(begunWith);
        assertThat(textOn(FIRST)).isEqualTo("Primo testo");
        assertThat(textOn(SECOND.minusDays(1))).isEqualTo("Primo testo");
        assertThat(textOn(SECOND)).isEqualTo("Secondo testo");
    }

    @Test
    void on_the_screen_it_is_read_only_and_says_so() {
        open(FIRST);

        PlanEditor editor = $(PlanEditor.class).single();
        assertThat(editor.getElement().getProperty("readonly", false)).isTrue();
        assertThat(editor.getElement().getPropertyRaw("document").toString())
                .contains("Primo testo");
        assertThat(notices())
                .anyMatch(text -> text.startsWith("Il testo com'era alla fine del 20/02/2026"));
    }

    @Test
    void before_the_plan_was_begun_there_is_nothing_to_read() {
        open(BEGUN.minusDays(1));

        assertThat($(PlanEditor.class).exists()).isFalse();
        assertThat($(Button.class).all())
                .extracting(Button::getText)
                .contains("Esporta")
                .doesNotContain(
                        "Aggiungi una sezione",
                        "Cambia titolo",
                        "Archivia",
                        "Importa un documento Word");
        assertThat($(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .filteredOn(href -> href.contains("sezione="))
                .isNotEmpty()
                .allMatch(href -> href.contains("al=2026-01-09"));
        assertThat(notices())
                .anyMatch(text ->
                        text.startsWith(
                                "Nel giorno scelto il piano non c'era ancora: è del 10/01/2026."));
    }

    private void open(LocalDate day) {
        UI.getCurrent().navigate("piano/" + plan.id(), QueryParameters.of("al", day.toString()));
    }

    private List<String> notices() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private String textOn(LocalDate day) {
        return plans.textOn(section, day).orElseThrow().plainText();
    }

    private void write(String words) {
        var now = plans.findSection(section).orElseThrow();
        assertThat(
                        plans.saveText(
                                section,
                                now.version(),
                                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}]}"
                                        .formatted(words)))
                .isInstanceOf(TextChange.Saved.class);
    }

    private void wasWritten(Revision revision, String at) {
        graph.query("MATCH (r:SectionRevision {id: $id}) SET r.editedAt = datetime($at)")
                .bindAll(Map.of("id", revision.id(), "at", at))
                .run();
    }
}
