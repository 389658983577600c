package rosa.territory.internal;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Properties as JSON with sorted keys, and back with the types they had: a day is an object with
/// the field `date`, an instant one with `datetime`; a float always has a point.
final class ImageText {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DATE = "$date";
    private static final String INSTANT = "$datetime";

    private ImageText() {}

    static String write(Map<String, Object> image) {
        return JSON.writeValueAsString(encode(image));
    }

    static Map<String, @Nullable Object> read(String text) {
        return map(JSON.readTree(text));
    }

    private static Object encode(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean truth -> truth;
            case Long integer -> integer;
            case Double number -> number;
            case LocalDate date -> Map.of(DATE, date.toString());
            case ZonedDateTime instant -> Map.of(INSTANT, instant.toString());
            case List<?> list -> list.stream().map(ImageText::encode).toList();
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, one) -> sorted.put((String) key, encode(one)));
                yield sorted;
            }
            default ->
                    throw new IllegalArgumentException(
                            "A reference fact has a property of type %s."
                                    .formatted(value.getClass().getName()));
        };
    }

    private static Map<String, @Nullable Object> map(JsonNode node) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), decode(entry.getValue())));
        return map;
    }

    private static @Nullable Object decode(JsonNode node) {
        if (node.isString()) {
            return node.asString();
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(one -> list.add(decode(one)));
            return list;
        }
        if (node.has(DATE)) {
            return LocalDate.parse(node.get(DATE).asString());
        }
        if (node.has(INSTANT)) {
            return ZonedDateTime.parse(node.get(INSTANT).asString());
        }
        return node.isNull() ? null : map(node);
    }
}
