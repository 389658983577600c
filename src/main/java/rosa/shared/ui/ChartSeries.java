package rosa.shared.ui;

import java.util.List;

/// Points with one name; dashed for an estimate, a limit, a plan.
public record ChartSeries(String name, List<ChartPoint> points, boolean dashed) {
    public ChartSeries {
        points = List.copyOf(points);
    }

    public static ChartSeries of(String name, List<ChartPoint> points) {
        return new ChartSeries(name, points, false);
    }

    public ChartSeries asDashed() {
        return new ChartSeries(name, points, true);
    }
}
