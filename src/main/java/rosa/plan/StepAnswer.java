package rosa.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.document.SectionText;

/// What became of steps that an editor sent.
public sealed interface StepAnswer {
    /// They are committed, as far as they could be merged with what came between.
    ///
    /// @param since all that was committed after the step the editor stood on, its own included
    /// @param kept the revision that holds the author's text, where words of it were written into
    ///   what somebody had deleted; empty if everything could be merged
    record Taken(Section now, List<CommittedSteps> since, String kept) implements StepAnswer {
        public Taken {
            since = List.copyOf(since);
        }
    }

    /// The editor stands on a step at which there never was a text, or that is too long ago: it
    /// must begin anew.
    record Apart(Section now) implements StepAnswer {}

    /// A step does not fit the text or its schema, or makes it too large.
    ///
    /// @param reason absent where the steps themselves are at fault
    record Refused(SectionText.@Nullable Reason reason) implements StepAnswer {}

    /// The person may not write here.
    record Forbidden() implements StepAnswer {}

    /// The section is no longer there.
    record Gone() implements StepAnswer {}
}
