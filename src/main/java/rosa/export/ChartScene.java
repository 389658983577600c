package rosa.export;

import java.util.List;
import java.util.Locale;

/// What a printed line chart shows. The vertical axis begins at zero.
///
/// @param ticks the words under the horizontal axis, each at its place from 0 to 1
/// @param across what the horizontal axis counts; empty where the ticks say it
/// @param percent whether both axes are shares from 0 to 1
/// @param even the words on the line of even shares; empty without one
public record ChartScene(
        String title,
        List<Series> series,
        List<Tick> ticks,
        String across,
        String up,
        boolean percent,
        String even,
        Locale language,
        boolean demo) {
    public ChartScene {
        if (series.isEmpty() || series.size() > 3) {
            throw new IllegalArgumentException(
                    "A chart shows 1 to 3 series, not %d.".formatted(series.size()));
        }
        series = List.copyOf(series);
        ticks = List.copyOf(ticks);
    }

    /// A line; `points` from left to right.
    public record Series(String name, List<Point> points) {
        public Series {
            if (points.size() < 2) {
                throw new IllegalArgumentException("A line needs two points: " + name);
            }
            points = List.copyOf(points);
        }
    }

    /// @param x from 0 to 1
    public record Point(double x, double y) {}

    public record Tick(double x, String label) {}
}
