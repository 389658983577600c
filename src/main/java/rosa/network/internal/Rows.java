package rosa.network.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import rosa.shared.Provenance;

/// Values of the graph, absent ones included.
final class Rows {
    private Rows() {}

    static String text(Value of, String key) {
        Value value = of.get(key);
        return value.isNull() ? "" : value.asString();
    }

    static @Nullable String nullableText(Value value) {
        return value.isNull() ? null : value.asString();
    }

    static @Nullable LocalDate date(Value of, String key) {
        return date(of.get(key));
    }

    static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    static @Nullable Integer integer(Value of, String key) {
        return integer(of.get(key));
    }

    static @Nullable Integer integer(Value value) {
        return value.isNull() ? null : value.asInt();
    }

    static @Nullable Long whole(Value value) {
        return value.isNull() ? null : value.asLong();
    }

    static boolean flag(Value of, String key) {
        return of.get(key).asBoolean(false);
    }

    static Provenance provenance(Value of) {
        return new Provenance(of.get("source").asString(), of.get("asOf").asLocalDate());
    }

    /// Properties in which an empty text is absent; `SET n += …` removes what is absent.
    static Map<String, @Nullable Object> properties(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            properties.put(
                    String.valueOf(keysAndValues[i]),
                    value instanceof String text && text.isEmpty() ? null : value);
        }
        return properties;
    }

    /// The properties with the provenance's.
    static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> properties, Provenance provenance) {
        Map<String, @Nullable Object> all = new HashMap<>(properties);
        all.put("source", provenance.source());
        all.put("asOf", provenance.asOf());
        return all;
    }
}
