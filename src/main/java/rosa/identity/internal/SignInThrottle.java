package rosa.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Blocks a username for [#BLOCKED_FOR] after [#TRIES] wrong passwords in a row, whether it exists
/// or not. Forgets the oldest when more than [#REMEMBERED] names are tried.
@Component
class SignInThrottle {
    static final int TRIES = 5;
    static final Duration BLOCKED_FOR = Duration.ofMinutes(5);

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > REMEMBERED;
                }
            };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isBlocked(String username) {
        Failures so = failures.get(username);
        return so != null
                && so.count() >= TRIES
                && clock.instant().isBefore(so.last().plus(BLOCKED_FOR));
    }

    synchronized void failed(String username) {
        if (isBlocked(username)) {
            return;
        }
        Failures so = failures.get(username);
        boolean goesOn = so != null && clock.instant().isBefore(so.last().plus(BLOCKED_FOR));
        int count = so != null && goesOn ? so.count() + 1 : 1;
        failures.put(username, new Failures(count, clock.instant()));
    }

    synchronized void succeeded(String username) {
        failures.remove(username);
    }

    private record Failures(int count, Instant last) {}
}
