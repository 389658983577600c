package rosa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosa.shared.SmallCounts.Hidden;

class SmallCountsTest {
    @Test
    void counts_under_the_threshold_are_hidden_and_zero_is_told() {
        var hidden = hide(counts(0, 3, 2, 5, 40), Map.of(), 5);

        assertThat(hidden.cells()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void a_lone_small_count_takes_the_next_smallest_with_it() {
        var hidden = hide(counts(3, 12, 7, 0), Map.of("all", List.of("a", "b", "c", "d")), 5);

        assertThat(hidden.cells()).containsExactlyInAnyOrder("a", "c");
        assertThat(hidden.totals()).isEmpty();
    }

    @Test
    void two_ones_take_a_third_for_their_sum_tells_them() {
        var hidden = hide(counts(1, 1, 9, 20), Map.of("all", List.of("a", "b", "c", "d")), 5);

        assertThat(hidden.cells()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void a_total_with_nobody_but_the_small_count_is_hidden_too() {
        var hidden =
                hide(
                        counts(3, 0, 8, 9),
                        Map.of("east", List.of("a", "b"), "all", List.of("a", "b", "c", "d")),
                        5);

        assertThat(hidden.totals()).containsExactly("east");
        assertThat(hidden.cells()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void what_a_person_may_see_is_told_and_protects_nobody() {
        var hidden =
                SmallCounts.hide(
                        counts(3, 2, 8, 9),
                        Map.of("all", List.of("a", "b", "c", "d")),
                        Set.of("b"),
                        5);

        assertThat(hidden.cells()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void what_is_withheld_already_is_protected_whatever_it_counts() {
        for (int withheld : new int[] {3, 50}) {
            var hidden =
                    SmallCounts.hide(
                            counts(withheld, 12, 7, 30),
                            Map.of("all", List.of("a", "b", "c", "d")),
                            Set.of(),
                            new Hidden<>(Set.of("a"), Set.<String>of()),
                            5);

            assertThat(hidden.cells()).containsExactlyInAnyOrder("a", "c");
            assertThat(hidden.totals()).isEmpty();
        }
    }

    @Test
    void what_protects_small_counts_protects_larger_ones() {
        var totals =
                Map.of(
                        "east", List.of("a", "b", "c"),
                        "west", List.of("d", "e", "f"),
                        "all", List.of("a", "b", "c", "d", "e", "f"));
        var hidden = SmallCounts.hide(counts(2, 9, 8, 3, 7, 20), totals, Set.of(), 5);

        var later = SmallCounts.hide(counts(2, 30, 8, 9, 70, 21), totals, Set.of(), hidden, 5);

        assertThat(later).isEqualTo(hidden);
    }

    @Test
    void no_threshold_goes_under_three() {
        assertThat(hide(counts(2, 3), Map.of(), 1).cells()).containsExactly("a");
    }

    /// An attacker who knows every told count and total, and that hidden counts are at least 1,
    /// tries all whole numbers: each hidden count and total must have at least two values left.
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void nothing_hidden_can_be_worked_out_from_what_is_told(int threshold) {
        var random = new Random(threshold);
        for (int round = 0; round < 400; round++) {
            var counts = new LinkedHashMap<String, Integer>();
            for (int i = 0; i < 2 + random.nextInt(4); i++) {
                counts.put("c" + i, random.nextInt(4) == 0 ? 0 : random.nextInt(threshold + 4));
            }
            var totals = new LinkedHashMap<String, List<String>>();
            totals.put("all", List.copyOf(counts.keySet()));
            for (int t = 0; t < random.nextInt(4); t++) {
                totals.put(
                        "t" + t,
                        counts.keySet().stream().filter(_ -> random.nextBoolean()).toList());
            }

            var hidden = SmallCounts.hide(counts, totals, Set.of(), threshold);

            assertThat(hidden.cells()).containsAll(small(counts, threshold));
            assertThat(ambiguous(counts, totals, hidden))
                    .as("%s under %s, hidden %s", counts, totals, hidden)
                    .isTrue();
        }
    }

    private static boolean ambiguous(
            Map<String, Integer> counts,
            Map<String, List<String>> totals,
            Hidden<String, String> hidden) {
        List<String> unknown = counts.keySet().stream().filter(hidden.cells()::contains).toList();
        Map<String, Set<Integer>> possible = new HashMap<>();
        var guess = new HashMap<>(counts);
        tryAll(unknown, 0, guess, counts, totals, hidden, possible);
        List<String> secrets = new ArrayList<>(unknown);
        secrets.addAll(hidden.totals());
        return secrets.stream()
                .allMatch(secret -> possible.getOrDefault(secret, Set.of()).size() > 1);
    }

    private static void tryAll(
            List<String> unknown,
            int at,
            Map<String, Integer> guess,
            Map<String, Integer> counts,
            Map<String, List<String>> totals,
            Hidden<String, String> hidden,
            Map<String, Set<Integer>> possible) {
        if (at == unknown.size()) {
            boolean fits =
                    totals.entrySet().stream()
                            .filter(total -> !hidden.totals().contains(total.getKey()))
                            .allMatch(total ->
                                    sum(total.getValue(), guess) == sum(total.getValue(), counts));
            if (fits) {
                unknown.forEach(cell -> note(possible, cell, guess.getOrDefault(cell, 0)));
                hidden.totals()
                        .forEach(total ->
                                note(
                                        possible,
                                        total,
                                        sum(totals.getOrDefault(total, List.of()), guess)));
            }
            return;
        }
        int real = counts.getOrDefault(unknown.get(at), 0);
        for (int value = Math.max(1, real - 3); value <= real + 3; value++) {
            guess.put(unknown.get(at), value);
            tryAll(unknown, at + 1, guess, counts, totals, hidden, possible);
        }
    }

    private static void note(Map<String, Set<Integer>> possible, String key, int value) {
        possible.computeIfAbsent(key, _ -> new HashSet<>()).add(value);
    }

    private static int sum(List<String> cells, Map<String, Integer> values) {
        return cells.stream().mapToInt(cell -> values.getOrDefault(cell, 0)).sum();
    }

    private static Set<String> small(Map<String, Integer> counts, int threshold) {
        var small = new HashSet<String>();
        counts.forEach((key, count) -> {
            if (count > 0 && count < threshold) {
                small.add(key);
            }
        });
        return small;
    }

    private static Hidden<String, String> hide(
            Map<String, Integer> counts, Map<String, List<String>> totals, int threshold) {
        return SmallCounts.hide(counts, totals, Set.of(), threshold);
    }

    private static Map<String, Integer> counts(int... values) {
        var counts = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < values.length; i++) {
            counts.put(String.valueOf((char) ('a' + i)), values[i]);
        }
        return counts;
    }
}
