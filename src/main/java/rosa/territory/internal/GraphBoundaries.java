package rosa.territory.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.shared.IstatCode;
import rosa.territory.Boundaries;
import rosa.territory.FactTrace;
import rosa.territory.MapGeometry;
import rosa.territory.MapOutline;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.TerritoryChanged;

/// Keeps imported boundaries as they came; what a map is drawn from is [MapCache]'s.
@Component
class GraphBoundaries implements Boundaries {
    private static final int BATCH = 200;
    private static final String STORE =
            """
            UNWIND $rows AS row
            MATCH (c:Comune {istat: row.istat})
            MERGE (b:Boundary {istat: row.istat})
            SET b.geojson = row.geojson, b.source = $source, b.asOf = $asOf, b.importRun = $run
            MERGE (c)-[:HAS_BOUNDARY]->(b)
            """;
    private static final String IMPORTED =
            """
            MATCH (b:Boundary)
            WITH count(b) AS comuni, max(b.asOf) AS latest
            MATCH (b:Boundary {asOf: latest})
            WITH comuni, b LIMIT 1
            MATCH (s:Source {id: b.source})
            RETURN s AS source, comuni
            """;
    private static final String FORGET = "MATCH (b:Boundary) DETACH DELETE b RETURN count(*) AS n";

    private final Graph graph;
    private final Neo4jClient client;
    private final Territories territories;
    private final Sources sources;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final MapCache maps;
    private final FactImages images;

    GraphBoundaries(
            Graph graph,
            Neo4jClient client,
            Territories territories,
            Sources sources,
            AuditLog audit,
            ApplicationEventPublisher events,
            MapCache maps,
            FactImages images) {
        this.graph = graph;
        this.client = client;
        this.territories = territories;
        this.sources = sources;
        this.audit = audit;
        this.events = events;
        this.maps = maps;
        this.images = images;
    }

    @Override
    public Optional<Imported> imported() {
        return graph.read(() ->
                client.query(IMPORTED)
                        .fetchAs(Imported.class)
                        .mappedBy((_, row) ->
                                new Imported(
                                        row.get("comuni").asInt(),
                                        Cypher.source(row.get("source"))))
                        .one());
    }

    @Override
    public void store(Map<IstatCode, String> geometries, Source source, String importRun) {
        store(
                geometries.entrySet().stream()
                        .map(one -> new Shape(one.getKey(), one::getValue))
                        .toList(),
                source,
                importRun,
                _ -> {},
                _ -> {});
    }

    @Override
    public void store(
            List<Shape> shapes,
            Source source,
            String importRun,
            IntConsumer stored,
            Consumer<List<FactTrace>> trace) {
        graph.write(() -> {
            sources.record(source);
            for (int at = 0; at < shapes.size(); at += BATCH) {
                int end = Math.min(shapes.size(), at + BATCH);
                List<Shape> batch = shapes.subList(at, end);
                var noted =
                        images.note(
                                FactTrace.Kind.BOUNDARY,
                                batch.stream()
                                        .map(one -> new FactImages.Asked(one.comune().value()))
                                        .toList());
                storeBatch(batch, source, importRun);
                noted.tell(trace);
                stored.accept(end);
            }
            audit.record(
                    "boundaries.store",
                    subject(source.title()),
                    Map.of(),
                    Map.of(
                            "comuni",
                            shapes.size(),
                            "source",
                            source.id(),
                            Concerned.PROPERTY,
                            Concerned.unlessAll(
                                    shapes.stream().map(Shape::comune).toList(),
                                    territories.comuni().size())));
            events.publishEvent(new TerritoryChanged());
        });
    }

    private void storeBatch(List<Shape> shapes, Source source, String importRun) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Shape shape : shapes) {
            String geojson = shape.geojson().get();
            Geometries.read(geojson);
            rows.add(Map.of("istat", shape.comune().value(), "geojson", geojson));
        }
        client.query(STORE)
                .bindAll(
                        Map.of(
                                "rows",
                                rows,
                                "source",
                                source.id(),
                                "asOf",
                                source.date(),
                                "run",
                                importRun))
                .run();
    }

    @Override
    public void forget() {
        graph.write(() -> {
            long gone = client.query(FORGET).fetchAs(Long.class).one().orElse(0L);
            if (gone > 0) {
                audit.record(
                        "boundaries.forget", subject("Confini"), Map.of("comuni", gone), Map.of());
                events.publishEvent(new TerritoryChanged());
            }
        });
    }

    @Override
    public MapOutline outline(LocalDate day) {
        return maps.outline(day);
    }

    @Override
    public MapGeometry geometry(LocalDate day) {
        return maps.geometry(day);
    }

    @Override
    public MapGeometry geometry() {
        return maps.geometry();
    }

    @Override
    public MapGeometry geometry(String hash) {
        return maps.geometry(hash);
    }

    private static AuditLog.Subject subject(String name) {
        return new AuditLog.Subject("Boundary", "comuni", name);
    }
}
