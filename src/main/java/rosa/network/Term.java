package rosa.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From a first day to a last one, either of which may be unknown: then it is open on that side.
record Term(@Nullable LocalDate since, @Nullable LocalDate until) {
    boolean includes(LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    boolean isBackwards() {
        return since != null && until != null && until.isBefore(since);
    }
}
