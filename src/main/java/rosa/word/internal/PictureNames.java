package rosa.word.internal;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The names of pictures in blocks. A picture is a block of its own, never inside of another.
public final class PictureNames {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PictureNames() {}

    /// The block with its picture under its new name; nothing if the picture has none.
    public static Optional<String> renamed(String block, Map<String, String> names) {
        if (!block.contains("\"image\"")) {
            return Optional.of(block);
        }
        JsonNode node = JSON.readTree(block);
        if (!node.path("type").asString().equals("image")) {
            return Optional.of(block);
        }
        ObjectNode attributes = (ObjectNode) node.path("attrs");
        String name = names.get(attributes.path("image").asString());
        if (name == null) {
            return Optional.empty();
        }
        attributes.put("image", name);
        return Optional.of(node.toString());
    }

    /// What the picture of a block shows, in words.
    public static String alt(String block) {
        return JSON.readTree(block).path("attrs").path("alt").asString();
    }
}
