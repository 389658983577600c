package rosa.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import rosa.identity.SignedIn;
import rosa.table.ConcernSource.Named;

/// What decisions concern, under the names it has today, as the reader may see it.
@Service
public class Concerns {
    private final Map<Concern.Kind, ConcernSource> sources = new EnumMap<>(Concern.Kind.class);
    private final List<ConcernSource> inOrder;

    Concerns(List<ConcernSource> sources) {
        inOrder = List.copyOf(sources);
        sources.forEach(source -> source.kinds().forEach(kind -> this.sources.put(kind, source)));
    }

    /// What each is called that is there and that `person` may see. Nothing tells of the others:
    /// neither how many they are nor that there are any.
    public Map<Concern, Named> read(Collection<Concern> concerns, SignedIn person) {
        Map<ConcernSource, List<Concern>> asked = new LinkedHashMap<>();
        for (Concern concern : new LinkedHashSet<>(concerns)) {
            ConcernSource source = sources.get(concern.kind());
            if (source != null) {
                asked.computeIfAbsent(source, _ -> new ArrayList<>()).add(concern);
            }
        }
        Map<Concern, Named> found = new LinkedHashMap<>();
        asked.forEach((source, of) ->
                source.read(of, person).forEach(one -> found.put(one.concern(), one)));
        Map<Concern, Named> named = new LinkedHashMap<>();
        concerns.forEach(
                one -> Optional.ofNullable(found.get(one)).ifPresent(it -> named.put(one, it)));
        return named;
    }

    /// All that can be chosen.
    public List<Named> all(SignedIn person) {
        return inOrder.stream().flatMap(source -> source.all(person).stream()).toList();
    }

    /// The names of what a line of the audit log says a decision concerns, for this reader. A word
    /// that names no concern stays as it was written.
    public List<String> namesIn(String line, SignedIn person) {
        List<String> words =
                Stream.of(line.split(",", -1))
                        .map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .toList();
        Map<Concern, Named> named =
                read(words.stream().flatMap(word -> Concern.read(word).stream()).toList(), person);
        return words.stream()
                .flatMap(word ->
                        Concern.read(word)
                                .map(concern ->
                                        Stream.ofNullable(named.get(concern)).map(Named::name))
                                .orElseGet(() -> Stream.of(word)))
                .toList();
    }
}
