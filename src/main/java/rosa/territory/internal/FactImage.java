package rosa.territory.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.territory.FactTrace;
import rosa.territory.FactTrace.Kind;
import rosa.territory.ReferenceUndo.Field;

/// What a fact was before an import, read from its text.
///
/// @param image empty if it was not there
record FactImage(FactTrace fact, Map<String, @Nullable Object> image) {
    static FactImage of(FactTrace fact) {
        String before = fact.before();
        return new FactImage(fact, before == null ? Map.of() : ImageText.read(before));
    }

    private boolean existed() {
        return fact.before() != null;
    }

    private boolean was(String label) {
        return list("labels").contains(label);
    }

    /// Whether undoing takes it away: a comune that was only a pole is no comune any more.
    boolean isRemoved() {
        return fact.kind() == Kind.COMUNE ? !was("Comune") : fact.kind() == Kind.POLE || !existed();
    }

    /// Whether nobody may gravitate to it once it is undone.
    boolean losesPole() {
        return fact.kind() == Kind.POLE || (fact.kind() == Kind.COMUNE && !was("Pole"));
    }

    /// The ids of territories and the codes of poles that it refers to.
    Set<String> targets() {
        return Stream.concat(list("links").stream(), list("classes").stream())
                .map(link -> String.valueOf(((Map<?, ?>) link).get("to")))
                .collect(Collectors.toSet());
    }

    /// Its row for [FactRestoring].
    Map<String, @Nullable Object> row(FactTrace of) {
        Map<String, @Nullable Object> row = new HashMap<>(image);
        row.put("id", of.id());
        row.put("parts", of.parts());
        row.put("existed", existed());
        row.put("comune", was("Comune"));
        row.put("pole", was("Pole"));
        row.putIfAbsent("links", List.of());
        row.putIfAbsent("residents", List.of());
        row.putIfAbsent("classes", List.of());
        return row;
    }

    /// The run that an image names.
    static String run(String text) {
        return text(properties(ImageText.read(text)), "importRun");
    }

    /// What differs from another image, as far as people read it.
    List<Field> fields(String now) {
        Map<String, @Nullable Object> is = ImageText.read(now);
        List<Field> fields = new ArrayList<>();
        Map<String, String> before = shown(image);
        shown(is)
                .forEach((key, value) -> {
                    String was = before.getOrDefault(key, "");
                    if (!was.equals(value)) {
                        fields.add(new Field(key, value, was));
                    }
                });
        return fields;
    }

    private Map<String, String> shown(Map<String, @Nullable Object> of) {
        Map<String, @Nullable Object> properties = properties(of);
        return switch (fact.kind()) {
            case COMUNE ->
                    Map.of(
                            "name", text(properties, "name"),
                            "province", text(properties, "province"),
                            "region", text(properties, "region"),
                            "area", number(properties, "areaKm2", 4),
                            "position",
                                    "%s, %s"
                                            .formatted(
                                                    text(properties, "lat"),
                                                    text(properties, "lon")),
                            "residents2020", counted(of),
                            "inner", classed(of));
            case BORDER -> Map.of("border", number(properties, "km", 2));
            case BOUNDARY -> Map.of("points", points(text(properties, "geojson")));
            case RESIDENTS -> Map.of("people.on", text(properties, "people"));
            case TERRITORY, POLE, CHANGE -> Map.of();
        };
    }

    private static String counted(Map<String, @Nullable Object> of) {
        return of.get("residents") instanceof List<?> list && !list.isEmpty()
                ? String.valueOf(((Map<?, ?>) list.getFirst()).get("people"))
                : "";
    }

    private static String classed(Map<String, @Nullable Object> of) {
        if (!(of.get("classes") instanceof List<?> list) || list.isEmpty()) {
            return "";
        }
        Map<?, ?> one = (Map<?, ?>) list.getFirst();
        Map<?, ?> properties = (Map<?, ?>) one.get("properties");
        return properties == null
                ? ""
                : "%s, %s min, %s"
                        .formatted(
                                properties.get("code"),
                                properties.get("minutesToPole") instanceof Number minutes
                                        ? Formats.number(Locale.ITALY, minutes.doubleValue(), 1)
                                        : "–",
                                one.get("to"));
    }

    /// How many points a geometry has: every point is a bracket before a number.
    private static String points(String geojson) {
        int points = 0;
        for (int i = 0; i + 1 < geojson.length(); i++) {
            char next = geojson.charAt(i + 1);
            if (geojson.charAt(i) == '[' && (Character.isDigit(next) || next == '-')) {
                points++;
            }
        }
        return points == 0 ? "" : String.valueOf(points);
    }

    private List<?> list(String key) {
        return image.get(key) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> properties(Map<String, @Nullable Object> of) {
        return of.get("properties") instanceof Map<?, ?> map
                ? (Map<String, @Nullable Object>) map
                : Map.of();
    }

    private static String text(Map<String, @Nullable Object> properties, String key) {
        Object value = properties.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static String number(Map<String, @Nullable Object> properties, String key, int digits) {
        return properties.get(key) instanceof Number value
                ? Formats.number(Locale.ITALY, value.doubleValue(), digits)
                : "";
    }
}
