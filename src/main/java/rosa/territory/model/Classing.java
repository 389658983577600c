package rosa.territory.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rosa.territory.model.ValueClass.Side;

/// Cuts values into the classes of a choropleth. Limits are rounded to numbers one can read, so
/// classes of equal count are only nearly so; equal limits fall together and give fewer classes.
///
/// O(n log n) in the number of values. Classes leave no gap, and every value lies in exactly one.
public final class Classing {
    /// How many classes the eye can tell apart beside "nothing".
    public static final int MOST = 5;

    private static final int MOST_PER_SIDE = 3;

    private Classing() {}

    /// How limits are found.
    public enum Method {
        /// As many comuni in each class as in any other.
        QUANTILES,
        /// As wide as each other.
        EQUAL_INTERVALS
    }

    /// Classes for amounts; zero is a class of its own where it occurs and nothing is negative.
    ///
    /// @param digits how many decimals a value is shown with
    public static List<ValueClass> sequential(
            Collection<Double> values, Method method, int digits) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return List.of();
        }
        List<ValueClass> classes = new ArrayList<>();
        List<Double> amounts = sorted;
        Double lowest = null;
        if (sorted.getFirst() == 0) {
            amounts = sorted.stream().filter(v -> v > 0).toList();
            lowest = amounts.isEmpty() ? null : amounts.getFirst();
            classes.add(new ValueClass("0", Side.NOTHING, null, lowest));
            if (amounts.isEmpty()) {
                return classes;
            }
        }
        List<Double> limits = limits(amounts, method, MOST, digits);
        for (int i = 0; i <= limits.size(); i++) {
            classes.add(
                    new ValueClass(
                            Integer.toString(classes.size()),
                            Side.AMOUNT,
                            i == 0 ? lowest : limits.get(i - 1),
                            i == limits.size() ? null : limits.get(i)));
        }
        return classes;
    }

    /// Classes around a middle: up to three under it, one for what is even, up to three over it.
    ///
    /// @param tolerance how far from the middle still counts as even
    public static List<ValueClass> diverging(
            Collection<Double> values, double middle, double tolerance, int digits) {
        double low = middle - tolerance;
        double high = Math.nextUp(middle + tolerance);
        List<Double> under =
                values.stream().filter(v -> v < low).map(v -> middle - v).sorted().toList();
        List<Double> over =
                values.stream().filter(v -> v >= high).map(v -> v - middle).sorted().toList();
        List<ValueClass> classes = new ArrayList<>();

        List<Double> limits = new ArrayList<>();
        limits(under, Method.QUANTILES, MOST_PER_SIDE, digits).forEach(d -> limits.add(middle - d));
        limits.removeIf(limit -> limit >= low);
        Collections.reverse(limits);
        if (!under.isEmpty()) {
            side(classes, Side.BELOW, null, limits, low);
        }
        classes.add(
                new ValueClass(
                        Integer.toString(classes.size()),
                        Side.EVEN,
                        under.isEmpty() ? null : low,
                        over.isEmpty() ? null : high));
        limits.clear();
        limits(over, Method.QUANTILES, MOST_PER_SIDE, digits).forEach(d -> limits.add(middle + d));
        limits.removeIf(limit -> limit <= high);
        if (!over.isEmpty()) {
            side(classes, Side.ABOVE, high, limits, null);
        }
        return classes;
    }

    /// The class a value lies in, as an index, or -1 if none holds it.
    public static int indexOf(double value, List<ValueClass> classes) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).holds(value)) {
                return i;
            }
        }
        return -1;
    }

    private static void side(
            List<ValueClass> classes,
            Side side,
            @Nullable Double from,
            List<Double> limits,
            @Nullable Double to) {
        for (int i = 0; i <= limits.size(); i++) {
            classes.add(
                    new ValueClass(
                            Integer.toString(classes.size()),
                            side,
                            i == 0 ? from : limits.get(i - 1),
                            i == limits.size() ? to : limits.get(i)));
        }
    }

    /// The limits between at most `most` classes of these sorted values, rounded, each above the
    /// least value and none above the greatest.
    private static List<Double> limits(List<Double> sorted, Method method, int most, int digits) {
        if (sorted.isEmpty()) {
            return List.of();
        }
        double least = sorted.getFirst();
        double greatest = sorted.getLast();
        TreeSet<Double> limits = new TreeSet<>();
        for (int i = 1; i < most; i++) {
            double limit =
                    switch (method) {
                        case QUANTILES -> sorted.get(i * sorted.size() / most);
                        case EQUAL_INTERVALS -> least + i * (greatest - least) / most;
                    };
            limits.add(readable(limit, digits));
        }
        limits.removeIf(limit -> limit <= least || limit > greatest);
        return List.copyOf(limits);
    }

    /// Two significant digits, but never more decimals than are shown; rounded down, so that the
    /// value itself stays above the limit.
    private static double readable(double value, int digits) {
        if (value == 0) {
            return 0;
        }
        double finest = Math.pow(10, -digits);
        double unit = Math.max(finest, Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1));
        return Math.floor(value / unit + 1e-9) * unit;
    }
}
