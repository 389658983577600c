package rosa.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rosa.identity.SignedIn;

/// Tells what decisions can concern, and what it is called today. A bean of each module whose
/// things they are.
public interface ConcernSource {
    /// The kinds it tells of; no other bean tells of them.
    Set<Concern.Kind> kinds();

    /// What this one is called; empty if it is no longer there or `person` may not see it.
    Optional<Named> find(Concern concern, SignedIn person);

    /// The same for several, in their order; those without a name are left out.
    default List<Named> read(Collection<Concern> concerns, SignedIn person) {
        return concerns.stream().flatMap(one -> find(one, person).stream()).toList();
    }

    /// All that a decision can be said to concern, by name; nothing that `person` may not see.
    List<Named> all(SignedIn person);

    /// A thing with its name.
    ///
    /// @param detail a few words that tell it from others of its name; may be empty
    /// @param path the address of its page; empty if it has none
    record Named(Concern concern, String name, String detail, String path) {}
}
