package rosa.network.internal;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/// Writes the demonstration's network and takes every demonstrative node away. Its callers hold a
/// transaction.
@Component
public class DemoStore {
    /// What belongs to a demonstrative node goes with it, whoever added it.
    private static final String REMOVE_PARTS =
            """
            MATCH ({demo: true})-[:HAS_PLACES|HAS_SECTION|HAS_REVISION|HAS_BAND|PRICED|OWNS*1..3]->(part)
            DETACH DELETE part
            """;

    private static final String REMOVE_CONTRACTS =
            """
            MATCH (:Facility {demo: true})-[:UNDER]->(k:Contract)
            WHERE NOT EXISTS { (other:Facility)-[:UNDER]->(k) WHERE other.demo IS NULL }
            OPTIONAL MATCH (k)-[:PRICED]->(x)
            DETACH DELETE k, x
            """;
    private static final String REMOVE_TIES = "MATCH ()-[t:TIED_TO {demo: true}]->() DELETE t";
    private static final String REMOVE =
            "MATCH (n) WHERE n.demo = true DETACH DELETE n RETURN count(n) AS n";

    private final Neo4jClient neo4j;
    private final OrganisationStore organisations;
    private final PersonStore people;
    private final FacilityStore facilities;
    private final PlacesStore places;
    private final ContractStore contracts;
    private final TieStore ties;

    DemoStore(
            Neo4jClient neo4j,
            OrganisationStore organisations,
            PersonStore people,
            FacilityStore facilities,
            PlacesStore places,
            ContractStore contracts,
            TieStore ties) {
        this.neo4j = neo4j;
        this.organisations = organisations;
        this.people = people;
        this.facilities = facilities;
        this.places = places;
        this.contracts = contracts;
        this.ties = ties;
    }

    public void load() {
        organisations.create(DemoTables.organisations(), true);
        people.create(DemoTables.people(), true);
        facilities.create(DemoTables.facilities(), true);
        places.record(DemoTables.counts(), true);
        contracts.create(DemoTables.contracts(), true);
        DemoTables.covered().forEach(contracts::cover);
        ties.save(DemoTables.ties());
    }

    public boolean hasFacilities() {
        return neo4j.query("RETURN EXISTS { (:Facility) } AS any")
                .fetchAs(Boolean.class)
                .one()
                .orElse(false);
    }

    /// Removes every node and tie marked `demo`, of whatever module; tells how many nodes.
    public long removeAll() {
        neo4j.query(REMOVE_TIES).run();
        neo4j.query(REMOVE_PARTS).run();
        neo4j.query(REMOVE_CONTRACTS).run();
        return neo4j.query(REMOVE).fetchAs(Long.class).one().orElse(0L);
    }
}
