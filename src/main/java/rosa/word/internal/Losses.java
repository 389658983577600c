package rosa.word.internal;

import java.util.ArrayList;
import java.util.List;
import rosa.word.Loss;

/// Writes down what could not be kept, each beside the element it belongs to.
final class Losses {
    private static final int MOST = 50_000;

    private final List<Loss> losses = new ArrayList<>();
    private int at;
    private int settled;

    void add(Loss.Kind kind, String words) {
        if (losses.size() < MOST) {
            losses.add(new Loss(kind, at, words));
        }
    }

    /// What follows belongs to the element with this index.
    void standAt(int index) {
        at = index;
    }

    /// There are so many elements now: what was written down since the last call belongs to the
    /// last at most.
    void settle(int elements) {
        int last = Math.max(0, elements - 1);
        for (; settled < losses.size(); settled++) {
            Loss loss = losses.get(settled);
            if (loss.at() > last) {
                losses.set(settled, new Loss(loss.kind(), last, loss.words()));
            }
        }
    }

    List<Loss> all() {
        return losses;
    }
}
