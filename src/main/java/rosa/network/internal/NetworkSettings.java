package rosa.network.internal;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/// The `Setting` nodes of this module.
@Component
public class NetworkSettings {
    private final Neo4jClient neo4j;

    NetworkSettings(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// The value of `key`, empty if it has none.
    public String get(String key) {
        return neo4j.query("MATCH (s:Setting {key: $key}) RETURN coalesce(s.value, '')")
                .bind(key)
                .to("key")
                .fetchAs(String.class)
                .one()
                .orElse("");
    }

    /// The value of `key`, which nobody else changes until the transaction ends.
    public String lock(String key) {
        neo4j.query("MERGE (s:Setting {key: $key}) SET s.lock = true REMOVE s.lock")
                .bind(key)
                .to("key")
                .run();
        return get(key);
    }

    public void set(String key, String value) {
        neo4j.query("MERGE (s:Setting {key: $key}) SET s.value = $value")
                .bind(key)
                .to("key")
                .bind(value)
                .to("value")
                .run();
    }
}
