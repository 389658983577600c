package rosa.identity.internal;

import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;

/// Where the chain of the audit log ends.
///
/// @param hash of the newest entry
record AuditHead(long seq, String hash) {
    /// What a query returns as `seq` and `hash`.
    static AuditHead of(Neo4jClient client, String cypher, Map<String, Object> parameters) {
        return client.query(cypher)
                .bindAll(parameters)
                .fetchAs(AuditHead.class)
                .mappedBy((_, row) ->
                        new AuditHead(row.get("seq").asLong(), row.get("hash").asString()))
                .one()
                .orElseThrow();
    }
}
