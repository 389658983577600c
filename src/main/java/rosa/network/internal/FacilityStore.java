package rosa.network.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.shared.FacilityId;
import rosa.shared.OrganisationId;
import rosa.shared.SaiProjectId;

/// Facilities and the edges that belong to their data. Its callers hold a transaction.
@Component
public class FacilityStore {
    private static final String EDGES =
            """
            MATCH (f)-[:LOCATED_IN]->(c:Comune)
            OPTIONAL MATCH (f)-[m:MANAGED_BY]->(o:Organisation) WHERE m.until IS NULL
            OPTIONAL MATCH (f)-[:SITE_OF]->(p:SaiProject)
            RETURN f, c.istat AS comune, o.id AS manager, p.id AS project
            ORDER BY f.name, f.id
            """;
    private static final String CREATE =
            """
            UNWIND $rows AS row
            MATCH (c:Comune {istat: row.comune})
            CREATE (f:Facility {id: row.id, version: 1})
            SET f += row.properties
            SET f.demo = CASE WHEN $demo THEN true ELSE null END
            CREATE (f)-[:LOCATED_IN]->(c)
            WITH f, row
            OPTIONAL MATCH (o:Organisation {id: row.manager})
            OPTIONAL MATCH (p:SaiProject {id: row.project})
            FOREACH (it IN CASE WHEN o IS NULL THEN [] ELSE [o] END |
                CREATE (f)-[:MANAGED_BY
                    {since: coalesce(row.managedSince, row.openedOn), source: row.source, asOf: row.asOf}]->(it))
            FOREACH (it IN CASE WHEN p IS NULL THEN [] ELSE [p] END | CREATE (f)-[:SITE_OF]->(it))
            """;
    private static final String CHANGE =
            """
            UNWIND $rows AS row
            MATCH (f:Facility {id: row.id})
            SET f += row.properties, f.version = f.version + 1
            """;
    private static final String MOVE =
            """
            UNWIND $rows AS row
            MATCH (f:Facility {id: row.id})-[was:LOCATED_IN]->(old:Comune)
            WHERE old.istat <> row.comune
            MATCH (c:Comune {istat: row.comune})
            DELETE was
            CREATE (f)-[:LOCATED_IN]->(c)
            """;
    private static final String LEAVE_MANAGER =
            """
            UNWIND $rows AS row
            MATCH (f:Facility {id: row.id})-[was:MANAGED_BY]->(old:Organisation)
            WHERE was.until IS NULL AND (row.manager IS NULL OR old.id <> row.manager)
            SET was.until = row.asOf
            WITH was WHERE was.since >= was.until
            DELETE was
            """;
    private static final String TAKE_MANAGER =
            """
            UNWIND $rows AS row
            MATCH (f:Facility {id: row.id})
            MATCH (o:Organisation {id: row.manager})
            WHERE NOT EXISTS { (f)-[was:MANAGED_BY]->() WHERE was.until IS NULL }
            CREATE (f)-[:MANAGED_BY {since: CASE WHEN EXISTS { (f)-[:MANAGED_BY]->() }
                    THEN row.asOf ELSE row.openedOn END, source: row.source, asOf: row.asOf}]->(o)
            """;
    private static final String LEAVE_PROJECT =
            """
            UNWIND $rows AS row
            MATCH (f:Facility {id: row.id})-[was:SITE_OF]->(old:SaiProject)
            WHERE row.project IS NULL OR old.id <> row.project
            DELETE was
            """;
    private static final String TAKE_PROJECT =
            """
            UNWIND $rows AS row
            MATCH (f:Facility {id: row.id})
            MATCH (p:SaiProject {id: row.project})
            MERGE (f)-[:SITE_OF]->(p)
            """;

    private final Neo4jClient neo4j;
    private final References references;

    FacilityStore(Neo4jClient neo4j, References references) {
        this.neo4j = neo4j;
        this.references = references;
    }

    public Optional<Facility> find(FacilityId id) {
        return read("MATCH (f:Facility {id: $key})", id.value()).stream().findFirst();
    }

    public List<Facility> all() {
        return read("MATCH (f:Facility)", "");
    }

    public List<Facility> of(Collection<FacilityId> ids) {
        return read(
                "MATCH (f:Facility) WHERE f.id IN $key",
                ids.stream().map(FacilityId::value).toList());
    }

    public List<Facility> managedBy(OrganisationId organisation) {
        return read(
                "MATCH (f:Facility)-[now:MANAGED_BY]->(:Organisation {id: $key})"
                        + " WHERE now.until IS NULL WITH DISTINCT f",
                organisation.value());
    }

    public List<Facility> sitesOf(SaiProjectId project) {
        return read("MATCH (f:Facility)-[:SITE_OF]->(:SaiProject {id: $key})", project.value());
    }

    /// Takes the facilities' locks in a fixed order, so that two writers never wait for each other.
    public void lock(Collection<FacilityId> ids) {
        neo4j.query(
                        "UNWIND $ids AS id MATCH (f:Facility {id: id}) SET f.lock = true"
                                + " REMOVE f.lock")
                .bind(new TreeSet<>(ids).stream().map(FacilityId::value).toList())
                .to("ids")
                .run();
    }

    /// Writes new facilities.
    public void create(Map<FacilityId, FacilityData> facilities, boolean demo) {
        checkReferences(facilities.values());
        neo4j.query(CREATE).bind(rows(facilities)).to("rows").bind(demo).to("demo").run();
    }

    /// Overwrites facilities whose locks are held; a manager who changes goes on the day the data
    /// speak for.
    public void change(Map<FacilityId, FacilityData> facilities) {
        checkReferences(facilities.values());
        var rows = rows(facilities);
        Stream.of(CHANGE, MOVE, LEAVE_MANAGER, TAKE_MANAGER, LEAVE_PROJECT, TAKE_PROJECT)
                .forEach(statement -> neo4j.query(statement).bind(rows).to("rows").run());
    }

    /// Deletes a facility whose lock is held, with its counts.
    public void remove(FacilityId id) {
        neo4j.query(
                        "MATCH (f:Facility {id: $id}) OPTIONAL MATCH (f)-[:HAS_PLACES]->(p)"
                                + " DETACH DELETE p, f")
                .bind(id.value())
                .to("id")
                .run();
    }

    /// The facilities' ids by one of their properties, `name` or `code`; of equal names the last.
    public Map<String, FacilityId> by(String property) {
        Map<String, FacilityId> ids = new HashMap<>();
        neo4j.query(
                        "MATCH (f:Facility) WHERE f[$property] IS NOT NULL"
                                + " RETURN f[$property] AS key, f.id AS id ORDER BY f.id")
                .bind(property)
                .to("property")
                .fetch()
                .all()
                .forEach(row ->
                        ids.put(
                                String.valueOf(row.get("key")),
                                new FacilityId(String.valueOf(row.get("id")))));
        return ids;
    }

    private List<Facility> read(String match, Object key) {
        return List.copyOf(
                neo4j.query(match + "\n" + EDGES)
                        .bind(key)
                        .to("key")
                        .fetchAs(Facility.class)
                        .mappedBy((_, row) -> FacilityRows.facility(row))
                        .all());
    }

    private void checkReferences(Collection<FacilityData> facilities) {
        references.comuni(
                facilities.stream().map(data -> data.comune().value()).distinct().toList());
        references.organisations(
                facilities.stream()
                        .map(FacilityData::managedBy)
                        .filter(Objects::nonNull)
                        .map(OrganisationId::value)
                        .distinct()
                        .toList());
        references.projects(
                facilities.stream()
                        .map(FacilityData::saiProject)
                        .filter(Objects::nonNull)
                        .map(SaiProjectId::value)
                        .distinct()
                        .toList());
    }

    private static List<Map<String, @Nullable Object>> rows(
            Map<FacilityId, FacilityData> facilities) {
        return facilities.entrySet().stream()
                .map(entry -> FacilityRows.row(entry.getKey(), entry.getValue()))
                .toList();
    }
}
