package rosa.export.internal;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rosa.export.MapScene;
import rosa.export.MapScene.Point;
import rosa.export.MapScene.Region;

/// Says in words what a map shows: how many areas are in each class, which are in the highest, and
/// what the circles stand for.
public final class MapWords {
    private static final int MOST_NAMES = 6;

    private MapWords() {}

    public static String alt(MapScene scene) {
        var words = Words.in(scene.language());
        var sentences = new ArrayList<String>();
        sentences.add(words.get("map.alt", scene.title()));
        sentences.add(scene.measure() + " – " + classes(scene, words) + ".");
        highest(scene, words, sentences);
        points(scene, words, sentences);
        if (!scene.caption().isBlank()) {
            sentences.add(closed(scene.caption()));
        }
        if (scene.demo()) {
            sentences.add(closed(words.get("map.demo")));
        }
        return String.join(" ", sentences);
    }

    /// How many regions are of the class with this index.
    static int count(MapScene scene, int colourClass) {
        return (int)
                scene.regions().stream()
                        .filter(region -> region.colourClass() == colourClass)
                        .count();
    }

    private static String classes(MapScene scene, Words words) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < scene.classes().size(); i++) {
            parts.add(words.get("map.alt.class", scene.classes().get(i).label(), count(scene, i)));
        }
        int without = count(scene, Region.NO_DATA);
        if (without > 0) {
            parts.add(words.get("map.alt.class", words.get("map.nodata"), without));
        }
        return String.join("; ", parts);
    }

    private static void highest(MapScene scene, Words words, List<String> sentences) {
        for (int i = scene.classes().size() - 1; i > 0; i--) {
            int index = i;
            var names =
                    scene.regions().stream()
                            .filter(region -> region.colourClass() == index)
                            .map(Region::name)
                            .sorted()
                            .toList();
            if (!names.isEmpty()) {
                sentences.add(
                        words.get(
                                "map.alt.highest",
                                scene.classes().get(index).label(),
                                listed(names, words)));
                return;
            }
        }
    }

    private static String listed(List<String> names, Words words) {
        if (names.size() <= MOST_NAMES) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST_NAMES))
                + " "
                + words.get("map.alt.more", names.size() - MOST_NAMES);
    }

    private static void points(MapScene scene, Words words, List<String> sentences) {
        scene.points().stream()
                .max(Comparator.comparingInt(Point::size).thenComparing(Point::name))
                .ifPresent(largest ->
                        sentences.add(
                                words.get(
                                        "map.alt.points",
                                        scene.pointMeasure(),
                                        scene.points().size(),
                                        largest.name(),
                                        NumberFormat.getIntegerInstance(words.locale())
                                                .format(largest.size()))));
    }

    private static String closed(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
