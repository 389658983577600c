package rosa.territory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rosa.territory.model.Classing.Method;
import rosa.territory.model.ValueClass.Side;

class ClassingTest {
    private static final List<Double> HUNDRED =
            IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();

    @Test
    void quantiles_hold_nearly_equally_many() {
        var classes = Classing.sequential(HUNDRED, Method.QUANTILES, 0);

        assertThat(classes).hasSize(5);
        assertThat(counts(HUNDRED, classes)).allMatch(n -> n >= 19 && n <= 21);
    }

    @Test
    void equal_intervals_are_equally_wide() {
        var classes =
                Classing.sequential(List.of(0.1, 3.0, 50.0, 100.0), Method.EQUAL_INTERVALS, 0);

        assertThat(classes)
                .extracting(ValueClass::to)
                .containsExactly(20.0, 40.0, 60.0, 80.0, null);
    }

    @Test
    void zero_is_a_class_of_its_own() {
        var values = List.of(0.0, 0.0, 0.0, 4.0, 12.0, 80.0);

        var classes = Classing.sequential(values, Method.QUANTILES, 0);

        assertThat(classes.getFirst().side()).isEqualTo(Side.NOTHING);
        assertThat(counts(values, classes).getFirst()).isEqualTo(3);
    }

    @Test
    void all_zero_is_one_class() {
        assertThat(Classing.sequential(List.of(0.0, 0.0), Method.QUANTILES, 0))
                .singleElement()
                .matches(c -> c.holds(0));
    }

    @Test
    void equal_values_fall_into_one_class() {
        var values = Collections.nCopies(20, 7.0);

        assertThat(Classing.sequential(values, Method.QUANTILES, 0)).hasSize(1);
    }

    @Test
    void nothing_to_class_gives_no_classes() {
        assertThat(Classing.sequential(List.of(), Method.QUANTILES, 0)).isEmpty();
    }

    @Test
    void limits_are_numbers_one_can_read() {
        var values = List.of(93.0, 1363.0, 2011.0, 3419.0, 15813.0, 164643.0);

        var limits =
                Classing.sequential(values, Method.QUANTILES, 0).stream()
                        .map(ValueClass::to)
                        .toList();

        assertThat(limits).containsExactly(1300.0, 2000.0, 3400.0, 15000.0, null);
    }

    @Test
    void a_diverging_scale_has_its_middle_in_a_class_of_its_own() {
        var values = List.of(-40.0, -12.0, -3.0, 0.0, 0.0, 2.0, 9.0, 70.0);

        var classes = Classing.diverging(values, 0, 0.5, 0);

        assertThat(classes.stream().filter(c -> c.side() == Side.EVEN))
                .singleElement()
                .matches(c -> c.holds(0) && !c.holds(-1) && !c.holds(1));
        assertThat(classes.getFirst().side()).isEqualTo(Side.BELOW);
        assertThat(classes.getLast().side()).isEqualTo(Side.ABOVE);
    }

    @Test
    void a_diverging_scale_leaves_out_the_side_nobody_is_on() {
        var classes = Classing.diverging(List.of(0.0, 3.0, 8.0), 0, 0.5, 0);

        assertThat(classes).extracting(ValueClass::side).doesNotContain(Side.BELOW);
        assertThat(classes.getFirst().holds(-0.4)).isTrue();
    }

    @Test
    void every_value_lies_in_exactly_one_class() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            boolean signed = round % 2 == 0;
            var values =
                    DoubleStream.generate(() ->
                                    (random.nextInt(4) == 0 ? 0 : random.nextGaussian())
                                            * Math.pow(10, random.nextInt(5)))
                            .limit(1 + random.nextInt(92))
                            .map(v -> signed ? v : Math.abs(v))
                            .boxed()
                            .toList();

            var classes =
                    signed
                            ? Classing.diverging(values, 0, 0.5, round % 3)
                            : Classing.sequential(
                                    values, Method.values()[round / 2 % 2], round % 3);

            assertThat(values)
                    .allSatisfy(v ->
                            assertThat(classes.stream().filter(c -> c.holds(v)).count())
                                    .as("%s in %s", v, classes)
                                    .isOne());
        }
    }

    private static List<Long> counts(List<Double> values, List<ValueClass> classes) {
        return classes.stream().map(c -> values.stream().filter(c::holds).count()).toList();
    }
}
