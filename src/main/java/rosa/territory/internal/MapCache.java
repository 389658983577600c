package rosa.territory.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import rosa.database.Graph;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.MapGeometry;
import rosa.territory.MapOutline;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.TerritoryChanged;

/// Keeps maps in memory until something of them changes: those of the days that were asked for
/// last. A new one begins to be drawn as soon as anybody asks for its outline, and one at a time. A
/// map's hash is made of what it was drawn from, whatever was asked for: while it is drawn,
/// something may be changed.
@Component
class MapCache implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(MapCache.class);
    private static final int MOST_OUTLINES = 12;

    /// A drawn map of the whole country takes some tens of megabytes.
    private static final int MOST_DRAWN = 3;

    private static final String RUNS =
            "MATCH (b:Boundary) RETURN b.istat AS istat, b.importRun AS run, '' AS geojson";
    private static final String SHAPES =
            "MATCH (b:Boundary) RETURN b.istat AS istat, b.importRun AS run, b.geojson AS geojson";
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
    private final Clock clock;
    private final ReentrantLock drawing = new ReentrantLock();
    private final Latest<LocalDate, Outlined> outlines = new Latest<>(MOST_OUTLINES);
    private final Latest<String, LocalDate> days = new Latest<>(MOST_OUTLINES);
    private final Latest<String, MapGeometry> drawn = new Latest<>(MOST_DRAWN);
    private final ThreadPoolExecutor ahead =
            new ThreadPoolExecutor(
                    1,
                    1,
                    30,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_DRAWN),
                    Thread.ofPlatform().daemon().name("map").factory(),
                    new ThreadPoolExecutor.DiscardOldestPolicy());

    /// The outline of a map and the comuni it is of, which the territory keeps until something of
    /// them or of their boundaries changes.
    private record Outlined(List<Comune> comuni, MapOutline outline) {}

    /// Boundaries and the imports they came with.
    ///
    /// @param shapes empty where only the imports were asked for
    private record Stored(Map<IstatCode, String> runs, Map<IstatCode, Geometry> shapes) {}

    MapCache(
            Graph graph,
            Neo4jClient client,
            Territories territories,
            Sources sources,
            Clock clock) {
        this.graph = graph;
        this.client = client;
        this.territories = territories;
        this.sources = sources;
        this.clock = clock;
        ahead.allowCoreThreadTimeOut(true);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(TerritoryChanged change) {
        outlines.clear();
        days.clear();
    }

    @Override
    public void destroy() {
        ahead.shutdownNow();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        outline(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Formats.ROME));
    }

    /// The map of a day; days between two changes of comuni have the same.
    MapOutline outline(LocalDate day) {
        LocalDate since = territories.lineage().sameSince(day);
        List<Comune> comuni = territories.comuni(day);
        Outlined known = outlines.get(since);
        // What was worked out while the comuni or their boundaries changed is of another list.
        if (known != null && known.comuni() == comuni) {
            // As long as the map is asked for, its hash leads to it.
            days.put(known.outline().hash(), day);
            return known.outline();
        }
        var joined = new JoinedBoundaries(territories.lineage(), day);
        MapOutline found = graph.read(() -> outline(joined, comuni, stored(RUNS).runs()));
        outlines.put(since, new Outlined(comuni, found));
        days.put(found.hash(), day);
        if (drawn.get(found.hash()) == null && !ahead.isShutdown()) {
            ahead.execute(() -> drawAhead(day));
        }
        return found;
    }

    /// Whoever asks for the map afterwards hears of what went wrong.
    private void drawAhead(LocalDate day) {
        try {
            geometry(day);
        } catch (RuntimeException failure) {
            LOG.debug("The map could not be drawn ahead.", failure);
        }
    }

    MapGeometry geometry() {
        return geometry(today());
    }

    /// The map with this hash or that of the day that had it; an unknown hash is of a map that is
    /// over.
    MapGeometry geometry(String hash) {
        MapGeometry known = drawn.get(hash);
        if (known != null) {
            return known;
        }
        LocalDate day = days.get(hash);
        return geometry(day == null ? today() : day);
    }

    MapGeometry geometry(LocalDate day) {
        String wanted = outline(day).hash();
        MapGeometry known = drawn.get(wanted);
        if (known != null) {
            return known;
        }
        drawing.lock();
        try {
            known = drawn.get(wanted);
            if (known == null) {
                known = graph.read(() -> draw(day));
                drawn.put(known.hash(), known);
            }
            return known;
        } finally {
            drawing.unlock();
        }
    }

    private MapOutline outline(
            JoinedBoundaries joined, List<Comune> comuni, Map<IstatCode, String> runs) {
        Map<IstatCode, String> drawnFrom = new TreeMap<>();
        boolean schematic = runs.isEmpty();
        for (Comune comune : comuni) {
            var from = joined.drawnFrom(comune.istat(), runs.keySet());
            schematic |= from.isEmpty();
            from.ifPresent(codes ->
                    drawnFrom.put(
                            comune.istat(),
                            codes.stream()
                                    .map(code -> code + " " + runs.get(code))
                                    .collect(Collectors.joining(" "))));
        }
        if (schematic) {
            drawnFrom.clear();
        }
        String attribution = schematic ? SchematicMap.attribution(comuni, sources) : attribution();
        return new MapOutline(
                schematic, MapDrawing.hash(attribution, comuni, drawnFrom), attribution);
    }

    /// What was read is what its hash is made of.
    MapGeometry draw(LocalDate day) {
        List<Comune> comuni = territories.comuni(day);
        var joined = new JoinedBoundaries(territories.lineage(), day);
        if (!outline(joined, comuni, stored(RUNS).runs()).schematic()) {
            Stored stored = stored(SHAPES);
            MapOutline real = outline(joined, comuni, stored.runs());
            if (!real.schematic()) {
                return MapDrawing.draw(real, comuni, joined.of(comuni, stored.shapes()));
            }
        }
        return MapDrawing.draw(
                outline(joined, comuni, Map.of()), comuni, SchematicMap.cells(comuni));
    }

    private Stored stored(String query) {
        record One(IstatCode istat, String run, String geojson) {}
        Map<IstatCode, String> runs = new TreeMap<>();
        Map<IstatCode, Geometry> shapes = new TreeMap<>();
        client.query(query)
                .fetchAs(One.class)
                .mappedBy((_, row) ->
                        new One(
                                new IstatCode(row.get("istat").asString()),
                                row.get("run").asString(""),
                                row.get("geojson").asString()))
                .all()
                .forEach(one -> {
                    runs.put(one.istat(), one.run());
                    if (!one.geojson().isEmpty()) {
                        shapes.put(one.istat(), Geometries.read(one.geojson()));
                    }
                });
        return new Stored(runs, shapes);
    }

    private String attribution() {
        return client.query(SOURCE)
                .fetchAs(Source.class)
                .mappedBy((_, row) -> Cypher.source(row.get("source")))
                .one()
                .map(source ->
                        source.publisher().isBlank()
                                ? source.title()
                                : source.title() + ", " + source.publisher())
                .orElse("");
    }
}
