package rosa.territory.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private static final int BATCH = 500;

    /// A pole outside of what was known becomes a comune by the same code.
    private static final String POLES =
            """
            UNWIND $rows AS row
            MATCH (p:Pole {istat: row.istat})
            WHERE NOT p:Comune
            SET p:Comune, p.importRun = $run
            """;

    private static final String COMUNI =
            """
            UNWIND $rows AS row
            MERGE (c:Comune {istat: row.istat})
            ON CREATE SET c.importRun = $run
            WITH c, row WHERE c.importRun IS NOT NULL
            SET c.name = row.name, c.areaKm2 = row.areaKm2, c.lat = row.lat, c.lon = row.lon,
                c.province = row.province, c.provinceSign = row.provinceSign,
                c.regionCode = row.regionCode, c.region = row.region,
                c.importRun = $run, c.source = $source, c.asOf = $asOf
            """;
    private static final String TERRITORIES =
            """
            UNWIND $rows AS row
            MERGE (t:Territory {id: row.id})
            ON CREATE SET t.kind = row.kind, t.code = row.code, t.name = row.name,
                t.source = $source, t.asOf = $asOf, t.importRun = $run
            WITH t, row WHERE row.parent IS NOT NULL
            MERGE (parent:Territory {id: row.parent})
            MERGE (t)-[within:PART_OF]->(parent)
            ON CREATE SET within.source = $source, within.asOf = $asOf
            """;
    private static final String MEMBERSHIPS =
            """
            UNWIND $rows AS row
            MATCH (c:Comune {istat: row.istat}) WHERE c.importRun IS NOT NULL
            OPTIONAL MATCH (c)-[former:PART_OF]->(t:Territory)
            WHERE former.importRun IS NOT NULL AND t.kind IN ['provincia', 'regione']
              AND NOT t.id IN [row.provinceId, row.regionId]
            DELETE former
            WITH DISTINCT c, row
            UNWIND [row.provinceId, row.regionId] AS id
            MATCH (t:Territory {id: id})
            MERGE (c)-[part:PART_OF]->(t)
            ON CREATE SET part.source = $source, part.asOf = $asOf, part.importRun = $run
            """;
    private static final String RESIDENTS =
            """
            UNWIND $rows AS row
            WITH row WHERE row.residents IS NOT NULL
            MATCH (c:Comune {istat: row.istat}) WHERE c.importRun IS NOT NULL
            MERGE (r:ResidentCount {id: row.istat + '@' + toString(row.countedOn)})
            SET r.date = row.countedOn, r.people = row.residents, r.kind = 'census',
                r.source = $source, r.asOf = row.countedOn
            MERGE (c)-[:HAS_RESIDENTS]->(r)
            """;
    private static final String CLASSES =
            """
            UNWIND $rows AS row
            WITH row WHERE row.code IS NOT NULL
            MATCH (c:Comune {istat: row.istat}) WHERE c.importRun IS NOT NULL
            OPTIONAL MATCH (known:Comune {istat: row.pole})
            FOREACH (one IN CASE WHEN known IS NULL THEN [] ELSE [known] END | SET one:Pole)
            WITH DISTINCT c, row
            MERGE (p:Pole {istat: row.pole})
            ON CREATE SET p.name = row.pole, p.source = $source, p.asOf = $asOf
            MERGE (s:SnaiClassification {id: row.istat + '@' + toString(row.year)})
            SET s.year = row.year, s.code = row.code, s.minutesToPole = row.minutes,
                s.source = $source, s.asOf = date({year: row.year, month: 12, day: 31})
            MERGE (c)-[:HAS_SNAI_CLASS]->(s)
            WITH s, p
            OPTIONAL MATCH (s)-[former:GRAVITATES_TO]->(other) WHERE other <> p
            DELETE former
            MERGE (s)-[:GRAVITATES_TO]->(p)
            """;
    private static final String BORDERS =
            """
            UNWIND $rows AS row
            MATCH (a:Comune {istat: row.one})
            MATCH (b:Comune {istat: row.other})
            MERGE (a)-[border:BORDERS]->(b)
            ON CREATE SET border.importRun = $run
            WITH border, row WHERE border.importRun IS NOT NULL
            SET border.km = row.km, border.source = $source, border.asOf = $asOf,
                border.importRun = $run
            """;
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
            List<Map<String, @Nullable Object>> territories = territories(comuni);
            var noted =
                    facts.comuni(
                            comuni,
                            territories.stream()
                                    .map(row -> String.valueOf(row.get("id")))
                                    .toList());
            run(TERRITORIES, territories, source, importRun);
            batches(
                    comuni.stream().map(GraphNationalReference::row).toList(),
                    source,
                    importRun,
                    stored,
                    List.of(POLES, COMUNI, MEMBERSHIPS, RESIDENTS));
            // A pole may come later in the list than who gravitates to it.
            batches(
                    comuni.stream().map(GraphNationalReference::row).toList(),
                    source,
                    importRun,
                    _ -> {},
                    List.of(CLASSES));
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
            List<Map<String, @Nullable Object>> rows =
                    borders.stream()
                            .map(border -> {
                                Map<String, @Nullable Object> row = new HashMap<>();
                                row.put("one", border.one().value());
                                row.put("other", border.other().value());
                                row.put("km", border.km());
                                return row;
                            })
                            .toList();
            batches(rows, source, importRun, stored, List.of(BORDERS));
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

    private void batches(
            List<Map<String, @Nullable Object>> rows,
            Source source,
            String run,
            IntConsumer stored,
            List<String> statements) {
        for (int at = 0; at < rows.size(); at += BATCH) {
            int end = Math.min(rows.size(), at + BATCH);
            for (String statement : statements) {
                run(statement, rows.subList(at, end), source, run);
            }
            stored.accept(end);
        }
    }

    private void run(
            String statement, List<Map<String, @Nullable Object>> rows, Source source, String run) {
        client.query(statement)
                .bindAll(
                        Map.of(
                                "rows",
                                rows,
                                "source",
                                source.id(),
                                "asOf",
                                source.date(),
                                "run",
                                run))
                .run();
    }

    private static List<Map<String, @Nullable Object>> territories(List<ReferenceComune> comuni) {
        // Regions first: provinces name them.
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        for (ReferenceComune comune : comuni) {
            rows.computeIfAbsent(
                    region(comune),
                    id -> territory(id, "regione", comune.regionCode(), comune.region(), null));
        }
        for (ReferenceComune comune : comuni) {
            String code = comune.istat().value().substring(0, 3);
            rows.computeIfAbsent(
                    province(comune),
                    id ->
                            territory(
                                    id,
                                    "provincia",
                                    code,
                                    "%s (%s)".formatted(comune.province(), comune.provinceSign()),
                                    region(comune)));
        }
        return List.copyOf(rows.values());
    }

    private static Map<String, @Nullable Object> territory(
            String id, String kind, String code, String name, @Nullable String parent) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("kind", kind);
        row.put("code", code);
        row.put("name", name);
        row.put("parent", parent);
        return row;
    }

    private static String region(ReferenceComune comune) {
        return "regione:" + comune.regionCode();
    }

    private static String province(ReferenceComune comune) {
        return "provincia:" + comune.istat().value().substring(0, 3);
    }

    private static Map<String, @Nullable Object> row(ReferenceComune comune) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("istat", comune.istat().value());
        row.put("name", comune.name());
        row.put("areaKm2", comune.areaKm2());
        row.put("lat", comune.townHall().lat());
        row.put("lon", comune.townHall().lon());
        row.put("province", comune.province());
        row.put("provinceSign", comune.provinceSign());
        row.put("regionCode", comune.regionCode());
        row.put("region", comune.region());
        row.put("provinceId", province(comune));
        row.put("regionId", region(comune));
        row.put("residents", comune.residents());
        row.put("countedOn", comune.countedOn());
        ReferenceComune.Inner inner = comune.inner();
        if (inner != null) {
            row.put("year", inner.year());
            row.put("code", inner.code());
            row.put("minutes", inner.minutesToPole());
            row.put("pole", inner.pole().value());
        }
        return row;
    }
}
