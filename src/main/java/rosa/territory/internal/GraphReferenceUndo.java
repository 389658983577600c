package rosa.territory.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.identity.AuditLog;
import rosa.territory.FactTrace;
import rosa.territory.FactTrace.Kind;
import rosa.territory.ReferenceUndo;
import rosa.territory.TerritoryChanged;
import rosa.territory.internal.FactImages.Asked;
import rosa.territory.internal.FactImages.Image;

/// Compares what an import made of facts with what they are, and restores them from what they were.
@Component
class GraphReferenceUndo implements ReferenceUndo {
    private static final String MISSING =
            """
            UNWIND $keys AS key
            OPTIONAL MATCH (t:Territory {id: key})
            OPTIONAL MATCH (p:Pole {istat: key})
            WITH key, t, p WHERE t IS NULL AND p IS NULL
            RETURN key
            """;

    private static final Set<Kind> HAVE_NO_CODE = Set.of(Kind.TERRITORY, Kind.BORDER, Kind.CHANGE);

    private final Neo4jClient client;
    private final FactImages images;
    private final FactHolders holders;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    GraphReferenceUndo(
            Neo4jClient client,
            FactImages images,
            FactHolders holders,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.client = client;
        this.images = images;
        this.holders = holders;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<Standing> standing(List<FactTrace> facts) {
        Map<String, Standing> standings = new HashMap<>();
        byKind(facts).forEach((kind, all) -> standings.putAll(standing(kind, all)));
        return facts.stream().map(fact -> standings.get(fact.key())).toList();
    }

    private Map<String, Standing> standing(Kind kind, List<FactTrace> facts) {
        Map<String, Image> now =
                images.read(
                        kind, facts.stream().map(one -> new Asked(one.id(), one.parts())).toList());
        List<FactTrace> going = new ArrayList<>();
        Set<String> poles = new TreeSet<>();
        Set<String> targets = new TreeSet<>();
        for (FactTrace fact : facts) {
            FactImage was = FactImage.of(fact);
            if (was.isRemoved()) {
                going.add(fact);
            }
            if (was.losesPole()) {
                poles.add(fact.id());
            }
            targets.addAll(was.targets());
        }
        Map<String, List<Holder>> held = holders.of(kind, going, poles);
        Set<String> missing = missing(targets);
        Map<String, Standing> standings = new HashMap<>();
        for (FactTrace fact : facts) {
            @Nullable Image is = now.get(fact.id());
            FactImage was = FactImage.of(fact);
            State state =
                    is == null
                            ? fact.after().isEmpty() ? State.UNTOUCHED : State.GONE
                            : is.hash().equals(fact.after()) ? State.UNTOUCHED : State.CHANGED;
            standings.put(
                    fact.key(),
                    new Standing(
                            state,
                            was.isRemoved(),
                            is != null && state == State.CHANGED ? FactImage.run(is.text()) : "",
                            is != null && state == State.UNTOUCHED && !was.isRemoved()
                                    ? was.fields(is.text())
                                    : List.of(),
                            held.getOrDefault(fact.key(), List.of()),
                            was.targets().stream()
                                    .flatMap(to ->
                                            List.of(
                                                    Kind.TERRITORY + ":" + to,
                                                    Kind.COMUNE + ":" + to,
                                                    Kind.POLE + ":" + to)
                                                    .stream())
                                    .collect(Collectors.toUnmodifiableSet()),
                            was.targets().stream().anyMatch(missing::contains)));
        }
        return standings;
    }

    private Set<String> missing(Set<String> targets) {
        return targets.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        client.query(MISSING).bind(targets).to("keys").fetchAs(String.class).all());
    }

    private static Map<Kind, List<FactTrace>> byKind(List<FactTrace> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(FactTrace::kind, TreeMap::new, Collectors.toList()));
    }

    @Override
    public void undo(List<FactTrace> facts, String name) {
        byKind(facts)
                .forEach((kind, all) -> {
                    List<Map<String, @Nullable Object>> rows =
                            all.stream().map(fact -> FactImage.of(fact).row(fact)).toList();
                    for (String statement : FactRestoring.statements(kind)) {
                        client.query(statement).bind(rows).to("rows").run();
                    }
                    audit.record(
                            "reference.undo",
                            new AuditLog.Subject(kind.label(), "", name),
                            Map.of(
                                    "count",
                                    all.size(),
                                    Concerned.PROPERTY,
                                    HAVE_NO_CODE.contains(kind)
                                            ? ""
                                            : all.stream()
                                                    .map(fact -> fact.id().substring(0, 6))
                                                    .sorted()
                                                    .collect(Collectors.joining(" "))),
                            Map.of());
                });
        events.publishEvent(new TerritoryChanged());
    }
}
