package rosa.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets each key through `most` times within `window`, counted from its first time. Forgets the
/// oldest when there are more than [#REMEMBERED] keys.
final class RequestRate {
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final int most;
    private final Duration window;
    private final Map<String, Taken> taken =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Taken> eldest) {
                    return size() > REMEMBERED;
                }
            };

    RequestRate(Clock clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    synchronized boolean take(String key) {
        Instant now = clock.instant();
        Taken so = taken.get(key);
        if (so == null || !now.isBefore(so.since().plus(window))) {
            taken.remove(key);
            taken.put(key, new Taken(now, 1));
            return true;
        }
        if (so.times() >= most) {
            return false;
        }
        taken.put(key, new Taken(so.since(), so.times() + 1));
        return true;
    }

    private record Taken(Instant since, int times) {}
}
