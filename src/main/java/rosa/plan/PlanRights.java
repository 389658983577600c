package rosa.plan;

import org.jspecify.annotations.Nullable;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.shared.OrganisationId;

/// Who may do what with a plan. Coordinators all of it; members, analysts and facilitators write
/// the sections of the organisation they speak for and those that belong to no organisation;
/// everybody reads. Nobody writes in an approved section: a coordinator reopens it first.
public final class PlanRights {
    private PlanRights() {}

    /// Whether `person` may read plans: everybody who has a role.
    public static boolean mayRead(SignedIn person) {
        return !person.roles().isEmpty();
    }

    /// Whether `person` may create plans and order, add or remove sections, and change their data.
    public static boolean mayArrange(SignedIn person) {
        return person.hasAny(Role.COORDINATOR);
    }

    /// Whether `person` may write the text of a section.
    public static boolean mayWrite(SignedIn person, SectionData section) {
        return section.status() != SectionStatus.APPROVED && mayKeepDrafts(person, section);
    }

    /// Whether `person` may leave a text beside a section. Also beside an approved one: what was
    /// written before the approval must not get lost.
    public static boolean mayKeepDrafts(SignedIn person, SectionData section) {
        return person.hasAny(Role.COORDINATOR)
                || (person.hasAny(Role.MEMBER, Role.ANALYST, Role.FACILITATOR)
                        && isOwn(person, section.owner()));
    }

    /// Whether `person` may move a section from draft to review and back. Approval is the
    /// coordinator's.
    public static boolean mayReview(SignedIn person, SectionData from, SectionStatus to) {
        if (mayArrange(person)) {
            return true;
        }
        boolean beforeApproval =
                from.status() != SectionStatus.APPROVED && to != SectionStatus.APPROVED;
        return beforeApproval && mayWrite(person, from);
    }

    private static boolean isOwn(SignedIn person, @Nullable OrganisationId owner) {
        return owner == null || owner.equals(person.organisation());
    }
}
