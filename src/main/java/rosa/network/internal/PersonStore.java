package rosa.network.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.network.ActsFor;
import rosa.network.Person;
import rosa.network.PersonData;
import rosa.shared.OrganisationId;
import rosa.shared.PersonId;

/// Professional contacts and whom they act for. Its callers hold a transaction.
@Component
public class PersonStore {
    private static final String EDGES =
            """
            OPTIONAL MATCH (n)-[a:ACTS_FOR]->(o:Organisation)
            WITH n, a, o ORDER BY o.name
            WITH n, collect(CASE WHEN o IS NULL THEN null ELSE
                {organisation: o.id, role: a.role, since: a.since, until: a.until} END) AS posts
            RETURN n, posts ORDER BY n.name, n.id
            """;
    private static final String CREATE =
            """
            UNWIND $rows AS row
            CREATE (n:Person {id: row.id, version: 1})
            SET n += row.properties
            SET n.demo = CASE WHEN $demo THEN true ELSE null END
            """;
    private static final String CHANGE =
            """
            UNWIND $rows AS row
            MATCH (n:Person {id: row.id})
            SET n += row.properties, n.version = n.version + 1
            """;
    private static final String LEAVE =
            """
            UNWIND $rows AS row
            MATCH (:Person {id: row.id})-[was:ACTS_FOR]->()
            DELETE was
            """;
    private static final String ACT =
            """
            UNWIND $rows AS row
            UNWIND row.posts AS post
            MATCH (n:Person {id: row.id})
            MATCH (o:Organisation {id: post.organisation})
            CREATE (n)-[:ACTS_FOR {role: post.role, since: post.since, until: post.until,
                source: row.source, asOf: row.asOf}]->(o)
            """;

    private final Neo4jClient neo4j;
    private final References references;

    PersonStore(Neo4jClient neo4j, References references) {
        this.neo4j = neo4j;
        this.references = references;
    }

    public Optional<Person> find(PersonId id) {
        return read("MATCH (n:Person {id: $key})", id.value()).stream().findFirst();
    }

    public List<Person> all() {
        return read("MATCH (n:Person)", "");
    }

    public List<Person> actingFor(OrganisationId organisation) {
        return read(
                "MATCH (n:Person)-[:ACTS_FOR]->(:Organisation {id: $key}) WITH DISTINCT n",
                organisation.value());
    }

    public void lock(PersonId id) {
        neo4j.query("MATCH (n:Person {id: $id}) SET n.lock = true REMOVE n.lock")
                .bind(id.value())
                .to("id")
                .run();
    }

    public void create(Map<PersonId, PersonData> people, boolean demo) {
        var rows = checked(people);
        neo4j.query(CREATE).bind(rows).to("rows").bind(demo).to("demo").run();
        neo4j.query(ACT).bind(rows).to("rows").run();
    }

    /// Overwrites people whose locks are held.
    public void change(Map<PersonId, PersonData> people) {
        var rows = checked(people);
        Stream.of(CHANGE, LEAVE, ACT)
                .forEach(part -> neo4j.query(part).bind(rows).to("rows").run());
    }

    public void remove(PersonId id) {
        neo4j.query("MATCH (n:Person {id: $id}) DETACH DELETE n").bind(id.value()).to("id").run();
    }

    /// What the audit log keeps.
    public static Map<String, @Nullable Object> facts(PersonData data) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(properties(data));
        facts.put(
                "actsFor",
                data.actsFor().isEmpty()
                        ? null
                        : data.actsFor().stream()
                                .map(one -> one.organisation().value() + " " + one.role())
                                .map(String::strip)
                                .sorted()
                                .collect(Collectors.joining(", ")));
        return facts;
    }

    private List<Person> read(String match, Object key) {
        return List.copyOf(
                neo4j.query(match + "\n" + EDGES)
                        .bind(key)
                        .to("key")
                        .fetchAs(Person.class)
                        .mappedBy((_, row) -> person(row))
                        .all());
    }

    private List<Map<String, @Nullable Object>> checked(Map<PersonId, PersonData> people) {
        references.organisations(
                people.values().stream()
                        .flatMap(data -> data.actsFor().stream())
                        .map(one -> one.organisation().value())
                        .distinct()
                        .toList());
        return people.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, @Nullable Object> row(PersonId id, PersonData data) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id.value());
        row.put("properties", properties(data));
        row.put("source", data.provenance().source());
        row.put("asOf", data.provenance().asOf());
        row.put(
                "posts",
                data.actsFor().stream()
                        .map(one ->
                                Rows.properties(
                                        "organisation", one.organisation().value(),
                                        "role", one.role(),
                                        "since", one.since(),
                                        "until", one.until()))
                        .toList());
        return row;
    }

    private static Map<String, @Nullable Object> properties(PersonData data) {
        return Rows.with(
                Rows.properties(
                        "name", data.name(),
                        "post", data.post(),
                        "email", data.email(),
                        "phone", data.phone()),
                data.provenance());
    }

    private static Person person(Record row) {
        Value node = row.get("n");
        var data =
                new PersonData(
                        node.get("name").asString(),
                        Rows.text(node, "post"),
                        Rows.text(node, "email"),
                        Rows.text(node, "phone"),
                        row.get("posts").asList(PersonStore::actsFor),
                        Rows.provenance(node));
        return new Person(
                new PersonId(node.get("id").asString()),
                node.get("version").asInt(),
                data,
                Rows.flag(node, "demo"));
    }

    private static ActsFor actsFor(Value post) {
        return new ActsFor(
                new OrganisationId(post.get("organisation").asString()),
                Rows.text(post, "role"),
                Rows.date(post, "since"),
                Rows.date(post, "until"));
    }
}
