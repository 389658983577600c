package rosa.network.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.shared.AccountId;

/// What people have written into forms and not saved: it survives a closed tab and a new sign-in,
/// not a restart. Kept here and not in the browser, for it may hold restricted addresses.
@Component("networkDrafts")
class Drafts {
    private static final int MOST = 500;

    private final Clock clock;
    private final Map<Key, Draft> drafts =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Draft> eldest) {
                    return size() > MOST;
                }
            };

    Drafts(Clock clock) {
        this.clock = clock;
    }

    /// @param form names the form and what it edits
    /// @param base what the person started from; absent for something new
    synchronized void keep(
            AccountId account, String form, @Nullable Object base, Map<String, Object> values) {
        drafts.put(new Key(account, form), new Draft(base, Map.copyOf(values), clock.instant()));
    }

    synchronized Optional<Draft> find(AccountId account, String form) {
        return Optional.ofNullable(drafts.get(new Key(account, form)));
    }

    synchronized void discard(AccountId account, String form) {
        drafts.remove(new Key(account, form));
    }

    private record Key(AccountId account, String form) {}

    /// @param values by field, only those that are not empty
    record Draft(@Nullable Object base, Map<String, Object> values, Instant at) {}
}
