package rosa.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionStatus;
import rosa.plan.SignedInAs;
import rosa.shared.AccountId;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;
import rosa.shell.ReferenceDay;
import rosa.shell.SearchProvider;
import rosa.shell.WaitingProvider;
import rosa.territory.Territories;

@RosaTest
class PlanFindingTest {
    @Autowired private Plans plans;
    @Autowired private Accounts accounts;
    @Autowired private CurrentPerson person;
    @Autowired private Organisations organisations;
    @Autowired private Territories territories;
    @Autowired private ReferenceDay referenceDay;
    @Autowired private PlanSearch search;
    @Autowired private PlanWaiting waiting;
    @Autowired private ComunePassages passages;
    @Autowired private PassageHistory history;

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_section_is_found_by_its_words_whatever_the_accents() {
        var section = plans.create("Piano da cercare").sections().get(6);
        plans.saveText(section.id(), 1, text("Servono più corriere per Costacciaro."));

        assertThat(search.search("PIU CORRIERE", person.get(), 50))
                .filteredOn(hit -> hit.path().endsWith(section.id().value()))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.title()).isEqualTo("Servizi");
                    assertThat(hit.detail()).contains("più corriere");
                });
        assertThat(search.search("cronoprogramma", person.get(), 5))
                .extracting(SearchProvider.Hit::title)
                .startsWith("Cronoprogramma");
    }

    @Test
    void a_comune_knows_the_passages_that_name_it_or_ask_about_it() {
        var plan = plans.create("Piano che nomina");
        var named = plan.sections().get(1);
        var asked = plan.sections().get(6);
        plans.saveText(named.id(), 1, text("A Poggiodomo manca una corriera."));
        plans.saveText(
                asked.id(),
                1,
                """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"live_figure",
                "attrs":{"query":"comune-places","params":{"comune":"054042"}}}]}]}\
                """);
        var poggiodomo = territories.comune(new IstatCode("054042"));

        assertThat(poggiodomo.name()).isEqualTo("Poggiodomo");
        assertThat(passages.passages(poggiodomo))
                .filteredOn(passage -> passage.plan().id().equals(plan.id()))
                .extracting(passage -> passage.section().id())
                .containsExactly(named.id(), asked.id());
    }

    @Test
    void a_comunes_history_tells_who_wrote_in_the_sections_that_name_it() {
        var section = plans.create("Piano con storia").sections().get(1);
        plans.saveText(section.id(), 1, text("A Poggiodomo manca ancora una corriera."));
        var poggiodomo = territories.comune(new IstatCode("054042"));

        assertThat(history.changes(poggiodomo, person.get(), 50))
                .filteredOn(change -> change.path().equals(path(section)))
                .extracting(change -> change.entry().action())
                .containsExactly("section.write");
    }

    @Test
    void what_is_archived_neither_waits_nor_is_found_nor_named() {
        var plan = plans.create("Piano riposto");
        var section = plan.sections().get(1);
        plans.saveText(section.id(), 1, text("A Poggiodomo la parola zirlante."));
        amend(plan.sections().get(2), null, SectionStatus.TO_APPROVE, null);
        assertThat(search.search("zirlante", person.get(), 5)).hasSize(1);

        plans.archive(plan.id(), 1);

        assertThat(search.search("zirlante", person.get(), 5)).isEmpty();
        assertThat(waitingPaths(person.get())).doesNotContain(path(plan.sections().get(2)));
        assertThat(passages.passages(territories.comune(new IstatCode("054042"))))
                .noneMatch(passage -> passage.plan().id().equals(plan.id()));
    }

    @Test
    void what_is_late_waits_for_its_organisation_and_what_is_to_approve_for_the_coordinator() {
        var plan = plans.create("Piano che aspetta");
        var own = organisation();
        var late = plan.sections().get(1);
        var ready = plan.sections().get(2);
        amend(late, own, SectionStatus.DRAFT, referenceDay.today().minusDays(1));
        amend(ready, own, SectionStatus.TO_APPROVE, null);

        assertThat(waitingPaths(person(Role.MEMBER, own))).containsExactly(path(late));
        assertThat(waitingPaths(person.get())).contains(path(ready)).doesNotContain(path(late));
        assertThat(waitingPaths(person(Role.READER, own))).isEmpty();
    }

    private java.util.List<String> waitingPaths(SignedIn who) {
        return waiting.waitingFor(who).stream().map(WaitingProvider.Waiting::path).toList();
    }

    private static String path(Section section) {
        return PlanNavigation.section(section.plan(), section.id());
    }

    private void amend(
            Section section, OrganisationId owner, SectionStatus status, LocalDate deadline) {
        plans.amend(
                section.id(),
                1,
                new SectionData(section.data().title(), "", owner, status, deadline));
    }

    private static SignedIn person(Role role, OrganisationId organisation) {
        return new SignedIn(new AccountId("a-1"), "Persona", Set.of(role), organisation, Set.of());
    }

    private OrganisationId organisation() {
        return organisations
                .register(
                        OrganisationData.of(
                                "Ente che scrive",
                                OrganisationKind.THIRD_SECTOR,
                                new Provenance("rosa-inserimento", LocalDate.of(2026, 1, 1))))
                .id();
    }

    private static String text(String words) {
        return """
        {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}\
        """
                .formatted(words);
    }
}
