package rosa.table;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.table.Ruling.Obstacle;
import rosa.table.internal.DecisionStore;

/// What stands against a change to the register; nothing where it can be made.
record Obstacles(DecisionStore store, Clock clock) {
    /// Against a new decision of the Prefettura's table in the place of one.
    static @Nullable Obstacle toNew(Decision was, LocalDate takenOn) {
        return was.table().id().equals(WorkingTable.PREFETTURA)
                ? toEnding(was, takenOn)
                : Obstacle.OTHER_TABLE;
    }

    /// Against what a decision is to say from now on.
    static @Nullable Obstacle toAmending(Decision was, DecisionData data) {
        LocalDate taken = data.takenOn();
        if (taken.getYear() != was.number().year()) {
            return Obstacle.OTHER_YEAR;
        }
        LocalDate end = was.endedOn();
        boolean isTooLate =
                (end != null && taken.isAfter(end))
                        || was.supersedes().stream().anyMatch(one -> taken.isAfter(one.on()));
        return isTooLate ? Obstacle.DAYS : null;
    }

    /// Against the end of a decision with nothing in its place.
    @Nullable Obstacle toRevoking(Decision was, LocalDate on) {
        return isToCome(on) ? Obstacle.DAYS : toEnding(was, on);
    }

    /// Against `by` in the place of a decision.
    @Nullable Obstacle toSuperseding(Decision was, DecisionId by, LocalDate on) {
        Decision successor = store.find(by).orElse(null);
        if (successor == null) {
            return Obstacle.NO_SUCCESSOR;
        }
        for (Decision next = successor; next != null; next = successorOf(next)) {
            if (next.id().equals(was.id())) {
                return Obstacle.CIRCLE;
            }
        }
        if (!successor.table().id().equals(was.table().id())) {
            return Obstacle.OTHER_TABLE;
        }
        if (successor.revocation() != null) {
            return Obstacle.SUCCESSOR_REVOKED;
        }
        return isToCome(on) || on.isBefore(successor.data().takenOn())
                ? Obstacle.DAYS
                : toEnding(was, on);
    }

    /// @throws IllegalArgumentException if a decision of this day is still to be taken
    void requirePast(LocalDate takenOn) {
        if (isToCome(takenOn)) {
            throw new IllegalArgumentException(
                    "A decision of %s is still to be taken.".formatted(takenOn));
        }
    }

    private static @Nullable Obstacle toEnding(Decision was, LocalDate on) {
        if (was.isEnded()) {
            return Obstacle.ENDED;
        }
        return on.isBefore(was.data().takenOn()) ? Obstacle.DAYS : null;
    }

    private @Nullable Decision successorOf(Decision decision) {
        var next = decision.supersededBy();
        return next == null ? null : store.find(next.decision()).orElse(null);
    }

    private boolean isToCome(LocalDate day) {
        return day.isAfter(LocalDate.now(clock.withZone(Formats.ROME)));
    }
}
