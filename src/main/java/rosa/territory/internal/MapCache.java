package rosa.territory.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import rosa.database.Graph;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.Coordinates;
import rosa.territory.MapGeometry;
import rosa.territory.MapOutline;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.TerritoryChanged;
import rosa.territory.TerritoryKind;
import rosa.territory.model.SchematicCells;

/// Keeps the map in memory until something of it changes. A new one begins to be drawn as soon as
/// anybody asks for its outline, and by one thread only.
@Component
class MapCache {
    private static final Logger LOG = LoggerFactory.getLogger(MapCache.class);
    private static final String RUNS =
            "MATCH (b:Boundary) RETURN b.istat AS istat, b.importRun AS run";
    private static final String SHAPES =
            "MATCH (b:Boundary) RETURN b.istat AS istat, b.geojson AS geojson";
    private static final String SOURCE =
            """
            MATCH (b:Boundary)
            WITH max(b.asOf) AS latest
            MATCH (b:Boundary {asOf: latest})
            WITH b LIMIT 1
            MATCH (s:Source {id: b.source})
            RETURN s AS source
            """;

    private final Graph graph;
    private final Neo4jClient client;
    private final Territories territories;
    private final Sources sources;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock drawing = new ReentrantLock();
    private volatile @Nullable MapOutline outline;
    private volatile @Nullable MapGeometry drawn;

    MapCache(Graph graph, Neo4jClient client, Territories territories, Sources sources) {
        this.graph = graph;
        this.client = client;
        this.territories = territories;
        this.sources = sources;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(TerritoryChanged change) {
        changes.incrementAndGet();
        outline = null;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        outline();
    }

    MapOutline outline() {
        MapOutline known = outline;
        if (known == null) {
            long before = changes.get();
            known = graph.read(this::outlined);
            if (changes.get() == before) {
                outline = known;
                Thread.ofPlatform().daemon().name("map").start(this::drawAhead);
            }
        }
        return known;
    }

    /// Whoever asks for the map afterwards hears of what went wrong.
    private void drawAhead() {
        try {
            geometry();
        } catch (RuntimeException failure) {
            LOG.debug("The map could not be drawn ahead.", failure);
        }
    }

    MapGeometry geometry() {
        MapOutline wanted = outline();
        MapGeometry known = drawn;
        if (known != null && known.hash().equals(wanted.hash())) {
            return known;
        }
        drawing.lock();
        try {
            known = drawn;
            if (known == null || !known.hash().equals(wanted.hash())) {
                known = graph.read(() -> draw(wanted));
                drawn = known;
            }
            return known;
        } finally {
            drawing.unlock();
        }
    }

    private MapOutline outlined() {
        List<Comune> comuni = territories.comuni();
        record Run(IstatCode istat, String run) {}
        Map<IstatCode, String> runs = new TreeMap<>();
        client.query(RUNS)
                .fetchAs(Run.class)
                .mappedBy((_, row) ->
                        new Run(
                                new IstatCode(row.get("istat").asString()),
                                row.get("run").asString("")))
                .all()
                .forEach(one -> runs.put(one.istat(), one.run()));
        boolean schematic = !runs.keySet().containsAll(comuni.stream().map(Comune::istat).toList());
        if (schematic) {
            runs.clear();
        }
        return new MapOutline(
                schematic, MapDrawing.hash(comuni, runs), attribution(comuni, schematic));
    }

    private MapGeometry draw(MapOutline wanted) {
        List<Comune> comuni = territories.comuni();
        return MapDrawing.draw(wanted, comuni, wanted.schematic() ? cells(comuni) : imported());
    }

    private static Map<IstatCode, Geometry> cells(List<Comune> comuni) {
        Map<IstatCode, Coordinates> halls = new TreeMap<>();
        Map<IstatCode, String> regions = new TreeMap<>();
        for (Comune comune : comuni) {
            halls.put(comune.istat(), comune.townHall());
            comune.territory(TerritoryKind.REGIONE)
                    .ifPresent(region -> regions.put(comune.istat(), region.id().value()));
        }
        return SchematicCells.around(halls, regions);
    }

    private Map<IstatCode, Geometry> imported() {
        record Stored(IstatCode istat, Geometry shape) {}
        Map<IstatCode, Geometry> shapes = new TreeMap<>();
        client.query(SHAPES)
                .fetchAs(Stored.class)
                .mappedBy((_, row) ->
                        new Stored(
                                new IstatCode(row.get("istat").asString()),
                                Geometries.read(row.get("geojson").asString())))
                .all()
                .forEach(stored -> shapes.put(stored.istat(), stored.shape()));
        return shapes;
    }

    private String attribution(List<Comune> comuni, boolean schematic) {
        if (!schematic) {
            return client.query(SOURCE)
                    .fetchAs(Source.class)
                    .mappedBy((_, row) -> Cypher.source(row.get("source")))
                    .one()
                    .map(source -> source.title() + ", " + source.publisher())
                    .orElse("");
        }
        return comuni.stream()
                .map(c -> c.provenance().source())
                .distinct()
                .flatMap(id -> sources.findSource(id).stream())
                .map(s -> "Confini schematici da coordinate " + s.publisher() + ", " + s.licence())
                .collect(Collectors.joining("; "));
    }
}
