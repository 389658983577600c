package rosa.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which counts of people must stay hidden so that no count from 1 to `threshold - 1` is told, nor
/// can be worked out from the totals that are told.
///
/// Primary suppression hides the small counts and small totals. Secondary suppression goes on
/// hiding, the smallest count first, until every hidden count has an *alternative*: other whole
/// numbers of at least 1 in the hidden cells that leave every told total as it is and differ in
/// that count. A total is hidden only where no further cell can protect it. Alternatives come from
/// a basis of the kernel of the told totals ([Kernel]); each is checked in whole numbers, so that
/// rounding can hide too much, never too little. At most cells + totals rounds of O(totals² ·
/// cells).
///
/// A count of zero is told: it is about nobody. Whoever looks knows so, therefore a hidden count is
/// at least 1, and zero never protects another; only a count that the caller wants withheld may be
/// a hidden zero. After Cox, *Suppression methodology and statistical disclosure control* (1980);
/// audit by alternatives as in Hundepool et al., *Statistical Disclosure Control* (2012).
public final class SmallCounts {
    /// Below this no threshold protects anything.
    public static final int LOWEST_THRESHOLD = 3;

    private final int[] counts;
    private final boolean[] open;
    private final boolean[] hidden;
    private final int[][] totals;
    private final boolean[] hiddenTotals;

    private SmallCounts(int[] counts, boolean[] open, int[][] totals) {
        this.counts = counts;
        this.open = open;
        this.totals = totals;
        this.hidden = new boolean[counts.length];
        this.hiddenTotals = new boolean[totals.length];
    }

    /// What stays hidden.
    ///
    /// @param cells the keys of counts
    /// @param totals the keys of totals
    public record Hidden<K, T>(Set<K> cells, Set<T> totals) {
        public Hidden {
            cells = Set.copyOf(cells);
            totals = Set.copyOf(totals);
        }
    }

    /// Finds what to hide.
    ///
    /// @param counts by key; equal inputs in equal order give equal answers
    /// @param totals which counts each total that is to be told sums up
    /// @param open counts that the person may see however small they are
    public static <K, T> Hidden<K, T> hide(
            Map<K, Integer> counts,
            Map<T, ? extends Collection<K>> totals,
            Set<K> open,
            int threshold) {
        return hide(counts, totals, open, new Hidden<>(Set.of(), Set.of()), threshold);
    }

    /// Finds what to hide when something is withheld already, whatever it counts.
    ///
    /// Where these counts are at most those of some other day, what is hidden here protects on that
    /// day too: every alternative leaves room for larger counts.
    public static <K, T> Hidden<K, T> hide(
            Map<K, Integer> counts,
            Map<T, ? extends Collection<K>> totals,
            Set<K> open,
            Hidden<K, T> withheld,
            int threshold) {
        List<K> keys = List.copyOf(counts.keySet());
        Map<K, Integer> positions = new LinkedHashMap<>();
        keys.forEach(key -> positions.put(key, positions.size()));
        List<T> names = List.copyOf(totals.keySet());
        int[] values = new int[keys.size()];
        boolean[] seen = new boolean[keys.size()];
        counts.forEach((key, count) -> {
            Integer at = positions.get(key);
            if (at == null || count < 0) {
                throw new IllegalArgumentException("%s: no count (%d).".formatted(key, count));
            }
            values[at] = count;
            seen[at] = open.contains(key);
        });
        int[][] members =
                totals.values().stream()
                        .map(group ->
                                group.stream()
                                        .map(positions::get)
                                        .filter(java.util.Objects::nonNull)
                                        .mapToInt(Integer::intValue)
                                        .distinct()
                                        .toArray())
                        .toArray(int[][]::new);
        var search = new SmallCounts(values, seen, members);
        search.hideSmall(Math.max(LOWEST_THRESHOLD, threshold));
        for (int cell = 0; cell < values.length; cell++) {
            search.hidden[cell] |= withheld.cells().contains(keys.get(cell)) && !seen[cell];
        }
        for (int total = 0; total < members.length; total++) {
            search.hiddenTotals[total] |= withheld.totals().contains(names.get(total));
        }
        search.protect();
        Set<K> cells = new HashSet<>();
        for (int cell = 0; cell < values.length; cell++) {
            if (search.hidden[cell]) {
                cells.add(keys.get(cell));
            }
        }
        Set<T> hiddenTotals = new HashSet<>();
        for (int total = 0; total < members.length; total++) {
            if (search.hiddenTotals[total]) {
                hiddenTotals.add(names.get(total));
            }
        }
        return new Hidden<>(cells, hiddenTotals);
    }

    private void hideSmall(int threshold) {
        for (int cell = 0; cell < counts.length; cell++) {
            hidden[cell] = counts[cell] > 0 && counts[cell] < threshold && !open[cell];
        }
        for (int total = 0; total < totals.length; total++) {
            int sum = Arrays.stream(totals[total]).map(cell -> counts[cell]).sum();
            boolean allOpen = Arrays.stream(totals[total]).allMatch(cell -> open[cell]);
            hiddenTotals[total] = sum > 0 && sum < threshold && !allOpen;
        }
    }

    private void protect() {
        while (true) {
            var alternatives = Kernel.of(counts, hidden, told()).alternatives();
            int[] exposed = exposed(alternatives);
            if (exposed.length == 0) {
                return;
            }
            hideMore(exposed);
        }
    }

    private List<int[]> told() {
        List<int[]> told = new ArrayList<>();
        for (int total = 0; total < totals.length; total++) {
            if (!hiddenTotals[total]) {
                told.add(totals[total]);
            }
        }
        return told;
    }

    /// The hidden cells of the first hidden count or total that has no alternative.
    private int[] exposed(List<int[]> alternatives) {
        for (int cell = 0; cell < counts.length; cell++) {
            int at = cell;
            if (hidden[at]
                    && counts[at] > 0
                    && alternatives.stream().noneMatch(change -> change[at] != 0)) {
                return new int[] {at};
            }
        }
        for (int total = 0; total < totals.length; total++) {
            int[] members = totals[total];
            if (hiddenTotals[total]
                    && alternatives.stream()
                            .noneMatch(change ->
                                    Arrays.stream(members).map(cell -> change[cell]).sum() != 0)) {
                int[] within = Arrays.stream(members).filter(cell -> hidden[cell]).toArray();
                if (within.length > 0) {
                    return within;
                }
            }
        }
        return new int[0];
    }

    /// Hides one cell more, or a total where no cell is left to hide.
    private void hideMore(int[] exposed) {
        List<Integer> around = toldTotalsAround(exposed);
        for (int total : around) {
            if (!protectsAlone(total, exposed)) {
                Integer cell = smallestToldIn(total);
                if (cell != null) {
                    hidden[cell] = true;
                } else {
                    hiddenTotals[total] = true;
                }
                return;
            }
        }
        for (int total : around) {
            Integer cell = smallestToldIn(total);
            if (cell != null) {
                hidden[cell] = true;
                return;
            }
        }
        hiddenTotals[around.getFirst()] = true;
    }

    private List<Integer> toldTotalsAround(int[] cells) {
        List<Integer> around = new ArrayList<>();
        for (int total = 0; total < totals.length; total++) {
            int[] members = totals[total];
            if (!hiddenTotals[total]
                    && Arrays.stream(cells)
                            .anyMatch(cell -> Arrays.stream(members).anyMatch(m -> m == cell))) {
                around.add(total);
            }
        }
        around.sort(Comparator.comparingInt(total -> totals[total].length));
        return around;
    }

    /// Whether the total by itself leaves open how its hidden cells share it with `exposed`.
    private boolean protectsAlone(int total, int[] exposed) {
        Set<Integer> those = new HashSet<>();
        Arrays.stream(exposed).forEach(those::add);
        int own = 0;
        int others = 0;
        int largest = 0;
        for (int cell : totals[total]) {
            if (hidden[cell] && those.contains(cell)) {
                own++;
                largest = Math.max(largest, counts[cell]);
            } else if (hidden[cell]) {
                others++;
                largest = Math.max(largest, counts[cell]);
            }
        }
        return own > 0 && others > 0 && largest > 1;
    }

    private @Nullable Integer smallestToldIn(int total) {
        return Arrays.stream(totals[total])
                .filter(cell -> !hidden[cell] && !open[cell] && counts[cell] > 0)
                .boxed()
                .min(
                        Comparator.<Integer>comparingInt(cell -> counts[cell])
                                .thenComparingInt(cell -> cell))
                .orElse(null);
    }
}
