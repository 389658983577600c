package rosa.plan.ui;

import rosa.identity.SignedIn;
import rosa.plan.Plan;
import rosa.plan.PlanRights;
import rosa.plan.SectionData;
import rosa.plan.SectionStatus;

/// What a person may do with one plan: nothing but read it once it was put away.
///
/// @param archived whether the plan was put away
/// @param past whether it is shown as it was on another day, where one reads
record Rights(SignedIn person, boolean archived, boolean past) {
    boolean mayArrange() {
        return isOpen() && PlanRights.mayArrange(person);
    }

    /// Whether the person may put the plan away and take it back.
    boolean mayArchive() {
        return !past && PlanRights.mayArrange(person);
    }

    private boolean isOpen() {
        return !archived && !past;
    }

    boolean mayWrite(SectionData section) {
        return isOpen() && PlanRights.mayWrite(person, section);
    }

    /// Whether there is anywhere to put what a document says.
    boolean mayImport(Plan plan) {
        return mayArrange()
                || plan.sections().stream().anyMatch(section -> mayWrite(section.data()));
    }

    boolean mayReview(SectionData from, SectionStatus to) {
        return isOpen() && PlanRights.mayReview(person, from, to);
    }
}
