package rosa.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision as the register has it. It is never deleted: it is superseded or revoked.
///
/// @param version counts its changes from 1
/// @param table who took it
/// @param revocation absent while it was not revoked
/// @param supersededBy absent while nothing stands in its place
/// @param supersedes in whose place it stands
/// @param demo whether it is demonstrative, not real
public record Decision(
        DecisionId id,
        int version,
        WorkingTable table,
        DecisionNumber number,
        DecisionData data,
        @Nullable Revocation revocation,
        @Nullable Succession supersededBy,
        List<Succession> supersedes,
        boolean demo)
        implements Serializable {
    public Decision {
        supersedes = List.copyOf(supersedes);
    }

    /// @param on from which day it holds no more
    public record Revocation(LocalDate on, String reason) implements Serializable {}

    /// @param decision the other one
    /// @param on from which day the newer one stands in the older one's place
    public record Succession(DecisionId decision, LocalDate on) implements Serializable {}

    /// From which day it holds no more; absent while it holds.
    public @Nullable LocalDate endedOn() {
        if (revocation != null) {
            return revocation.on();
        }
        return supersededBy == null ? null : supersededBy.on();
    }

    /// Whether it was revoked or superseded, now or from some day on.
    public boolean isEnded() {
        return endedOn() != null;
    }

    /// How it stood on `day`.
    public DecisionState stateOn(LocalDate day) {
        if (data.takenOn().isAfter(day)) {
            return DecisionState.TO_COME;
        }
        LocalDate end = endedOn();
        if (end == null || end.isAfter(day)) {
            return DecisionState.IN_FORCE;
        }
        return revocation == null ? DecisionState.SUPERSEDED : DecisionState.REVOKED;
    }

    /// Whether the table should have looked at it again by `day`.
    public boolean isToReview(LocalDate day) {
        LocalDate review = data.reviewOn();
        return review != null && !review.isAfter(day) && stateOn(day) == DecisionState.IN_FORCE;
    }

    public boolean concerns(Concern concern) {
        return data.concerns().contains(concern);
    }
}
