package rosa.database.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A node or a relationship as one line of JSON.
sealed interface GraphLine {
    JsonMapper JSON = JsonMapper.builder().build();

    /// The line in a backup.
    String text();

    /// The line without what changes from one copy to the next: the ids.
    String canonical();

    /// @param id its number in this copy
    record Node(long id, List<String> labels, Map<String, Object> properties) implements GraphLine {
        public Node {
            labels = labels.stream().sorted().toList();
        }

        static Node of(String line) {
            JsonNode json = JSON.readTree(line);
            return new Node(
                    required(json, "id").longValue(),
                    required(json, "labels").valueStream().map(JsonNode::stringValue).toList(),
                    TypedValues.decode(required(json, "properties")));
        }

        @Override
        public String text() {
            return JSON.writeValueAsString(with("id", id));
        }

        @Override
        public String canonical() {
            return JSON.writeValueAsString(parts());
        }

        private Map<String, Object> with(String name, Object value) {
            Map<String, Object> parts = parts();
            parts.put(name, value);
            return parts;
        }

        private Map<String, Object> parts() {
            Map<String, Object> parts = new TreeMap<>();
            parts.put("labels", labels);
            parts.put("properties", TypedValues.encode(properties));
            return parts;
        }
    }

    /// @param from the number of the node it starts at
    /// @param to the number of the node it ends at
    record Relationship(long from, long to, String type, Map<String, Object> properties)
            implements GraphLine {
        static Relationship of(String line) {
            JsonNode json = JSON.readTree(line);
            return new Relationship(
                    required(json, "from").longValue(),
                    required(json, "to").longValue(),
                    required(json, "type").stringValue(),
                    TypedValues.decode(required(json, "properties")));
        }

        @Override
        public String text() {
            Map<String, Object> parts = parts();
            parts.put("from", from);
            parts.put("to", to);
            return JSON.writeValueAsString(parts);
        }

        @Override
        public String canonical() {
            return JSON.writeValueAsString(parts());
        }

        private Map<String, Object> parts() {
            Map<String, Object> parts = new TreeMap<>();
            parts.put("type", type);
            parts.put("properties", TypedValues.encode(properties));
            return parts;
        }
    }

    private static JsonNode required(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException("\"%s\" has no %s.".formatted(json, name));
        }
        return value;
    }
}
