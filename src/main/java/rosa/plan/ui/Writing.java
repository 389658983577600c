package rosa.plan.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosa.document.SectionText;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.plan.TextChange;

/// One person at work on one section's text: what was written, what is saved, what stands in the
/// way. Nothing written is ever dropped: what loses a conflict is kept as a draft.
final class Writing {
    private final Plans plans;
    private final Clock clock;
    private Section section;
    private @Nullable Pending pending;
    private State state;

    Writing(Plans plans, Clock clock, Section section) {
        this.plans = plans;
        this.clock = clock;
        this.section = section;
        this.state = new State.AsStored(section.editedAt());
    }

    /// Where the text stands, for the line that always says so.
    sealed interface State {
        /// What is on the paper is what is stored, and since when; absent if never written.
        record AsStored(@Nullable Instant since) implements State {}

        /// Committed just now.
        record Saved(Instant at) implements State {}

        record Unsaved() implements State {}

        /// Somebody saved another text; nothing is saved until the person chooses.
        record Conflict(Section theirs) implements State {}

        record Refused(SectionText.Reason reason) implements State {}

        record Forbidden() implements State {}

        record Gone() implements State {}

        record Failed() implements State {}
    }

    /// A text that is not saved yet.
    ///
    /// @param since when the first of its words was written
    record Pending(String json, int version, Instant since) {}

    Section section() {
        return section;
    }

    State state() {
        return state;
    }

    @Nullable Pending pending() {
        return pending;
    }

    /// The section's data changed, not its text.
    void dataChanged(Section now) {
        section = now;
    }

    /// Somebody else's text stands on the paper now; nothing of the own was on it.
    void takeOver(Section theirs) {
        section = theirs;
        pending = null;
        state = new State.AsStored(theirs.editedAt());
    }

    /// Words arrived from the paper.
    ///
    /// @param dirty whether they differ from what is stored
    void written(String json, int version, boolean dirty) {
        if (!dirty) {
            pending = null;
            if (!(state instanceof State.Saved)) {
                state = new State.AsStored(section.editedAt());
            }
            return;
        }
        Instant since = pending == null ? clock.instant() : pending.since();
        pending = new Pending(json, version, since);
        if (!(state instanceof State.Conflict)) {
            state = new State.Unsaved();
        }
    }

    /// Saves what is pending, if anything is and no conflict waits to be settled.
    State save() {
        Pending text = pending;
        if (text == null || state instanceof State.Conflict) {
            return state;
        }
        return settle(attempt(text.json(), text.version()));
    }

    /// Saves what is pending over theirs, which stays in the history.
    State keepMine() {
        Pending text = pending;
        if (text == null || !(state instanceof State.Conflict(Section theirs))) {
            return state;
        }
        return settle(attempt(text.json(), theirs.version()));
    }

    /// Gives way to theirs; what is pending stays in the history as a draft.
    State useTheirs() {
        Pending text = pending;
        if (text == null || !(state instanceof State.Conflict(Section theirs))) {
            return state;
        }
        TextChange kept = plans.keepDraft(section.id(), text.version(), text.json());
        if (kept instanceof TextChange.Saved(Section now)) {
            section = now;
            pending = null;
            state = new State.AsStored(now.editedAt());
            return state;
        }
        return kept instanceof TextChange.Stale ? new State.Conflict(theirs) : settle(kept);
    }

    /// Brings a text of the history back as a new version. If somebody saved another text
    /// meanwhile, that one is taken over instead, for nobody has seen it yet.
    State restore(String revision) {
        TextChange change = plans.restore(section.id(), section.version(), revision);
        if (change instanceof TextChange.Stale(Section theirs)) {
            takeOver(theirs);
            return state;
        }
        return settle(change);
    }

    private @Nullable TextChange attempt(String json, int version) {
        try {
            return plans.saveText(section.id(), version, json);
        } catch (org.springframework.dao.DataAccessException _) {
            return null;
        }
    }

    private State settle(@Nullable TextChange change) {
        state =
                switch (change) {
                    case null -> new State.Failed();
                    case TextChange.Saved(Section now) -> {
                        section = now;
                        pending = null;
                        yield new State.Saved(
                                Objects.requireNonNullElseGet(now.editedAt(), clock::instant));
                    }
                    case TextChange.Stale(Section theirs) -> new State.Conflict(theirs);
                    case TextChange.Refused(var reason, _) -> new State.Refused(reason);
                    case TextChange.Forbidden _ -> new State.Forbidden();
                    case TextChange.Gone _ -> new State.Gone();
                };
        return state;
    }
}
