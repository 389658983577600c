package rosa.territory.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.shared.IstatCode;
import rosa.territory.Boundaries;
import rosa.territory.Comune;
import rosa.territory.Coordinates;
import rosa.territory.MapGeometry;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.TerritoryChanged;
import rosa.territory.model.GeoJson;
import rosa.territory.model.SchematicCells;

/// Keeps imported boundaries as they came; what a map is drawn from is simplified to about 40 m
/// with common borders kept common, and stays in memory until something changes.
@Component
class GraphBoundaries implements Boundaries {
    private static final int BATCH = 200;
    private static final double TOLERANCE_DEGREES = 0.0004;
    private static final String STORE =
            """
            UNWIND $rows AS row
            MATCH (c:Comune {istat: row.istat})
            MERGE (b:Boundary {istat: row.istat})
            SET b.geojson = row.geojson, b.source = $source, b.asOf = $asOf, b.importRun = $run
            MERGE (c)-[:HAS_BOUNDARY]->(b)
            """;
    private static final String ALL =
            "MATCH (b:Boundary) RETURN b.istat AS istat, b.geojson AS geojson";
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
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable MapGeometry drawn;

    GraphBoundaries(
            Graph graph,
            Neo4jClient client,
            Territories territories,
            Sources sources,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.client = client;
        this.territories = territories;
        this.sources = sources;
        this.audit = audit;
        this.events = events;
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
                _ -> {});
    }

    @Override
    public void store(List<Shape> shapes, Source source, String importRun, IntConsumer stored) {
        graph.write(() -> {
            sources.record(source);
            for (int at = 0; at < shapes.size(); at += BATCH) {
                int end = Math.min(shapes.size(), at + BATCH);
                storeBatch(shapes.subList(at, end), source, importRun);
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
    public MapGeometry geometry() {
        MapGeometry geometry = drawn;
        if (geometry == null) {
            long before = changes.get();
            geometry = draw();
            if (changes.get() == before) {
                drawn = geometry;
            }
        }
        return geometry;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(TerritoryChanged change) {
        changes.incrementAndGet();
        drawn = null;
    }

    private MapGeometry draw() {
        List<Comune> comuni = territories.comuni();
        Map<IstatCode, Geometry> shapes = importedShapes();
        boolean schematic =
                !shapes.keySet().containsAll(comuni.stream().map(Comune::istat).toList());
        if (schematic) {
            Map<IstatCode, Coordinates> halls = new TreeMap<>();
            comuni.forEach(c -> halls.put(c.istat(), c.townHall()));
            shapes = SchematicCells.around(halls);
        }
        StringBuilder features = new StringBuilder();
        Map<IstatCode, List<List<Coordinates>>> rings = new TreeMap<>();
        for (Comune comune : comuni) {
            Geometry shape = Objects.requireNonNull(shapes.get(comune.istat()));
            rings.put(comune.istat(), GeoJson.rings(shape));
            features.append(features.isEmpty() ? "" : ",")
                    .append(
                            feature(
                                    comune,
                                    shape,
                                    schematic ? comune.townHall() : comune.labelPoint()));
        }
        String geoJson =
                "{\"type\":\"FeatureCollection\",\"schematic\":%s,\"features\":[%s]}"
                        .formatted(schematic, features);
        return new MapGeometry(schematic, hash(geoJson), geoJson, rings, attribution(schematic));
    }

    private Map<IstatCode, Geometry> importedShapes() {
        record Stored(IstatCode istat, Geometry shape) {}
        Map<IstatCode, Geometry> shapes = new TreeMap<>();
        graph.read(() ->
                        client.query(ALL)
                                .fetchAs(Stored.class)
                                .mappedBy((_, row) ->
                                        new Stored(
                                                new IstatCode(row.get("istat").asString()),
                                                Geometries.read(row.get("geojson").asString())))
                                .all())
                .forEach(stored -> shapes.put(stored.istat(), stored.shape()));
        Geometry[] simple =
                CoverageSimplifier.simplify(
                        shapes.values().toArray(Geometry[]::new), TOLERANCE_DEGREES);
        int next = 0;
        for (var shape : shapes.entrySet()) {
            shape.setValue(simple[next++]);
        }
        return shapes;
    }

    private String attribution(boolean schematic) {
        if (!schematic) {
            return imported()
                    .map(i -> i.source().title() + ", " + i.source().publisher())
                    .orElse("");
        }
        return territories.comuni().stream()
                .map(c -> c.provenance().source())
                .distinct()
                .flatMap(id -> sources.findSource(id).stream())
                .map(s -> "Confini schematici da coordinate " + s.publisher() + ", " + s.licence())
                .collect(Collectors.joining("; "));
    }

    private static String feature(Comune comune, Geometry shape, Coordinates label) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"id\":\"%1$s\",\"properties\":{\"istat\":\"%1$s\",\"name\":\"%2$s\","
                        + "\"labelLon\":%3$.5f,\"labelLat\":%4$.5f},\"geometry\":%5$s}",
                comune.istat(),
                comune.name().replace("\\", "\\\\").replace("\"", "\\\""),
                label.lon(),
                label.lat(),
                GeoJson.geometry(shape));
    }

    private static String hash(String text) {
        var crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static AuditLog.Subject subject(String name) {
        return new AuditLog.Subject("Boundary", "comuni", name);
    }
}
