package rosa.territory.internal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import rosa.database.Graph;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.Coordinates;
import rosa.territory.Membership;
import rosa.territory.Neighbour;
import rosa.territory.Pole;
import rosa.territory.ResidentKind;
import rosa.territory.Residents;
import rosa.territory.SnaiClass;
import rosa.territory.Source;
import rosa.territory.Territory;
import rosa.territory.TerritoryChanged;
import rosa.territory.TerritoryKind;

/// Reads all reference facts in four queries and keeps them until they change.
@Component
@DependsOn("referenceData")
class FactStore {
    private static final String COMUNI =
            """
            MATCH (c:Comune)
            RETURN c AS comune,
                COLLECT {
                    MATCH (c)-[part:PART_OF]->(t:Territory)
                    RETURN {territory: t.id, source: part.source, asOf: part.asOf}
                } AS memberships,
                COLLECT {
                    MATCH (c)-[:HAS_RESIDENTS]->(r:ResidentCount) RETURN r ORDER BY r.date
                } AS residents,
                COLLECT {
                    MATCH (c)-[:HAS_SNAI_CLASS]->(s:SnaiClassification)-[:GRAVITATES_TO]->(p:Pole)
                    RETURN {year: s.year, code: s.code, minutes: s.minutesToPole, pole: p.istat,
                            poleName: p.name, source: s.source, asOf: s.asOf}
                    ORDER BY s.year
                } AS snai,
                COLLECT {
                    MATCH (c)-[border:BORDERS]-(n:Comune)
                    RETURN {istat: n.istat, name: n.name, km: border.km, source: border.source,
                            asOf: border.asOf}
                    ORDER BY n.name
                } AS neighbours
            ORDER BY c.istat
            """;
    private static final String TERRITORIES =
            """
            MATCH (t:Territory)
            OPTIONAL MATCH (t)-[:PART_OF]->(parent:Territory)
            RETURN t AS territory, parent.id AS parent
            """;
    private static final String CHANGES = "MATCH (v:ComuneChange) RETURN v AS change";
    private static final String SOURCES = "MATCH (s:Source) RETURN s AS source ORDER BY s.id";

    /// Codes are numbers or words; numbers count as numbers.
    private static final Comparator<Territory> BY_CODE =
            comparing(Territory::kind)
                    .thenComparing(t -> t.id().code().length() <= 2 ? t.id().code().length() : 3)
                    .thenComparing(t -> t.id().code());

    private final Graph graph;
    private final Neo4jClient client;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Facts known;

    FactStore(Graph graph, Neo4jClient client) {
        this.graph = graph;
        this.client = client;
    }

    /// The facts as they are.
    Facts facts() {
        Facts facts = known;
        if (facts == null) {
            long before = changes.get();
            facts = graph.read(this::read);
            synchronized (changes) {
                if (changes.get() == before) {
                    known = facts;
                }
            }
        }
        return facts;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(TerritoryChanged change) {
        synchronized (changes) {
            changes.incrementAndGet();
            known = null;
        }
    }

    private Facts read() {
        List<Territory> territories =
                client
                        .query(TERRITORIES)
                        .fetchAs(Territory.class)
                        .mappedBy((_, row) ->
                                territory(row.get("territory"), row.get("parent").asString("")))
                        .all()
                        .stream()
                        .sorted(BY_CODE)
                        .toList();
        Map<String, Territory> byId =
                territories.stream().collect(toMap(t -> t.id().value(), Function.identity()));
        List<Comune> comuni =
                List.copyOf(
                        client.query(COMUNI)
                                .fetchAs(Comune.class)
                                .mappedBy((_, row) ->
                                        comune(
                                                row.get("comune"),
                                                memberships(row.get("memberships"), byId),
                                                row.get("residents").asList(FactStore::residents),
                                                row.get("snai").asList(FactStore::snai),
                                                row.get("neighbours").asList(FactStore::neighbour)))
                                .all());
        List<Source> sources =
                List.copyOf(
                        client.query(SOURCES)
                                .fetchAs(Source.class)
                                .mappedBy((_, row) -> Cypher.source(row.get("source")))
                                .all());
        List<ComuneChange> changes =
                List.copyOf(
                        client.query(CHANGES)
                                .fetchAs(ComuneChange.class)
                                .mappedBy((_, row) -> Cypher.change(row.get("change")))
                                .all());
        return Facts.of(comuni, territories, sources, changes);
    }

    private static Comune comune(
            Value node,
            List<Membership> memberships,
            List<Residents> residents,
            List<SnaiClass> snai,
            List<Neighbour> neighbours) {
        return new Comune(
                new IstatCode(node.get("istat").asString()),
                node.get("name").asString(),
                node.get("cadastralCode").asString(""),
                node.get("areaKm2").asDouble(),
                new Coordinates(node.get("lat").asDouble(), node.get("lon").asDouble()),
                label(node),
                metres(node.get("altitudeMin")),
                metres(node.get("altitudeMax")),
                memberships,
                residents,
                snai,
                neighbours,
                Cypher.provenance(node));
    }

    private static Coordinates label(Value node) {
        String prefix = node.get("labelLat").isNull() ? "l" : "labelL";
        return new Coordinates(
                node.get(prefix + "at").asDouble(), node.get(prefix + "on").asDouble());
    }

    private static @Nullable Integer metres(Value value) {
        return value.isNull() ? null : value.asInt();
    }

    private static List<Membership> memberships(Value list, Map<String, Territory> byId) {
        return list
                .asList(part ->
                        new Membership(
                                Objects.requireNonNull(byId.get(part.get("territory").asString())),
                                Cypher.provenance(part)))
                .stream()
                .sorted(comparing((Membership m) -> m.territory().kind()))
                .toList();
    }

    private static Territory territory(Value node, String parent) {
        String seat = node.get("seat").asString("");
        return new Territory(
                new TerritoryId(node.get("id").asString()),
                TerritoryKind.of(node.get("kind").asString()),
                node.get("name").asString(),
                seat.isEmpty() ? null : new IstatCode(seat),
                parent.isEmpty() ? null : new TerritoryId(parent),
                Cypher.provenance(node));
    }

    private static Residents residents(Value node) {
        return new Residents(
                node.get("people").asInt(),
                node.get("date").asLocalDate(),
                ResidentKind.of(node.get("kind").asString()),
                Cypher.provenance(node));
    }

    private static SnaiClass snai(Value row) {
        return new SnaiClass(
                row.get("year").asInt(),
                row.get("code").asString(),
                row.get("minutes").asDouble(),
                new Pole(new IstatCode(row.get("pole").asString()), row.get("poleName").asString()),
                Cypher.provenance(row));
    }

    private static Neighbour neighbour(Value row) {
        return new Neighbour(
                new IstatCode(row.get("istat").asString()),
                row.get("name").asString(),
                row.get("km").asDouble(0),
                Cypher.provenance(row));
    }
}
