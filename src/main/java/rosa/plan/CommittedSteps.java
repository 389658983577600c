package rosa.plan;

import java.time.Instant;

/// Steps that were committed together.
///
/// @param first the number of the first, from 1
/// @param last the number of the last
/// @param json ProseMirror's steps as they were applied
/// @param client the editor they came from; empty where the program wrote
/// @param base after which step they were made
/// @param sent how many the editor sent of which these are left
/// @param by who made them
/// @param overwrote whether they deleted words that somebody else had written meanwhile; the text
///   before is in the history
public record CommittedSteps(
        int first,
        int last,
        String json,
        String client,
        int base,
        int sent,
        String by,
        Instant at,
        boolean overwrote) {}
