package rosa.network.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.network.SaiCategory;
import rosa.network.SaiProject;
import rosa.shared.OrganisationId;
import rosa.shared.SaiProjectId;

/// SAI projects and who holds them. Its callers hold a transaction.
@Component
public class SaiProjectStore {
    private static final String ALL =
            """
            MATCH (p:SaiProject)
            OPTIONAL MATCH (p)-[:HELD_BY]->(o:Organisation)
            RETURN p, o.id AS holder, o.name AS holderName
            ORDER BY holderName, p.category, p.id
            """;
    private static final String SAVE =
            """
            UNWIND $rows AS row
            MERGE (p:SaiProject {id: row.id})
            SET p += row.properties
            WITH p, row
            OPTIONAL MATCH (p)-[old:HELD_BY]->(other)
              WHERE row.holder IS NOT NULL AND other.id <> row.holder
            DELETE old
            WITH DISTINCT p, row
            MATCH (o:Organisation {id: row.holder})
            MERGE (p)-[held:HELD_BY]->(o)
            SET held.source = row.source, held.asOf = row.asOf
            """;

    private final Neo4jClient neo4j;
    private final References references;

    SaiProjectStore(Neo4jClient neo4j, References references) {
        this.neo4j = neo4j;
        this.references = references;
    }

    public List<SaiProject> all() {
        return List.copyOf(
                neo4j.query(ALL)
                        .fetchAs(SaiProject.class)
                        .mappedBy((_, row) -> project(row))
                        .all());
    }

    /// Writes the projects, over those with the same ids.
    public void save(Collection<SaiProject> projects) {
        references.organisations(
                projects.stream()
                        .map(SaiProject::holder)
                        .filter(Objects::nonNull)
                        .map(OrganisationId::value)
                        .distinct()
                        .toList());
        neo4j.query(SAVE)
                .bind(projects.stream().map(SaiProjectStore::row).toList())
                .to("rows")
                .run();
    }

    /// Deletes a project.
    public void remove(SaiProjectId id) {
        neo4j.query("MATCH (p:SaiProject {id: $id}) DETACH DELETE p")
                .bind(id.value())
                .to("id")
                .run();
    }

    private static Map<String, @Nullable Object> row(SaiProject project) {
        var properties =
                Rows.with(
                        Rows.properties(
                                "code", project.code(),
                                "category", project.category().key(),
                                "financedPlaces", project.financedPlaces(),
                                "demo", project.demo() ? true : null),
                        project.provenance());
        return Rows.properties(
                "id", project.id().value(),
                "properties", properties,
                "holder", project.holder() == null ? null : project.holder().value(),
                "source", project.provenance().source(),
                "asOf", project.provenance().asOf());
    }

    private static SaiProject project(Record row) {
        Value node = row.get("p");
        String holder = Rows.nullableText(row.get("holder"));
        String name = Rows.nullableText(row.get("holderName"));
        return new SaiProject(
                new SaiProjectId(node.get("id").asString()),
                node.get("code").asString(),
                SaiCategory.of(node.get("category").asString()),
                Rows.integer(node, "financedPlaces"),
                holder == null ? null : new OrganisationId(holder),
                name == null ? "" : name,
                Rows.provenance(node),
                Rows.flag(node, "demo"));
    }
}
