package rosa.database.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Point;
import tools.jackson.databind.JsonNode;

/// A property's value as JSON and back, losing neither type nor digit.
///
/// Strings, truth values, integers and lists are themselves; a float always has a point or an
/// exponent, an integer never; every other type is an object with one field that names it, such as
/// `{"date":"2026-01-31"}`.
final class TypedValues {
    private TypedValues() {}

    /// `properties` with sorted keys, ready for JSON.
    static Map<String, Object> encode(Map<String, Object> properties) {
        Map<String, Object> encoded = new TreeMap<>();
        properties.forEach((key, value) -> encoded.put(key, encode(value)));
        return encoded;
    }

    private static Object encode(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean truth -> truth;
            case Long integer -> integer;
            case Double number when Double.isFinite(number) -> number;
            case Double number -> Map.of("float", number.toString());
            case LocalDate date -> Map.of("date", date.toString());
            case ZonedDateTime instant -> Map.of("datetime", instant.toString());
            case LocalDateTime local -> Map.of("localdatetime", local.toString());
            case OffsetTime time -> Map.of("time", time.toString());
            case LocalTime local -> Map.of("localtime", local.toString());
            case IsoDuration span ->
                    Map.of(
                            "duration",
                            List.of(
                                    span.months(),
                                    span.days(),
                                    span.seconds(),
                                    span.nanoseconds()));
            case Point point ->
                    Map.of(
                            "point",
                            Double.isNaN(point.z())
                                    ? List.of(point.srid(), point.x(), point.y())
                                    : List.of(point.srid(), point.x(), point.y(), point.z()));
            case byte[] bytes -> Map.of("bytes", Base64.getEncoder().encodeToString(bytes));
            case List<?> list -> list.stream().map(TypedValues::encode).toList();
            default ->
                    throw new IllegalArgumentException(
                            "A backup knows no values of %s.".formatted(value.getClass()));
        };
    }

    /// What [#encode(Map)] made `properties` of.
    static Map<String, Object> decode(JsonNode properties) {
        Map<String, Object> decoded = new TreeMap<>();
        properties
                .properties()
                .forEach(entry -> decoded.put(entry.getKey(), value(entry.getValue())));
        return decoded;
    }

    private static Object value(JsonNode json) {
        if (json.isString()) {
            return json.stringValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.isIntegralNumber()) {
            return json.longValue();
        }
        if (json.isNumber()) {
            return json.doubleValue();
        }
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(element -> list.add(value(element)));
            return list;
        }
        if (json.isObject() && json.size() == 1) {
            var field = json.properties().iterator().next();
            return typed(field.getKey(), field.getValue());
        }
        throw new IllegalArgumentException("\"%s\" is no value of a backup.".formatted(json));
    }

    private static Object typed(String type, JsonNode json) {
        return switch (type) {
            case "float" -> Double.valueOf(json.stringValue());
            case "date" -> LocalDate.parse(json.stringValue());
            case "datetime" -> ZonedDateTime.parse(json.stringValue());
            case "localdatetime" -> LocalDateTime.parse(json.stringValue());
            case "time" -> OffsetTime.parse(json.stringValue());
            case "localtime" -> LocalTime.parse(json.stringValue());
            case "bytes" -> Base64.getDecoder().decode(json.stringValue());
            case "duration" ->
                    Values.isoDuration(
                                    json.get(0).longValue(),
                                    json.get(1).longValue(),
                                    json.get(2).longValue(),
                                    json.get(3).intValue())
                            .asIsoDuration();
            case "point" -> point(json);
            default ->
                    throw new IllegalArgumentException(
                            "\"%s\" is no type of a backup.".formatted(type));
        };
    }

    private static Point point(JsonNode json) {
        int srid = json.get(0).intValue();
        double x = json.get(1).doubleValue();
        double y = json.get(2).doubleValue();
        return (json.size() == 3
                        ? Values.point(srid, x, y)
                        : Values.point(srid, x, y, json.get(3).doubleValue()))
                .asPoint();
    }
}
