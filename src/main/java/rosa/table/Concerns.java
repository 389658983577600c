package rosa.table;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.shared.AccountId;
import rosa.table.ConcernSource.Named;

/// What decisions concern, under the names it has today, as the reader may see it.
@Service
public class Concerns {
    /// Sees what is for everybody.
    private static final SignedIn ANYBODY =
            new SignedIn(new AccountId("anybody"), "", Set.of(Role.READER), null, Set.of());

    private final Map<Concern.Kind, ConcernSource> sources = new EnumMap<>(Concern.Kind.class);
    private final List<ConcernSource> inOrder;

    Concerns(List<ConcernSource> sources) {
        inOrder = List.copyOf(sources);
        sources.forEach(source -> source.kinds().forEach(kind -> this.sources.put(kind, source)));
    }

    /// What each is called; what is no longer there is left out.
    public Map<Concern, Named> read(Collection<Concern> concerns, SignedIn person) {
        Map<Concern, Named> named = new LinkedHashMap<>();
        for (Concern concern : concerns) {
            find(concern, person).ifPresent(one -> named.put(concern, one));
        }
        return named;
    }

    public Optional<Named> find(Concern concern, SignedIn person) {
        ConcernSource source = sources.get(concern.kind());
        return source == null ? Optional.empty() : source.find(concern, person);
    }

    /// All that can be chosen.
    public List<Named> all(SignedIn person) {
        return inOrder.stream().flatMap(source -> source.all(person).stream()).toList();
    }

    /// The names in one line, as anybody may read them; what is not for everybody is counted.
    String line(Collection<Concern> concerns) {
        Map<Concern, Named> named = read(concerns, ANYBODY);
        String open =
                named.values().stream()
                        .filter(one -> !one.isHidden())
                        .map(Named::name)
                        .collect(Collectors.joining(", "));
        long hidden = named.values().stream().filter(Named::isHidden).count();
        return hidden == 0 ? open : (open + " (+" + hidden + ")").strip();
    }
}
