package rosa.network;

import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import rosa.shared.Changed;

/// The one way a change that names its version is made: over a stored state whose lock is held.
final class Versions {
    private Versions() {}

    static <T> Changed<T> change(
            Optional<T> locked, ToIntFunction<T> version, int basedOn, UnaryOperator<T> write) {
        if (locked.isEmpty()) {
            return new Changed.Gone<>();
        }
        T now = locked.get();
        return version.applyAsInt(now) == basedOn
                ? new Changed.Done<>(write.apply(now))
                : new Changed.Stale<>(now);
    }
}
