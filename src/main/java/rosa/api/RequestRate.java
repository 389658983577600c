package rosa.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many requests each token has left: a bucket that holds a minute's requests and fills evenly.
/// Kept in memory; of more than [#REMEMBERED] tokens, those not used longest are forgotten.
final class RequestRate {
    private static final int REMEMBERED = 10_000;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > REMEMBERED;
                }
            };

    RequestRate(int perMinute, Clock clock) {
        if (perMinute < 1) {
            throw new IllegalArgumentException(
                    "A token needs at least one request a minute, not %d.".formatted(perMinute));
        }
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /// Takes one request from the token's bucket.
    ///
    /// @return how long to wait if it is empty, else zero
    synchronized Duration take(String token) {
        Instant now = clock.instant();
        Bucket before = buckets.getOrDefault(token, new Bucket(perMinute, now));
        double elapsed = Duration.between(before.at(), now).toMillis() / 60_000.0;
        double left = Math.min(perMinute, before.left() + Math.max(0, elapsed) * perMinute);
        if (left < 1) {
            buckets.put(token, new Bucket(left, now));
            return Duration.ofMillis((long) Math.ceil((1 - left) * 60_000 / perMinute));
        }
        buckets.put(token, new Bucket(left - 1, now));
        return Duration.ZERO;
    }

    private record Bucket(double left, Instant at) {}
}
