package rosa.territory.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.FactTrace;
import rosa.territory.Lineage;
import rosa.territory.ResidentKind;
import rosa.territory.Residents;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryChanged;
import rosa.territory.TerritoryKind;

@Component
class GraphTerritories implements Territories, Sources {
    private static final String STORE_RESIDENTS =
            """
            UNWIND $rows AS row
            MATCH (c:Comune {istat: row.istat})
            MERGE (r:ResidentCount {id: row.istat + '@' + toString($date)})
            SET r.date = $date, r.people = row.people, r.kind = $kind, r.source = $source,
                r.asOf = $date
            MERGE (c)-[:HAS_RESIDENTS]->(r)
            """;

    private static final String FORGET_SOURCE =
            """
            MATCH (s:Source {id: $id})
            WHERE NOT EXISTS { MATCH (n) WHERE n.source = $id }
              AND NOT EXISTS { MATCH ()-[r]->() WHERE r.source = $id }
            DELETE s
            """;

    private final FactStore store;
    private final ListedFacts facts;
    private final Graph graph;
    private final Neo4jClient client;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GraphTerritories(
            FactStore store,
            ListedFacts facts,
            Graph graph,
            Neo4jClient client,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.graph = graph;
        this.client = client;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Comune> comuni() {
        return comuni(today());
    }

    @Override
    public List<Comune> comuni(LocalDate day) {
        return store.facts().on(day).inBeing();
    }

    @Override
    public List<Comune> everyComune() {
        return List.copyOf(new TreeMap<>(store.facts().on(today()).byCode()).values());
    }

    @Override
    public Lineage lineage() {
        return store.facts().lineage();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Formats.ROME));
    }

    @Override
    public Comune comune(IstatCode istat) {
        return findComune(istat)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no comune with the code %s.".formatted(istat)));
    }

    @Override
    public Optional<Comune> comuneAt(IstatCode istat) {
        return comuneAt(istat, today());
    }

    @Override
    public Optional<Comune> findComune(IstatCode istat) {
        return findComune(istat, today());
    }

    @Override
    public Optional<Comune> findComune(IstatCode istat, LocalDate day) {
        return Optional.ofNullable(store.facts().on(day).byCode().get(istat));
    }

    @Override
    public List<Comune> search(String words, int most) {
        return search(words, today(), most);
    }

    @Override
    public List<Comune> search(String words, LocalDate day, int most) {
        Facts facts = store.facts();
        return FormerNames.search(words, facts.on(day), facts.lineage(), day, most);
    }

    @Override
    public List<Territory> territories(TerritoryKind kind) {
        return store.facts().territories().stream().filter(t -> t.kind() == kind).toList();
    }

    @Override
    public Optional<Territory> findTerritory(TerritoryId id) {
        return Optional.ofNullable(store.facts().territoryById().get(id));
    }

    @Override
    public List<TerritoryKind> partitionKinds() {
        return Arrays.stream(TerritoryKind.values())
                .filter(TerritoryKind::coversEveryComune)
                .filter(kind -> territories(kind).size() > 1)
                .toList();
    }

    @Override
    public List<Comune> membersOf(TerritoryId territory) {
        return membersOf(territory, today());
    }

    @Override
    public List<Comune> membersOf(TerritoryId territory, LocalDate day) {
        return comuni(day).stream().filter(c -> c.isPartOf(territory)).toList();
    }

    @Override
    public Map<IstatCode, Residents> residents(LocalDate asOf) {
        Map<IstatCode, Residents> counts = new TreeMap<>();
        for (Comune comune : comuni(asOf)) {
            comune.residentsOn(asOf).ifPresent(count -> counts.put(comune.istat(), count));
        }
        return counts;
    }

    @Override
    public List<LocalDate> residentDates() {
        return comuni().stream()
                .flatMap(c -> c.residents().stream())
                .filter(count -> count.kind() != ResidentKind.DERIVED)
                .map(Residents::date)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void storeResidents(
            LocalDate date,
            ResidentKind kind,
            Map<IstatCode, Integer> people,
            Source source,
            Consumer<List<FactTrace>> trace) {
        List<Map<String, Object>> rows =
                people.entrySet().stream()
                        .map(e ->
                                Map.<String, Object>of(
                                        "istat", e.getKey().value(), "people", e.getValue()))
                        .toList();
        int total = people.values().stream().mapToInt(Integer::intValue).sum();
        graph.write(() -> {
            record(source);
            var noted = facts.residents(people.keySet(), date);
            client.query(STORE_RESIDENTS)
                    .bindAll(
                            Map.of(
                                    "rows",
                                    rows,
                                    "date",
                                    date,
                                    "kind",
                                    kind.key(),
                                    "source",
                                    source.id()))
                    .run();
            noted.forEach(each -> each.tell(trace));
            audit.record(
                    "residents.store",
                    new AuditLog.Subject("ResidentCount", date.toString(), source.title()),
                    Map.of(),
                    Map.of(
                            "comuni",
                            rows.size(),
                            "people",
                            total,
                            "kind",
                            kind.key(),
                            Concerned.PROPERTY,
                            Concerned.unlessAll(people.keySet(), comuni().size())));
            events.publishEvent(new TerritoryChanged());
        });
    }

    @Override
    public List<Source> sources() {
        return store.facts().sources();
    }

    @Override
    public Optional<Source> findSource(String id) {
        return sources().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public void takeBack(Source written, Optional<Source> former) {
        graph.write(() -> {
            boolean same =
                    client.query("MATCH (s:Source {id: $id}) RETURN s AS source")
                            .bind(written.id())
                            .to("id")
                            .fetchAs(Source.class)
                            .mappedBy((_, row) -> Cypher.source(row.get("source")))
                            .one()
                            .filter(written::equals)
                            .isPresent();
            if (same && former.isPresent()) {
                record(former.get());
            } else if (same) {
                client.query(FORGET_SOURCE).bind(written.id()).to("id").run();
                events.publishEvent(new TerritoryChanged());
            }
        });
    }

    @Override
    public void record(Source source) {
        graph.write(() -> {
            client.query(Cypher.MERGE_SOURCES).bind(List.of(Cypher.row(source))).to("rows").run();
            events.publishEvent(new TerritoryChanged());
        });
    }
}
