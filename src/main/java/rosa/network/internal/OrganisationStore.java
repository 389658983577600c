package rosa.network.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.network.Organisation;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;

/// Organisations with their seats and competences. Its callers hold a transaction.
@Component
public class OrganisationStore {
    private static final String EDGES =
            """
            OPTIONAL MATCH (o)-[:SEATED_IN]->(c:Comune)
            OPTIONAL MATCH (o)-[:OPERATES_IN]->(t:Territory)
            WITH o, c, collect(t.id) AS territories
            RETURN o, c.istat AS seat, territories ORDER BY o.name, o.id
            """;
    private static final String CREATE =
            """
            UNWIND $rows AS row
            CREATE (o:Organisation {id: row.id, version: 1})
            SET o += row.properties
            SET o.demo = CASE WHEN $demo THEN true ELSE null END
            """;
    private static final String CHANGE =
            """
            UNWIND $rows AS row
            MATCH (o:Organisation {id: row.id})
            SET o += row.properties, o.version = o.version + 1
            """;
    private static final String LEAVE =
            """
            UNWIND $rows AS row
            MATCH (o:Organisation {id: row.id})-[was:SEATED_IN|OPERATES_IN]->()
            DELETE was
            """;
    private static final String SEAT =
            """
            UNWIND $rows AS row
            MATCH (o:Organisation {id: row.id})
            MATCH (c:Comune {istat: row.seat})
            CREATE (o)-[:SEATED_IN]->(c)
            """;
    private static final String OPERATE =
            """
            UNWIND $rows AS row
            UNWIND row.territories AS territory
            MATCH (o:Organisation {id: row.id})
            MATCH (t:Territory {id: territory})
            CREATE (o)-[:OPERATES_IN]->(t)
            """;

    private final Neo4jClient neo4j;
    private final References references;

    OrganisationStore(Neo4jClient neo4j, References references) {
        this.neo4j = neo4j;
        this.references = references;
    }

    public Optional<Organisation> find(OrganisationId id) {
        return read("MATCH (o:Organisation {id: $key})", id.value()).stream().findFirst();
    }

    public List<Organisation> all() {
        return read("MATCH (o:Organisation)", "");
    }

    public List<Organisation> of(Collection<OrganisationId> ids) {
        return read(
                "MATCH (o:Organisation) WHERE o.id IN $key",
                ids.stream().map(OrganisationId::value).toList());
    }

    public List<Organisation> of(OrganisationKind kind) {
        return read("MATCH (o:Organisation {kind: $key})", kind.key());
    }

    /// Takes the organisations' locks in a fixed order.
    public void lock(Collection<OrganisationId> ids) {
        neo4j.query(
                        "UNWIND $ids AS id MATCH (o:Organisation {id: id}) SET o.lock = true"
                                + " REMOVE o.lock")
                .bind(new TreeSet<>(ids).stream().map(OrganisationId::value).toList())
                .to("ids")
                .run();
    }

    public void create(Map<OrganisationId, OrganisationData> organisations, boolean demo) {
        var rows = checked(organisations);
        neo4j.query(CREATE).bind(rows).to("rows").bind(demo).to("demo").run();
        Stream.of(SEAT, OPERATE).forEach(part -> neo4j.query(part).bind(rows).to("rows").run());
    }

    /// Overwrites organisations whose locks are held.
    public void change(Map<OrganisationId, OrganisationData> organisations) {
        var rows = checked(organisations);
        Stream.of(CHANGE, LEAVE, SEAT, OPERATE)
                .forEach(part -> neo4j.query(part).bind(rows).to("rows").run());
    }

    /// Deletes an organisation whose lock is held.
    public void remove(OrganisationId id) {
        neo4j.query("MATCH (o:Organisation {id: $id}) DETACH DELETE o")
                .bind(id.value())
                .to("id")
                .run();
    }

    /// What the audit log keeps.
    public static Map<String, @Nullable Object> facts(OrganisationData data) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(properties(data));
        facts.put("seat", data.seat());
        facts.put(
                "operatesIn",
                data.operatesIn().isEmpty()
                        ? null
                        : data.operatesIn().stream()
                                .map(TerritoryId::value)
                                .sorted()
                                .collect(Collectors.joining(", ")));
        return facts;
    }

    private List<Organisation> read(String match, Object key) {
        return List.copyOf(
                neo4j.query(match + "\n" + EDGES)
                        .bind(key)
                        .to("key")
                        .fetchAs(Organisation.class)
                        .mappedBy((_, row) -> organisation(row))
                        .all());
    }

    private List<Map<String, @Nullable Object>> checked(
            Map<OrganisationId, OrganisationData> organisations) {
        var all = organisations.values();
        references.comuni(
                all.stream()
                        .map(OrganisationData::seat)
                        .filter(Objects::nonNull)
                        .map(IstatCode::value)
                        .distinct()
                        .toList());
        references.territories(
                all.stream()
                        .flatMap(data -> data.operatesIn().stream())
                        .map(TerritoryId::value)
                        .distinct()
                        .toList());
        return organisations.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, @Nullable Object> row(OrganisationId id, OrganisationData data) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id.value());
        row.put("properties", properties(data));
        row.put("seat", data.seat() == null ? null : data.seat().value());
        row.put("territories", data.operatesIn().stream().map(TerritoryId::value).toList());
        return row;
    }

    private static Map<String, @Nullable Object> properties(OrganisationData data) {
        return Rows.with(
                Rows.properties(
                        "name", data.name(),
                        "kind", data.kind().key(),
                        "taxCode", data.taxCode(),
                        "email", data.email(),
                        "phone", data.phone(),
                        "website", data.website(),
                        "note", data.note(),
                        "closedOn", data.closedOn()),
                data.provenance());
    }

    private static Organisation organisation(Record row) {
        Value node = row.get("o");
        String seat = Rows.nullableText(row.get("seat"));
        var data =
                new OrganisationData(
                        node.get("name").asString(),
                        OrganisationKind.of(node.get("kind").asString()),
                        Rows.text(node, "taxCode"),
                        Rows.text(node, "email"),
                        Rows.text(node, "phone"),
                        Rows.text(node, "website"),
                        Rows.text(node, "note"),
                        seat == null ? null : new IstatCode(seat),
                        row.get("territories").asList(Value::asString).stream()
                                .map(TerritoryId::new)
                                .collect(Collectors.toSet()),
                        Rows.date(node, "closedOn"),
                        Rows.provenance(node));
        return new Organisation(
                new OrganisationId(node.get("id").asString()),
                node.get("version").asInt(),
                data,
                Rows.flag(node, "demo"));
    }
}
