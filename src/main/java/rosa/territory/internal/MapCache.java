package rosa.territory.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import rosa.shared.Formats;
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

/// Keeps maps in memory until something of them changes: that of today and those of the days that
/// were asked for last. A new one begins to be drawn as soon as anybody asks for its outline, and
/// one at a time.
@Component
class MapCache {
    private static final Logger LOG = LoggerFactory.getLogger(MapCache.class);
    private static final int MOST_OUTLINES = 12;

    /// A drawn map of the whole country takes some tens of megabytes.
    private static final int MOST_DRAWN = 3;

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
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock drawing = new ReentrantLock();
    private final LinkedHashMap<LocalDate, MapOutline> outlines = new LinkedHashMap<>();
    private final LinkedHashMap<String, MapGeometry> drawn = new LinkedHashMap<>();
    private final LinkedHashMap<String, LocalDate> days = new LinkedHashMap<>();

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
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(TerritoryChanged change) {
        changes.incrementAndGet();
        synchronized (outlines) {
            outlines.clear();
            days.clear();
        }
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
        synchronized (outlines) {
            MapOutline known = outlines.get(since);
            if (known != null) {
                return known;
            }
        }
        long before = changes.get();
        MapOutline found = graph.read(() -> outlined(day));
        synchronized (outlines) {
            if (changes.get() == before) {
                outlines.put(since, found);
                days.put(found.hash(), day);
                if (outlines.size() > MOST_OUTLINES) {
                    outlines.pollFirstEntry();
                }
                if (days.size() > MOST_OUTLINES) {
                    days.pollFirstEntry();
                }
                Thread.ofPlatform().daemon().name("map").start(() -> drawAhead(day));
            }
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

    /// The map of a day that was asked for of late; an unknown hash is of a map that is over.
    MapGeometry geometry(String hash) {
        LocalDate day;
        synchronized (outlines) {
            day = days.get(hash);
        }
        return geometry(day == null ? today() : day);
    }

    MapGeometry geometry(LocalDate day) {
        MapOutline wanted = outline(day);
        MapGeometry known = drawn(wanted);
        if (known != null) {
            return known;
        }
        drawing.lock();
        try {
            known = drawn(wanted);
            if (known == null) {
                known = graph.read(() -> draw(wanted, day));
                synchronized (drawn) {
                    drawn.put(wanted.hash(), known);
                    if (drawn.size() > MOST_DRAWN) {
                        drawn.pollFirstEntry();
                    }
                }
            }
            return known;
        } finally {
            drawing.unlock();
        }
    }

    private @Nullable MapGeometry drawn(MapOutline wanted) {
        synchronized (drawn) {
            return drawn.get(wanted.hash());
        }
    }

    private MapOutline outlined(LocalDate day) {
        List<Comune> comuni = territories.comuni(day);
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
        JoinedBoundaries joined = new JoinedBoundaries(territories.lineage(), day);
        boolean schematic =
                !comuni.stream().allMatch(comune -> joined.isDrawn(comune.istat(), runs.keySet()));
        if (schematic) {
            runs.clear();
        }
        return new MapOutline(
                schematic, MapDrawing.hash(comuni, runs), attribution(comuni, schematic));
    }

    private MapGeometry draw(MapOutline wanted, LocalDate day) {
        List<Comune> comuni = territories.comuni(day);
        return MapDrawing.draw(
                wanted,
                comuni,
                wanted.schematic()
                        ? cells(comuni)
                        : new JoinedBoundaries(territories.lineage(), day).of(comuni, imported()));
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
                    .map(source ->
                            source.publisher().isBlank()
                                    ? source.title()
                                    : source.title() + ", " + source.publisher())
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
