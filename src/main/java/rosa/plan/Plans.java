package rosa.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rosa.document.SectionText;
import rosa.shared.Changed;

/// The plans and their sections. What a person may not do is refused here, whatever a screen shows.
public interface Plans {
    /// All plans, the newest first, with their sections, those put away included.
    List<Plan> all();

    /// The plans in use, the newest first, with their sections.
    default List<Plan> inUse() {
        return all().stream().filter(plan -> !plan.isArchived()).toList();
    }

    /// The plan with this id.
    Optional<Plan> find(PlanId id);

    /// The section with this id.
    Optional<Section> findSection(SectionId id);

    /// Creates a plan with the sections of the *Piano di Gestione dell'accoglienza*, their guidance
    /// and what is known of their text.
    ///
    /// @throws NotAllowed if the person may not
    Plan create(String title);

    /// Gives a plan another title.
    ///
    /// @throws NotAllowed if the person may not
    Changed<Plan> rename(PlanId id, int version, String title);

    /// Puts a plan away: it stays readable, and nobody changes it until it is [taken
    /// back][#takeBack].
    ///
    /// @throws NotAllowed if the person may not
    Changed<Plan> archive(PlanId id, int version);

    /// Puts a plan to use again.
    ///
    /// @throws NotAllowed if the person may not
    Changed<Plan> takeBack(PlanId id, int version);

    /// Replaces the text of a section, if nobody changed the text since `version`.
    TextChange saveText(SectionId id, int version, String json);

    /// Keeps a text that somebody wrote and gave up in a conflict, so that it can be found again.
    TextChange keepDraft(SectionId id, int version, String json);

    /// Makes the text of a revision the section's text again, as a new version.
    TextChange restore(SectionId id, int version, String revision);

    /// The texts a section had and the drafts kept beside it, newest first, at most 200.
    List<Revision> revisions(SectionId id);

    /// The text at the end of a day, in Rome; before anybody wrote, the one the section began with.
    /// Empty if there is no such section.
    Optional<SectionText> textOn(SectionId id, LocalDate day);

    /// The text of a revision.
    Optional<SectionText> revisionText(SectionId id, String revision);

    /// Changes title, guidance, owner, status or deadline, if nobody changed them since `version`.
    ///
    /// @throws NotAllowed if the person may not
    Changed<Section> amend(SectionId id, int version, SectionData data);

    /// Adds an empty section at the end.
    ///
    /// @throws NotAllowed if the person may not
    Section add(PlanId plan, SectionData data);

    /// Moves a section to a place from 0; the others make room.
    ///
    /// @throws NotAllowed if the person may not
    void move(SectionId id, int place);

    /// Takes a section out of the plan. It stays in the graph and can be [put back][#putBack].
    ///
    /// @throws NotAllowed if the person may not
    void remove(SectionId id);

    /// Puts a removed section back at its place.
    ///
    /// @throws NotAllowed if the person may not
    void putBack(SectionId id);

    /// The signed-in person lacks the right.
    class NotAllowed extends RuntimeException {
        /// @param what the right that is missing
        public NotAllowed(String what) {
            super(what);
        }
    }
}
