package rosa.network.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/// Checks that what a datum refers to exists, before it is written.
@Component("networkReferences")
final class References {
    private final Neo4jClient neo4j;

    References(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    void comuni(Collection<String> codes) {
        check(
                "comune",
                codes,
                "UNWIND $keys AS key OPTIONAL MATCH (n:Comune {istat: key})"
                        + " WITH key, n WHERE n IS NULL RETURN key");
    }

    void organisations(Collection<String> ids) {
        check(
                "organisation",
                ids,
                "UNWIND $keys AS key OPTIONAL MATCH (n:Organisation {id: key})"
                        + " WITH key, n WHERE n IS NULL RETURN key");
    }

    void projects(Collection<String> ids) {
        check(
                "SAI project",
                ids,
                "UNWIND $keys AS key OPTIONAL MATCH (n:SaiProject {id: key})"
                        + " WITH key, n WHERE n IS NULL RETURN key");
    }

    void facilities(Collection<String> ids) {
        check(
                "facility",
                ids,
                "UNWIND $keys AS key OPTIONAL MATCH (n:Facility {id: key})"
                        + " WITH key, n WHERE n IS NULL RETURN key");
    }

    void territories(Collection<String> ids) {
        check(
                "territory",
                ids,
                "UNWIND $keys AS key OPTIONAL MATCH (n:Territory {id: key})"
                        + " WITH key, n WHERE n IS NULL RETURN key");
    }

    private void check(String what, Collection<String> keys, String missing) {
        if (keys.isEmpty()) {
            return;
        }
        List<String> absent =
                List.copyOf(
                        neo4j.query(missing)
                                .bind(List.copyOf(keys))
                                .to("keys")
                                .fetchAs(String.class)
                                .all());
        if (!absent.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no %s \"%s\".".formatted(what, String.join("\", \"", absent)));
        }
    }
}
