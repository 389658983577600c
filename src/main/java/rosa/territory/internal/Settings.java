package rosa.territory.internal;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/// The checksums of what has been loaded, kept as `Setting` nodes.
@Component("territorySettings")
class Settings {
    private static final String REPLACE =
            """
            MERGE (s:Setting {key: $key})
            WITH s, coalesce(s.value, '') <> $value AS isNew
            SET s.value = $value
            RETURN isNew
            """;

    private final Neo4jClient client;

    Settings(Neo4jClient client) {
        this.client = client;
    }

    /// Sets `key` and tells whether it had another value; locks it for the transaction under way.
    boolean replace(String key, String value) {
        return client.query(REPLACE)
                .bind(key)
                .to("key")
                .bind(value)
                .to("value")
                .fetchAs(Boolean.class)
                .one()
                .orElseThrow();
    }
}
