package rosa.shared.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A point of a chart: where it stands – a day, a name, an amount – and how high, or a gap.
public record ChartPoint(Object x, @Nullable Double y) {
    public ChartPoint {
        if (!(x instanceof String || x instanceof Double)) {
            throw new IllegalArgumentException(
                    "A point stands on a day, a name or an amount, not on %s.".formatted(x));
        }
    }

    public static ChartPoint on(LocalDate day, @Nullable Number y) {
        return new ChartPoint(day.toString(), amount(y));
    }

    public static ChartPoint of(String name, @Nullable Number y) {
        return new ChartPoint(name, amount(y));
    }

    public static ChartPoint at(double x, @Nullable Number y) {
        return new ChartPoint(x, amount(y));
    }

    private static @Nullable Double amount(@Nullable Number y) {
        return y == null || !Double.isFinite(y.doubleValue()) ? null : y.doubleValue();
    }
}
