package rosa.document.transform;

import rosa.document.model.Refusal.Reason;
import rosa.document.model.RefusedException;

/// Keeps the positions of a step in their order.
final class Positions {
    private Positions() {}

    /// Refuses positions that are negative or fall.
    static void rise(int... positions) {
        int last = 0;
        for (int position : positions) {
            if (position < last) {
                throw new RefusedException(
                        Reason.DISORDER, "position %d after %d".formatted(position, last));
            }
            last = position;
        }
    }
}
