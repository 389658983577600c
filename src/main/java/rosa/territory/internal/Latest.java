package rosa.territory.internal;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// The few things that were asked for last, for all threads.
final class Latest<K, V> {
    private final int most;
    private final LinkedHashMap<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

    Latest(int most) {
        this.most = most;
    }

    synchronized @Nullable V get(K key) {
        return values.get(key);
    }

    synchronized void put(K key, V value) {
        values.put(key, value);
        if (values.size() > most) {
            values.pollFirstEntry();
        }
    }

    synchronized void clear() {
        values.clear();
    }
}
