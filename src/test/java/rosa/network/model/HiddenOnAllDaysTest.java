package rosa.network.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosa.network.model.PresenceHistory.Series;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.SmallCounts;
import rosa.shared.TerritoryId;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.Lineage;

class HiddenOnAllDaysTest {
    private static final LocalDate COUNTED = LocalDate.of(2023, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 1, 1);
    private static final List<LocalDate> LOOKED_AT = List.of(DAY.minusDays(1), DAY, LATER);
    private static final TerritoryId REGION = new TerritoryId("regione:10");
    private static final IstatCode A = code(1);
    private static final IstatCode B = code(2);
    private static final IstatCode C = code(3);
    private static final IstatCode D = code(4);
    private static final IstatCode M = code(9);

    @Test
    void a_small_count_cannot_be_had_by_taking_the_other_part_from_the_new_comune() {
        var people = Map.of(A, 3, B, 9, C, 7, D, 25);
        var hidden = hidden(people, merger(DAY, M, A, B), 5, Set.of());

        assertThat(hidden.on(DAY.minusDays(1)).cells()).contains(A);
        assertThat(ambiguous(people, merger(DAY, M, A, B), hidden)).isTrue();
    }

    @Test
    void without_a_merger_the_same_is_hidden_on_all_days() {
        var hidden = hidden(Map.of(A, 3, B, 9, C, 7, D, 25), List.of(), 5, Set.of());

        assertThat(hidden.on(DAY).cells()).containsExactlyInAnyOrder(A, C);
        assertThat(hidden.on(LATER)).isEqualTo(hidden.on(DAY.minusYears(3)));
    }

    @Test
    void a_new_comune_is_withheld_where_all_its_people_are_in_one_facility() {
        Series one = new Series(A, null, DAY, new TreeMap<>(Map.of(COUNTED, 20)));
        Series other = new Series(A, null, null, new TreeMap<>(Map.of(COUNTED, 30)));
        Series third = new Series(B, null, DAY, new TreeMap<>(Map.of(COUNTED, 30)));
        Series fourth = new Series(B, null, DAY, new TreeMap<>(Map.of(COUNTED, 40)));

        var hidden =
                new HiddenOnAllDays(
                        List.of(one, other, third, fourth),
                        lineage(merger(DAY, M, A, B)),
                        _ -> List.of(REGION),
                        _ -> false,
                        5);

        assertThat(hidden.on(DAY).cells()).contains(M);
    }

    @Test
    void a_comune_where_nothing_was_open_yet_protects_no_other() {
        var first = new Series(C, LATER, null, new TreeMap<>(Map.of(LATER, 4)));
        var second = new Series(C, LATER, null, new TreeMap<>(Map.of(LATER, 3)));
        List<Series> all = new ArrayList<>(List.of(first, second));
        Map.of(A, List.of(1, 2), D, List.of(12, 13))
                .forEach((comune, counts) ->
                        counts.forEach(count ->
                                all.add(
                                        new Series(
                                                comune,
                                                null,
                                                null,
                                                new TreeMap<>(Map.of(COUNTED, count))))));
        var hidden =
                new HiddenOnAllDays(all, lineage(List.of()), _ -> List.of(REGION), _ -> false, 5);

        var ofTheDay =
                SmallCounts.hide(
                        new TreeMap<>(Map.of(A, 3, C, 0, D, 25)),
                        Map.of(REGION, List.of(A, C, D)),
                        Set.of(),
                        hidden.on(DAY),
                        5);

        assertThat(hidden.on(LATER).cells()).containsExactlyInAnyOrder(A, C);
        assertThat(ofTheDay.cells()).contains(A).doesNotContain(C);
        assertThat(ofTheDay.cells().contains(D) || ofTheDay.totals().contains(REGION)).isTrue();
    }

    @Test
    void who_may_see_a_part_however_small_it_is_sees_it_on_its_days() {
        var people = Map.of(A, 3, B, 9, C, 7, D, 25);
        var hidden = hidden(people, merger(DAY, M, A, B), 5, Set.of(A, B));

        assertThat(hidden.on(DAY.minusDays(1)).cells()).doesNotContain(A, B);
        assertThat(hidden.openOn(DAY.minusDays(1))).containsExactlyInAnyOrder(A, B);
        assertThat(hidden.openOn(DAY)).containsExactly(M);
    }

    /// An attacker who looks at all days and knows that nothing was counted between them tries all
    /// whole numbers: whatever is hidden on any day must have at least two values left.
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 9})
    void nothing_hidden_can_be_worked_out_by_comparing_the_days(int threshold) {
        var random = new Random(threshold);
        for (int round = 0; round < 250; round++) {
            Map<IstatCode, Integer> people = new TreeMap<>();
            List<IstatCode> codes = new ArrayList<>();
            for (int i = 1; i <= 3 + random.nextInt(3); i++) {
                codes.add(code(i));
                people.put(code(i), random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(threshold + 5));
            }
            List<ComuneChange> changes = new ArrayList<>();
            if (random.nextBoolean()) {
                changes.addAll(merger(DAY, M, codes.get(0), codes.get(1)));
                if (random.nextBoolean()) {
                    changes.add(change(Kind.INCORPORATION, LATER, codes.get(2), M));
                }
            } else {
                changes.add(change(Kind.INCORPORATION, DAY, codes.get(0), codes.get(1)));
                changes.add(change(Kind.RECODING, LATER, codes.get(2), M));
            }

            var hidden = hidden(people, changes, threshold, Set.of());

            assertThat(ambiguous(people, changes, hidden)).as("%s, %s", people, changes).isTrue();
        }
    }

    private static boolean ambiguous(
            Map<IstatCode, Integer> people, List<ComuneChange> changes, HiddenOnAllDays hidden) {
        Lineage lineage = lineage(changes);
        List<Set<IstatCode>> told = new ArrayList<>();
        Set<Set<IstatCode>> secret = new HashSet<>();
        for (LocalDate day : LOOKED_AT) {
            var ofDay = hidden.on(day);
            people.keySet().stream()
                    .collect(Collectors.groupingBy(one -> lineage.on(day, one), Collectors.toSet()))
                    .forEach((comune, parts) -> {
                        if (ofDay.cells().contains(comune)) {
                            secret.add(parts);
                        } else {
                            told.add(parts);
                        }
                    });
            Map<TerritoryId, Set<IstatCode>> territories = new HashMap<>();
            for (IstatCode one : people.keySet()) {
                for (TerritoryId territory : territoriesOf(lineage.on(day, one))) {
                    territories.computeIfAbsent(territory, _ -> new HashSet<>()).add(one);
                }
            }
            territories.forEach((territory, parts) -> {
                if (ofDay.totals().contains(territory)) {
                    secret.add(parts);
                } else {
                    told.add(parts);
                }
            });
        }
        Map<Set<IstatCode>, Set<Integer>> possible = new HashMap<>();
        tryAll(
                people.keySet().stream().filter(one -> people.get(one) > 0).toList(),
                0,
                new HashMap<>(people),
                people,
                told,
                secret,
                possible);
        return secret.stream().allMatch(one -> possible.get(one).size() > 1);
    }

    private static void tryAll(
            List<IstatCode> unknown,
            int at,
            Map<IstatCode, Integer> guess,
            Map<IstatCode, Integer> people,
            List<Set<IstatCode>> told,
            Set<Set<IstatCode>> secret,
            Map<Set<IstatCode>, Set<Integer>> possible) {
        if (at == unknown.size()) {
            if (told.stream().allMatch(sum -> sum(sum, guess) == sum(sum, people))) {
                secret.forEach(one ->
                        possible.computeIfAbsent(one, _ -> new HashSet<>()).add(sum(one, guess)));
            }
            return;
        }
        int real = people.get(unknown.get(at));
        for (int value = Math.max(1, real - 3); value <= real + 3; value++) {
            guess.put(unknown.get(at), value);
            tryAll(unknown, at + 1, guess, people, told, secret, possible);
        }
    }

    private static int sum(Set<IstatCode> some, Map<IstatCode, Integer> values) {
        return some.stream().mapToInt(values::get).sum();
    }

    /// In two facilities each, where there are enough people, so that nobody is alone in one.
    private static HiddenOnAllDays hidden(
            Map<IstatCode, Integer> people,
            List<ComuneChange> changes,
            int threshold,
            Set<IstatCode> open) {
        List<Series> facilities = new ArrayList<>();
        people.forEach((comune, count) -> {
            for (int there : new int[] {count / 2, count - count / 2}) {
                facilities.add(
                        new Series(comune, null, null, new TreeMap<>(Map.of(COUNTED, there))));
            }
        });
        return new HiddenOnAllDays(
                facilities,
                lineage(changes),
                HiddenOnAllDaysTest::territoriesOf,
                open::contains,
                threshold);
    }

    /// The region, and two zones: of odd codes and of even ones.
    private static List<TerritoryId> territoriesOf(IstatCode comune) {
        boolean isOdd = Integer.parseInt(comune.value()) % 2 == 1;
        return List.of(REGION, new TerritoryId("zona-sociale:" + (isOdd ? "1" : "2")));
    }

    private static Lineage lineage(List<ComuneChange> changes) {
        Map<IstatCode, Integer> known = new HashMap<>();
        for (int i = 1; i < 10; i++) {
            known.put(code(i), 100 * i);
        }
        return new Lineage(changes, known);
    }

    private static List<ComuneChange> merger(LocalDate on, IstatCode into, IstatCode... parts) {
        List<ComuneChange> changes = new ArrayList<>();
        for (IstatCode part : parts) {
            changes.add(change(Kind.MERGER, on, part, into));
        }
        return changes;
    }

    private static ComuneChange change(Kind kind, LocalDate on, IstatCode from, IstatCode to) {
        return new ComuneChange(
                kind,
                on,
                from,
                from.value(),
                to,
                to.value(),
                "L.R. 1",
                "",
                new Provenance("prova", DAY));
    }

    private static IstatCode code(int number) {
        return new IstatCode("05490" + number);
    }
}
