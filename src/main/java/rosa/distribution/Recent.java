package rosa.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The last few results of work that one screen asks for several times, by what they were made of:
/// when that is no longer equal, they are made anew.
final class Recent<K, V> {
    private static final int KEPT = 4;

    private record Made<K, V>(K from, V result) {}

    private volatile List<Made<K, V>> kept = List.of();

    /// The result made of something equal to `from`, or a new one.
    V of(K from, Supplier<V> maker) {
        for (Made<K, V> made : kept) {
            if (made.from.equals(from)) {
                return made.result;
            }
        }
        V result = maker.get();
        List<Made<K, V>> next = new ArrayList<>();
        next.add(new Made<>(from, result));
        kept.stream().limit(KEPT - 1).forEach(next::add);
        kept = List.copyOf(next);
        return result;
    }
}
