package rosa.network.internal;

import java.util.ArrayList;
import java.util.Collection;
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
import rosa.network.Contract;
import rosa.network.ContractData;
import rosa.network.PriceComponent;
import rosa.shared.ContractId;
import rosa.shared.FacilityId;

/// Contracts, their price components, and which facilities stand under them. Its callers hold a
/// transaction.
@Component
public class ContractStore {
    private static final String PRICES =
            """
            OPTIONAL MATCH (k)-[:PRICED]->(x:PriceComponent)
            WITH k, x ORDER BY x.order, x.id
            WITH k, collect(x) AS prices
            RETURN k, prices ORDER BY k.start DESC, k.code, k.id
            """;
    private static final String CREATE =
            """
            UNWIND $rows AS row
            CREATE (k:Contract {id: row.id, version: 1})
            SET k += row.properties
            SET k.demo = CASE WHEN $demo THEN true ELSE null END
            """;
    private static final String CHANGE =
            """
            UNWIND $rows AS row
            MATCH (k:Contract {id: row.id})
            SET k += row.properties, k.version = k.version + 1
            """;
    private static final String LEAVE_PRICES =
            """
            UNWIND $rows AS row
            MATCH (:Contract {id: row.id})-[:PRICED]->(x:PriceComponent)
            DETACH DELETE x
            """;
    private static final String PRICE =
            """
            UNWIND $rows AS row
            MATCH (k:Contract {id: row.id})
            UNWIND row.prices AS price
            CREATE (k)-[:PRICED]->(x:PriceComponent)
            SET x = price
            SET x.demo = k.demo
            """;
    private static final String COVER =
            """
            MATCH (k:Contract {id: $id})
            UNWIND $facilities AS facility
            MATCH (f:Facility {id: facility})
            MERGE (f)-[:UNDER]->(k)
            """;

    private final Neo4jClient neo4j;
    private final References references;

    ContractStore(Neo4jClient neo4j, References references) {
        this.neo4j = neo4j;
        this.references = references;
    }

    public Optional<Contract> find(ContractId id) {
        return read("MATCH (k:Contract {id: $key})", id.value()).stream().findFirst();
    }

    public List<Contract> of(FacilityId facility) {
        return read("MATCH (:Facility {id: $key})-[:UNDER]->(k:Contract)", facility.value());
    }

    public List<FacilityId> coveredBy(ContractId id) {
        return List.copyOf(
                neo4j.query(
                                "MATCH (f:Facility)-[:UNDER]->(:Contract {id: $id})"
                                        + " RETURN f.id AS id ORDER BY f.name")
                        .bind(id.value())
                        .to("id")
                        .fetchAs(FacilityId.class)
                        .mappedBy((_, row) -> new FacilityId(row.get("id").asString()))
                        .all());
    }

    public void lock(ContractId id) {
        neo4j.query("MATCH (k:Contract {id: $id}) SET k.lock = true REMOVE k.lock")
                .bind(id.value())
                .to("id")
                .run();
    }

    public void create(Map<ContractId, ContractData> contracts, boolean demo) {
        var rows = rows(contracts);
        neo4j.query(CREATE).bind(rows).to("rows").bind(demo).to("demo").run();
        neo4j.query(PRICE).bind(rows).to("rows").run();
    }

    /// Puts the facilities under the contract, besides those already under it.
    public void cover(ContractId id, Collection<FacilityId> facilities) {
        List<String> ids = facilities.stream().map(FacilityId::value).toList();
        references.facilities(ids);
        neo4j.query(COVER).bind(id.value()).to("id").bind(ids).to("facilities").run();
    }

    /// Takes the facility from under the contract.
    public void release(ContractId id, FacilityId facility) {
        neo4j.query(
                        "MATCH (:Facility {id: $facility})-[u:UNDER]->(:Contract {id: $id})"
                                + " DELETE u")
                .bind(id.value())
                .to("id")
                .bind(facility.value())
                .to("facility")
                .run();
    }

    /// Overwrites contracts whose locks are held.
    public void change(Map<ContractId, ContractData> contracts) {
        var rows = rows(contracts);
        Stream.of(CHANGE, LEAVE_PRICES, PRICE)
                .forEach(part -> neo4j.query(part).bind(rows).to("rows").run());
    }

    /// Deletes a contract whose lock is held, with the components of its price.
    public void remove(ContractId id) {
        neo4j.query(
                        "MATCH (k:Contract {id: $id}) OPTIONAL MATCH (k)-[:PRICED]->(x)"
                                + " DETACH DELETE x, k")
                .bind(id.value())
                .to("id")
                .run();
    }

    /// What the audit log keeps.
    public static Map<String, @Nullable Object> facts(ContractData data) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(properties(data));
        facts.put(
                "prices",
                data.prices().isEmpty()
                        ? null
                        : data.prices().stream()
                                .map(ContractStore::words)
                                .collect(Collectors.joining("; ")));
        return facts;
    }

    private static String words(PriceComponent price) {
        return "%s %d.%02d%s"
                .formatted(
                        price.label(),
                        price.centsPerPersonDay() / 100,
                        price.centsPerPersonDay() % 100,
                        price.reducible() ? "" : " *");
    }

    private List<Contract> read(String match, Object key) {
        return List.copyOf(
                neo4j.query(match + "\n" + PRICES)
                        .bind(key)
                        .to("key")
                        .fetchAs(Contract.class)
                        .mappedBy((_, row) -> contract(row))
                        .all());
    }

    private static List<Map<String, @Nullable Object>> rows(
            Map<ContractId, ContractData> contracts) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        contracts.forEach((id, data) -> {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", id.value());
            row.put("properties", properties(data));
            row.put("prices", prices(id, data.prices()));
            rows.add(row);
        });
        return rows;
    }

    private static List<Map<String, @Nullable Object>> prices(
            ContractId id, List<PriceComponent> prices) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (PriceComponent price : prices) {
            int order = rows.size() + 1;
            rows.add(
                    Rows.properties(
                            "id", id + "-" + order,
                            "label", price.label(),
                            "centsPerPersonDay", price.centsPerPersonDay(),
                            "reducible", price.reducible(),
                            "order", order));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> properties(ContractData data) {
        return Rows.with(
                Rows.properties(
                        "code", data.code(),
                        "start", data.start(),
                        "end", data.end(),
                        "extendedTo", data.extendedTo(),
                        "procedure", data.procedure()),
                data.provenance());
    }

    private static Contract contract(Record row) {
        Value node = row.get("k");
        var data =
                new ContractData(
                        node.get("code").asString(),
                        node.get("start").asLocalDate(),
                        Rows.date(node, "end"),
                        Rows.date(node, "extendedTo"),
                        Rows.text(node, "procedure"),
                        row.get("prices").asList(ContractStore::price),
                        Rows.provenance(node));
        return new Contract(
                new ContractId(node.get("id").asString()),
                node.get("version").asInt(),
                data,
                Rows.flag(node, "demo"));
    }

    private static PriceComponent price(Value node) {
        return new PriceComponent(
                node.get("label").asString(),
                node.get("centsPerPersonDay").asLong(),
                node.get("reducible").asBoolean());
    }
}
