package rosa.territory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// Brings points to the map, such as facilities as circles of their size. A bean of each module
/// that has some.
public interface MapPointSource {
    /// The kinds of its points, in the legend's order.
    List<Kind> kinds();

    /// The points on `asOf`, only what the person at work may see: where the exact place is
    /// restricted, the point stands at the comune's town hall.
    List<MapPoint> points(LocalDate asOf);

    /// @param labelKey message key
    /// @param colour a CSS colour as `#rrggbb`
    record Kind(String key, String labelKey, String colour, Shape shape) {}

    /// @param kind key of its [Kind]
    /// @param places its size; absent if not declared
    /// @param path the address of its page, such as `strutture/…`
    record MapPoint(
            String id,
            String name,
            String kind,
            Coordinates at,
            IstatCode comune,
            @Nullable Integer places,
            String path) {}

    /// Tells kinds apart without colour.
    enum Shape {
        CIRCLE,
        SQUARE,
        DIAMOND,
        TRIANGLE
    }
}
