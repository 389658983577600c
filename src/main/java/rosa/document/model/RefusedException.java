package rosa.document.model;

import java.util.function.Supplier;
import rosa.document.model.Refusal.Reason;

/// Ends a computation whose input does not fit, as an index out of bounds would. What takes input
/// from outside ([NodeReader], the steps) answers with an [Outcome] instead and throws nothing.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Reason reason, String detail) {
        super("%s: %s".formatted(reason, detail), null, false, false);
        this.refusal = new Refusal(reason, detail);
    }

    public Refusal refusal() {
        return refusal;
    }

    /// Runs what may refuse.
    public static <T> Outcome<T> answer(Supplier<T> computation) {
        try {
            return new Outcome.Done<>(computation.get());
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal);
        }
    }
}
