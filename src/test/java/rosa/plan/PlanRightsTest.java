package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.shared.AccountId;
import rosa.shared.OrganisationId;

class PlanRightsTest {
    private static final OrganisationId ANCI = new OrganisationId("anci-umbria");
    private static final OrganisationId OTHER = new OrganisationId("arpal");

    @Test
    void a_coordinator_writes_and_arranges_everything() {
        var coordinator = person(Role.COORDINATOR, null);

        assertThat(PlanRights.mayArrange(coordinator)).isTrue();
        assertThat(PlanRights.mayWrite(coordinator, section(ANCI, SectionStatus.DRAFT))).isTrue();
    }

    @Test
    void a_member_writes_the_sections_of_the_own_organisation_and_those_of_nobody() {
        var member = person(Role.MEMBER, ANCI);

        assertThat(PlanRights.mayArrange(member)).isFalse();
        assertThat(PlanRights.mayWrite(member, section(ANCI, SectionStatus.DRAFT))).isTrue();
        assertThat(PlanRights.mayWrite(member, section(null, SectionStatus.DRAFT))).isTrue();
        assertThat(PlanRights.mayWrite(member, section(OTHER, SectionStatus.DRAFT))).isFalse();
    }

    @Test
    void a_member_without_organisation_does_not_own_what_somebody_owns() {
        var member = person(Role.MEMBER, null);

        assertThat(PlanRights.mayWrite(member, section(ANCI, SectionStatus.DRAFT))).isFalse();
    }

    @Test
    void readers_inspectors_and_administrators_only_read() {
        for (var role : new Role[] {Role.READER, Role.INSPECTOR, Role.ADMINISTRATOR}) {
            var reader = person(role, ANCI);

            assertThat(PlanRights.mayWrite(reader, section(ANCI, SectionStatus.DRAFT))).isFalse();
            assertThat(PlanRights.mayKeepDrafts(reader, section(null, SectionStatus.DRAFT)))
                    .isFalse();
        }
    }

    @Test
    void nobody_writes_in_an_approved_section_but_drafts_can_still_be_kept() {
        var coordinator = person(Role.COORDINATOR, null);
        var approved = section(null, SectionStatus.APPROVED);

        assertThat(PlanRights.mayWrite(coordinator, approved)).isFalse();
        assertThat(PlanRights.mayKeepDrafts(coordinator, approved)).isTrue();
    }

    @Test
    void a_member_submits_for_approval_and_a_coordinator_approves_and_reopens() {
        var member = person(Role.MEMBER, ANCI);
        var own = section(ANCI, SectionStatus.DRAFT);

        assertThat(PlanRights.mayReview(member, own, SectionStatus.TO_APPROVE)).isTrue();
        assertThat(PlanRights.mayReview(member, own, SectionStatus.APPROVED)).isFalse();
        assertThat(
                        PlanRights.mayReview(
                                member,
                                own.withStatus(SectionStatus.APPROVED),
                                SectionStatus.DRAFT))
                .isFalse();
        assertThat(
                        PlanRights.mayReview(
                                person(Role.COORDINATOR, null),
                                own.withStatus(SectionStatus.APPROVED),
                                SectionStatus.DRAFT))
                .isTrue();
    }

    private static SignedIn person(Role role, @Nullable OrganisationId organisation) {
        return new SignedIn(new AccountId("a-1"), "Persona", Set.of(role), organisation, Set.of());
    }

    private static SectionData section(@Nullable OrganisationId owner, SectionStatus status) {
        return new SectionData("Servizi", "", owner, status, null);
    }
}
