package rosa.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The ways in which hidden counts can differ from what they are without changing any sum that is
/// told: a basis of the kernel of a matrix of zeros and ones, by Gauss–Jordan elimination, O(rows²
/// · columns). The largest counts become pivots, for they can give without falling below 1.
final class Kernel {
    private static final double NOTHING = 1e-9;
    private static final int LARGEST_DENOMINATOR = 24;

    private final int[] counts;
    private final int[] columns;
    private final List<int[]> sums;
    private final double[][] rows;
    private final List<Integer> pivots = new ArrayList<>();

    private Kernel(int[] counts, int[] columns, List<int[]> sums, double[][] rows) {
        this.counts = counts;
        this.columns = columns;
        this.sums = sums;
        this.rows = rows;
    }

    /// @param sums which cells each sum that is told adds up
    static Kernel of(int[] counts, boolean[] hidden, List<int[]> sums) {
        int[] columns =
                IntStream.range(0, counts.length)
                        .filter(cell -> hidden[cell])
                        .boxed()
                        .sorted((a, b) ->
                                counts[a] == counts[b]
                                        ? Integer.compare(a, b)
                                        : Integer.compare(counts[b], counts[a]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] columnOf = new int[counts.length];
        IntStream.range(0, columns.length).forEach(column -> columnOf[columns[column]] = column);
        double[][] rows = new double[sums.size()][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int cell : sums.get(row)) {
                if (hidden[cell]) {
                    rows[row][columnOf[cell]] = 1;
                }
            }
        }
        var kernel = new Kernel(counts, columns, sums, rows);
        kernel.eliminate();
        return kernel;
    }

    /// Changes of the counts, one element a cell, that keep every told sum and every hidden count
    /// at 1 or more; one that is 0 at 0 or more.
    List<int[]> alternatives() {
        List<int[]> alternatives = new ArrayList<>();
        for (int free = 0; free < columns.length; free++) {
            if (!pivots.contains(free)) {
                double[] change = new double[columns.length];
                change[free] = 1;
                for (int row = 0; row < pivots.size(); row++) {
                    change[pivots.get(row)] = -rows[row][free];
                }
                add(change, alternatives);
            }
        }
        return alternatives;
    }

    private void add(double[] change, List<int[]> alternatives) {
        for (int times = 1; times <= LARGEST_DENOMINATOR; times++) {
            for (int sign : new int[] {1, -1}) {
                int[] whole = new int[counts.length];
                for (int column = 0; column < columns.length; column++) {
                    whole[columns[column]] = (int) Math.round(sign * times * change[column]);
                }
                if (isAlternative(whole)) {
                    alternatives.add(whole);
                    return;
                }
            }
        }
    }

    private boolean isAlternative(int[] change) {
        boolean differs = false;
        for (int cell : columns) {
            differs |= change[cell] != 0;
            if (counts[cell] + change[cell] < Math.min(1, counts[cell])) {
                return false;
            }
        }
        return differs
                && sums.stream().allMatch(sum -> IntStream.of(sum).map(c -> change[c]).sum() == 0);
    }

    private void eliminate() {
        for (int column = 0; column < columns.length && pivots.size() < rows.length; column++) {
            int at = pivots.size();
            int best = at;
            for (int row = at; row < rows.length; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
                    best = row;
                }
            }
            if (Math.abs(rows[best][column]) < NOTHING) {
                continue;
            }
            double[] pivot = rows[best];
            rows[best] = rows[at];
            rows[at] = pivot;
            double by = pivot[column];
            for (int i = 0; i < pivot.length; i++) {
                pivot[i] /= by;
            }
            for (int row = 0; row < rows.length; row++) {
                double times = rows[row][column];
                if (row != at && Math.abs(times) > NOTHING) {
                    for (int i = 0; i < pivot.length; i++) {
                        rows[row][i] -= times * pivot[i];
                    }
                }
            }
            pivots.add(column);
        }
    }
}
