package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.document.SectionText;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.Role;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.shared.Changed;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;

@RosaTest
class PlansTest {
    @Autowired private Plans plans;
    @Autowired private Accounts accounts;
    @Autowired private Organisations organisations;
    @Autowired private AuditTrail audit;

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_new_plan_has_the_thirteen_sections_with_guidance_and_a_text_with_live_figures() {
        var plan = plans.create("  Piano di prova ");

        assertThat(plan.title()).isEqualTo("Piano di prova");
        assertThat(plan.sections())
                .extracting(section -> section.data().title())
                .containsExactly(
                        "Contesto",
                        "Rete territoriale",
                        "Analisi dei fabbisogni",
                        "Obiettivi",
                        "Parametri operativi per i bandi",
                        "Distribuzione e fasi",
                        "Servizi",
                        "Monitoraggio",
                        "Formazione",
                        "Mediazione",
                        "Comunicazione",
                        "Cronoprogramma",
                        "Allegati");
        assertThat(plan.sections())
                .allSatisfy(section -> assertThat(section.data().guidance()).isNotBlank());
        assertThat(plan.sections().get(2).text().figures()).hasSizeGreaterThan(5);
        assertThat(plans.all()).contains(plan);
    }

    @Test
    void of_two_who_save_the_second_is_shown_what_the_first_wrote_and_overwrites_nothing() {
        var section = aSection();

        var first = plans.saveText(section.id(), 1, text("La prima"));
        var second = plans.saveText(section.id(), 1, text("La seconda"));

        var now = plans.findSection(section.id()).orElseThrow();
        assertThat(first).isEqualTo(new TextChange.Saved(now));
        assertThat(second).isEqualTo(new TextChange.Stale(now));
        assertThat(now.text().plainText()).isEqualTo("La prima");
    }

    @Test
    void of_many_who_save_at_once_exactly_one_gets_in() throws Exception {
        var section = aSection();
        var context = SecurityContextHolder.getContext();
        var tasks = new ArrayList<Callable<TextChange>>();
        for (int i = 0; i < 8; i++) {
            var json = text("Scrittore " + i);
            tasks.add(
                    new DelegatingSecurityContextCallable<>(
                            () -> plans.saveText(section.id(), 1, json), context));
        }

        var outcomes = new ArrayList<TextChange>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var future : pool.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
        }

        assertThat(outcomes).filteredOn(TextChange.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(TextChange.Stale.class::isInstance).hasSize(7);
    }

    @Test
    void another_deadline_does_not_stop_whoever_is_writing_nor_the_other_way_round() {
        var section = aSection();
        var later = data(section, null, LocalDate.of(2027, 1, 31));

        plans.amend(section.id(), 1, later);
        var saved = plans.saveText(section.id(), 1, text("Scritto intanto"));
        var again = plans.amend(section.id(), 2, data(section, null, LocalDate.of(2027, 2, 28)));

        assertThat(saved).isInstanceOf(TextChange.Saved.class);
        assertThat(again).isInstanceOf(Changed.Done.class);
        var now = plans.findSection(section.id()).orElseThrow();
        assertThat(now.version()).isEqualTo(4);
        assertThat(now.textVersion()).isEqualTo(3);
        assertThat(now.dataVersion()).isEqualTo(4);
    }

    @Test
    void a_text_outside_the_schema_is_refused_with_its_place() {
        var section = aSection();

        var refused =
                plans.saveText(
                        section.id(),
                        1,
                        """
                        {"type":"doc","content":[{"type":"script"}]}\
                        """);

        assertThat(refused)
                .isEqualTo(
                        new TextChange.Refused(SectionText.Reason.UNKNOWN_NODE, "/content/0/type"));
        assertThat(plans.findSection(section.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void every_text_is_kept_the_first_too_and_can_be_restored_as_a_new_version() {
        var section = aSection();
        plans.saveText(section.id(), 1, text("Uno"));
        plans.saveText(section.id(), 2, text("Uno due"));
        var revisions = plans.revisions(section.id());

        var restored = plans.restore(section.id(), 3, revisions.get(1).id());

        assertThat(revisions).extracting(Revision::version).containsExactly(3, 2, 1);
        assertThat(revisions).extracting(Revision::words).startsWith(2, 1);
        var now = plans.findSection(section.id()).orElseThrow();
        assertThat(restored).isEqualTo(new TextChange.Saved(now));
        assertThat(now.version()).isEqualTo(4);
        assertThat(now.text().plainText()).isEqualTo("Uno");
        assertThat(plans.revisions(section.id())).hasSize(4);
        assertThat(plans.revisionText(section.id(), revisions.getFirst().id()))
                .hasValueSatisfying(text -> assertThat(text.plainText()).isEqualTo("Uno due"));
    }

    @Test
    void the_text_that_lost_a_conflict_can_be_found_again() {
        var section = aSection();
        plans.saveText(section.id(), 1, text("La loro"));

        plans.keepDraft(section.id(), 1, text("La mia"));

        var draft = plans.revisions(section.id()).stream().filter(Revision::kept).findFirst();
        assertThat(draft).isPresent();
        assertThat(plans.revisionText(section.id(), draft.get().id()))
                .hasValueSatisfying(text -> assertThat(text.plainText()).isEqualTo("La mia"));
        assertThat(plans.findSection(section.id()).orElseThrow().text().plainText())
                .isEqualTo("La loro");
    }

    @Test
    void who_may_not_write_is_refused_by_the_server() {
        var section = aSection();
        plans.amend(section.id(), 1, data(section, anOrganisation(), null));

        SignedInAs.a(accounts, Role.READER);
        var reader = plans.saveText(section.id(), 2, text("Di chi legge"));
        var draft = plans.keepDraft(section.id(), 2, text("Di chi legge"));
        SignedInAs.a(accounts, Role.MEMBER, anOrganisation());
        var stranger = plans.saveText(section.id(), 2, text("Di un altro ente"));

        assertThat(reader).isInstanceOf(TextChange.Forbidden.class);
        assertThat(draft).isInstanceOf(TextChange.Forbidden.class);
        assertThat(stranger).isInstanceOf(TextChange.Forbidden.class);
        assertThatExceptionOfType(Plans.NotAllowed.class)
                .isThrownBy(() -> plans.create("Piano non permesso"));
        assertThatExceptionOfType(Plans.NotAllowed.class)
                .isThrownBy(() -> plans.remove(section.id()));
    }

    @Test
    void a_member_writes_in_the_section_of_the_own_organisation() {
        var section = aSection();
        var own = anOrganisation();
        plans.amend(section.id(), 1, data(section, own, null));

        SignedInAs.a(accounts, Role.MEMBER, own);
        var saved = plans.saveText(section.id(), 2, text("Dal nostro ente"));

        assertThat(saved).isInstanceOf(TextChange.Saved.class);
        assertThat(plans.findSection(section.id()).orElseThrow().data().owner()).isEqualTo(own);
    }

    @Test
    void sections_are_moved_removed_put_back_and_added() {
        var plan = plans.create("Da riordinare");
        var first = plan.sections().get(0);
        var second = plan.sections().get(1);

        plans.move(first.id(), 1);
        assertThat(titles(plan.id())).startsWith("Rete territoriale", "Contesto");
        plans.remove(second.id());
        assertThat(titles(plan.id())).doesNotContain("Rete territoriale").hasSize(12);
        plans.putBack(second.id());
        assertThat(titles(plan.id())).startsWith("Rete territoriale").hasSize(13);
        plans.add(plan.id(), new SectionData("Glossario", "", null, SectionStatus.DRAFT, null));
        assertThat(titles(plan.id())).endsWith("Allegati", "Glossario");
    }

    @Test
    void a_plan_is_renamed_from_the_version_one_knows() {
        var plan = plans.create("Vecchio titolo");

        var done = plans.rename(plan.id(), 1, "Nuovo titolo");
        var stale = plans.rename(plan.id(), 1, "Altro titolo");

        assertThat(done).isInstanceOf(Changed.Done.class);
        assertThat(stale).isInstanceOf(Changed.Stale.class);
        assertThat(plans.find(plan.id()).orElseThrow().title()).isEqualTo("Nuovo titolo");
    }

    @Test
    void what_is_written_is_in_the_audit_log() {
        var section = aSection();
        plans.saveText(section.id(), 1, text("Scritto"));

        assertThat(audit.historyOf("Section", section.id().value()))
                .extracting(entry -> entry.action())
                .containsExactly("section.write");
    }

    private Section aSection() {
        return plans.create("Piano").sections().getFirst();
    }

    private OrganisationId anOrganisation() {
        return organisations
                .register(
                        OrganisationData.of(
                                "Ente di prova",
                                OrganisationKind.THIRD_SECTOR,
                                new Provenance("rosa-inserimento", LocalDate.of(2026, 1, 1))))
                .id();
    }

    private List<String> titles(PlanId plan) {
        return plans.find(plan).orElseThrow().sections().stream()
                .map(section -> section.data().title())
                .toList();
    }

    private static SectionData data(Section section, OrganisationId owner, LocalDate deadline) {
        return new SectionData(
                section.data().title(),
                section.data().guidance(),
                owner,
                section.data().status(),
                deadline);
    }

    private static String text(String words) {
        return """
        {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}\
        """
                .formatted(words);
    }
}
