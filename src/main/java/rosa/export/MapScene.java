package rosa.export;

import java.util.List;
import java.util.Locale;

/// What a printed map shows: regions in classes of colour, and points with circles sized by area.
///
/// @param caption what is said under the map, for example "Confini schematici"
/// @param attribution sources and licences of boundaries and data
/// @param measure what the colours stand for, with its unit; the legend's title
/// @param pointMeasure what the circles stand for, with its unit; empty without points
public record MapScene(
        String title,
        String measure,
        List<Region> regions,
        List<ColourClass> classes,
        String pointMeasure,
        List<Point> points,
        String caption,
        String attribution,
        Locale language,
        boolean demo) {
    public MapScene {
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("A map needs at least one region.");
        }
        regions = List.copyOf(regions);
        classes = List.copyOf(classes);
        points = List.copyOf(points);
        for (Region region : regions) {
            if (region.colourClass() >= classes.size()) {
                throw new IllegalArgumentException(
                        "The region \"%s\" is of class %d, but there are %d classes."
                                .formatted(region.name(), region.colourClass(), classes.size()));
            }
        }
    }

    /// @param rings closed rings of (longitude, latitude) degrees; by the even-odd rule, a ring
    ///   within another is a hole
    /// @param colourClass index in the scene's classes, or [#NO_DATA]
    /// @param labelled whether the name is printed on it
    public record Region(
            String name, List<List<Position>> rings, int colourClass, boolean labelled) {
        public static final int NO_DATA = -1;

        public Region {
            rings = rings.stream().map(List::copyOf).toList();
            if (colourClass < NO_DATA) {
                throw new IllegalArgumentException("There is no class %d.".formatted(colourClass));
            }
        }
    }

    public record Position(double lon, double lat) {
        public Position {
            if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 85)) {
                throw new IllegalArgumentException(
                        "Longitude %s, latitude %s lies outside the map.".formatted(lon, lat));
            }
        }
    }

    /// A class of the legend: its fill as 0xRRGGBB and its range in words, for example "1–2,5".
    public record ColourClass(int rgb, String label) {}

    /// A circle whose area is proportional to `size`.
    public record Point(String name, Position at, int size, int rgb) {
        public Point {
            if (size < 0) {
                throw new IllegalArgumentException(
                        "\"%s\" cannot have the size %d.".formatted(name, size));
            }
        }
    }
}
