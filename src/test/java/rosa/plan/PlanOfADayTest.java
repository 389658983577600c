package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import rosa.document.DocumentModel;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.shared.Formats;
import rosa.shared.ui.PlanEditor;

/// A plan on a day gone by: its text as it was at the end of that day, and nothing to write in.
@RosaTest
@WithMockUser
class PlanOfADayTest extends SpringBrowserlessTest {
    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 10);
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 30);

    @Autowired private Plans plans;
    @Autowired private PastPlans pastPlans;
    @Autowired private PlanDocuments documents;
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

    @Test
    void what_was_done_to_the_plan_since_is_taken_back() {
        SectionData data = plans.findSection(section).orElseThrow().data();
        List<SectionId> begunWith = plan.sections().stream().map(Section::id).toList();
        SectionId taken = begunWith.get(3);
        SectionId moved = begunWith.get(5);
        int version = plans.findSection(section).orElseThrow().version();
        plans.amend(
                section,
                version,
                new SectionData(
                        "Un altro titolo",
                        data.guidance(),
                        null,
                        SectionStatus.APPROVED,
                        LocalDate.of(2026, 12, 31)));
        plans.remove(taken);
        plans.move(moved, 0);
        plans.add(plan.id(), new SectionData("Aggiunta", "", null, SectionStatus.DRAFT, null));
        plans.rename(plan.id(), plan.version(), "Un altro piano");
        Plan now = plans.find(plan.id()).orElseThrow();
        plans.archive(plan.id(), now.version());

        Plan then = pastPlans.find(plan.id(), SECOND).orElseThrow();

        assertThat(then.title()).isEqualTo("Piano nel tempo");
        assertThat(then.isArchived()).isFalse();
        assertThat(then.sections()).extracting(Section::id).isEqualTo(begunWith);
        assertThat(then.sections().getFirst().data()).isEqualTo(data);
        Plan today = pastPlans.find(plan.id(), LocalDate.now(Formats.ROME)).orElseThrow();
        assertThat(today).isEqualTo(plans.find(plan.id()).orElseThrow());
        assertThat(pastPlans.find(plan.id(), BEGUN.minusDays(1))).isEmpty();
    }

    @Test
    void the_screens_of_a_day_show_the_sections_and_the_plans_of_that_day() {
        SectionId taken = plan.sections().get(3).id();
        String takenTitle = plan.sections().get(3).data().title();
        plans.remove(taken);
        Section added =
                plans.add(
                        plan.id(),
                        new SectionData("Aggiunta dopo", "", null, SectionStatus.DRAFT, null));
        Plan later = plans.create("Piano cominciato oggi");

        open(FIRST);
        assertThat(spans()).contains("4. " + takenTitle).doesNotContain("14. Aggiunta dopo");
        UI.getCurrent()
                .navigate(
                        "piano/" + plan.id(),
                        QueryParameters.fromString("al=" + FIRST + "&sezione=" + added.id()));
        assertThat($(PlanEditor.class).exists()).isFalse();

        UI.getCurrent().navigate("piano", QueryParameters.of("al", FIRST.toString()));
        assertThat(planLinks())
                .contains("piano/" + plan.id())
                .doesNotContain("piano/" + later.id());
        assertThat($(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Crea un piano");
        assertThat(notices())
                .anyMatch(text -> text.startsWith("I piani com'erano alla fine del 20/02/2026"));

        UI.getCurrent().navigate("piano", QueryParameters.of("al", "oggi"));
        assertThat(planLinks()).contains("piano/" + plan.id(), "piano/" + later.id());
    }

    private List<String> spans() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> planLinks() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void a_document_of_that_day_has_its_texts_and_says_so() {
        DocumentModel document =
                documents.build(plan.id(), PlanDocuments.Options.whole(FIRST).only(section));

        assertThat(words(document)).contains("Primo testo").doesNotContain("Secondo testo");
        assertThat(document.metadata().version()).endsWith("; testi al 20/02/2026");
    }

    @Test
    void a_document_with_the_figures_of_a_day_before_the_plan_has_the_texts_of_today() {
        DocumentModel document =
                documents.build(
                        plan.id(), PlanDocuments.Options.whole(BEGUN.minusDays(1)).only(section));

        assertThat(words(document)).contains("Secondo testo");
        assertThat(document.metadata().version())
                .endsWith("; testi al " + Formats.day(LocalDate.now(Formats.ROME)));
    }

    @Test
    void sections_taken_out_after_others_were_come_back_to_their_places() {
        List<SectionId> begunWith = plan.sections().stream().map(Section::id).toList();
        plans.remove(begunWith.get(0));
        plans.remove(begunWith.get(3));
        plans.move(begunWith.get(4), 0);

        Plan then = pastPlans.find(plan.id(), SECOND).orElseThrow();

        assertThat(then.sections()).extracting(Section::id).isEqualTo(begunWith);
    }

    @Test
    void a_section_taken_out_since_has_the_text_of_that_day() {
        plans.remove(section);

        Plan then = pastPlans.written(plan.id(), FIRST).orElseThrow();

        assertThat(then.sections().getFirst().text().plainText()).isEqualTo("Primo testo");
    }

    private static String words(DocumentModel document) {
        return document.blocks().toString();
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
