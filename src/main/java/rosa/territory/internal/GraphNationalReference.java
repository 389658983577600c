package rosa.territory.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.neo4j.driver.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.shared.IstatCode;
import rosa.territory.Coordinates;
import rosa.territory.FactTrace;
import rosa.territory.NationalReference;
import rosa.territory.ReferenceBorder;
import rosa.territory.ReferenceComune;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.TerritoryChanged;

/// Whatever is loaded here carries `importRun`; what lacks it came with the program and stays.
@Component
class GraphNationalReference implements NationalReference {
    private static final String LOADED =
            """
            MATCH (c:Comune) WHERE c.importRun IS NOT NULL AND c.regionCode IS NOT NULL
            OPTIONAL MATCH (c)-[:HAS_RESIDENTS]->(r:ResidentCount {kind: 'census'})
            WITH c, r ORDER BY r.date DESC
            WITH c, head(collect(r)) AS census
            OPTIONAL MATCH (c)-[:HAS_SNAI_CLASS]->(s)-[:GRAVITATES_TO]->(p:Pole)
            WITH c, census, s, p ORDER BY s.year DESC
            RETURN c AS comune, census, head(collect({year: s.year, code: s.code,
                minutes: s.minutesToPole, pole: p.istat})) AS inner
            """;
    private static final String KNOWN_BORDERS =
            """
            MATCH (a:Comune)-[border:BORDERS]->(b:Comune)
            RETURN a.istat AS one, b.istat AS other, border.km AS km
            """;

    private final Graph graph;
    private final Neo4jClient client;
    private final Sources sources;
    private final ListedFacts facts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    GraphNationalReference(
            Graph graph,
            Neo4jClient client,
            Sources sources,
            ListedFacts facts,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.client = client;
        this.sources = sources;
        this.facts = facts;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Map<IstatCode, ReferenceComune> comuni() {
        return graph.read(() ->
                client
                        .query(LOADED)
                        .fetchAs(ReferenceComune.class)
                        .mappedBy((_, row) ->
                                comune(row.get("comune"), row.get("census"), row.get("inner")))
                        .all()
                        .stream()
                        .collect(Collectors.toMap(ReferenceComune::istat, Function.identity())));
    }

    private static ReferenceComune comune(Value node, Value census, Value inner) {
        boolean classed = !inner.isNull() && !inner.get("code").isNull();
        return new ReferenceComune(
                new IstatCode(node.get("istat").asString()),
                node.get("name").asString(),
                node.get("province").asString(),
                node.get("provinceSign").asString(),
                node.get("regionCode").asString(),
                node.get("region").asString(),
                node.get("areaKm2").asDouble(),
                new Coordinates(node.get("lat").asDouble(), node.get("lon").asDouble()),
                census.isNull() ? null : census.get("people").asInt(),
                census.isNull() ? node.get("asOf").asLocalDate() : census.get("date").asLocalDate(),
                classed
                        ? new ReferenceComune.Inner(
                                inner.get("year").asInt(),
                                inner.get("code").asString(),
                                inner.get("minutes").asDouble(),
                                new IstatCode(inner.get("pole").asString()))
                        : null);
    }

    @Override
    public Map<Pair, Optional<Double>> borders() {
        record Found(Pair pair, Optional<Double> km) {}
        Map<Pair, Optional<Double>> borders = new HashMap<>();
        graph.read(() ->
                        client.query(KNOWN_BORDERS)
                                .fetchAs(Found.class)
                                .mappedBy((_, row) ->
                                        new Found(
                                                new Pair(
                                                        new IstatCode(row.get("one").asString()),
                                                        new IstatCode(row.get("other").asString())),
                                                row.get("km").isNull()
                                                        ? Optional.empty()
                                                        : Optional.of(row.get("km").asDouble())))
                                .all())
                .forEach(found -> borders.put(found.pair(), found.km()));
        return borders;
    }

    @Override
    public void storeComuni(
            List<ReferenceComune> comuni,
            Source source,
            String importRun,
            IntConsumer stored,
            Consumer<List<FactTrace>> trace) {
        graph.write(() -> {
            sources.record(source);
            var writing = new NationalWriting(client, source, importRun);
            var territories = ListedTerritory.of(comuni);
            var noted =
                    facts.comuni(comuni, territories.stream().map(ListedTerritory::id).toList());
            writing.territories(territories);
            writing.comuni(comuni, stored);
            noted.forEach(each -> each.tell(trace));
            record("comuni.store", comuni.size(), source);
        });
    }

    @Override
    public void storeBorders(
            List<ReferenceBorder> borders,
            Source source,
            String importRun,
            IntConsumer stored,
            Consumer<List<FactTrace>> trace) {
        graph.write(() -> {
            sources.record(source);
            var noted = facts.borders(borders);
            new NationalWriting(client, source, importRun).borders(borders, stored);
            noted.forEach(each -> each.tell(trace));
            record("borders.store", borders.size(), source);
        });
    }

    private void record(String action, int count, Source source) {
        audit.record(
                action,
                new AuditLog.Subject("Comune", "comuni", source.title()),
                Map.of(),
                Map.of("count", count, "source", source.id()));
        events.publishEvent(new TerritoryChanged());
    }
}
