package rosa.document.transform;

import java.util.EnumMap;
import java.util.Map;
import rosa.document.model.Refusal.Reason;

/// Counts what a comparison saw.
final class Tally {
    private final Map<Reason, Integer> refusals = new EnumMap<>(Reason.class);
    private int sequences;
    private int steps;
    private int applied;
    private int stricter;
    private int positions;
    private int rebased;

    void sequence() {
        sequences++;
    }

    void applied() {
        steps++;
        applied++;
    }

    void refused(Reason reason, boolean alone) {
        steps++;
        stricter += alone ? 1 : 0;
        refusals.merge(reason, 1, Integer::sum);
    }

    void position() {
        positions++;
    }

    void rebased(int count) {
        rebased += count;
    }

    int sequences() {
        return sequences;
    }

    double appliedShare() {
        return (double) applied / steps;
    }

    @Override
    public String toString() {
        return "%d sequences, %d steps (%d applied, %d refused by the kernel alone), %d positions, %d steps rebased; refusals %s"
                .formatted(sequences, steps, applied, stricter, positions, rebased, refusals);
    }
}
