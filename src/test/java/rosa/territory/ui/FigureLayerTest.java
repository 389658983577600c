package rosa.territory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosa.shared.ui.MapClass;
import rosa.territory.ComuneFigure;
import rosa.territory.ComuneFigure.Text;
import rosa.territory.FigureScale;
import rosa.territory.FigureValues;
import rosa.territory.model.Classing.Method;

class FigureLayerTest {
    private static final FigureScale GAP =
            new FigureScale.Diverging(
                    0,
                    0.5,
                    "territory.scale.falling",
                    "territory.scale.steady",
                    "territory.scale.growing");

    @Test
    void classes_of_amounts_are_told_in_italian_numbers() {
        var classes =
                layer(new FigureScale.Sequential())
                        .classes(List.of(93.0, 1363.0, 2011.0, 3419.0, 15813.0), Method.QUANTILES);

        assertThat(classes).extracting(MapClass::label).first().isEqualTo("meno di 1.300");
        assertThat(classes).extracting(MapClass::label).last().isEqualTo("15.000 e oltre");
    }

    @Test
    void classes_of_whole_numbers_name_their_last_so_that_none_is_in_two() {
        var values = List.of(1.0, 2.0, 10.0, 12.0, 20.0, 21.0, 40.0, 48.0, 60.0, 80.0);

        var classes = layer(new FigureScale.Sequential()).classes(values, Method.QUANTILES);

        assertThat(classes)
                .extracting(MapClass::label)
                .containsExactly(
                        "meno di 10", "da 10 a 19", "da 20 a 39", "da 40 a 59", "60 e oltre");
    }

    @Test
    void classes_of_rates_say_that_their_end_belongs_to_the_next() {
        var figure =
                new ComuneFigure(
                        "quota",
                        Text.of("territory.figure.density"),
                        Text.NONE,
                        1,
                        false,
                        new FigureScale.Sequential(),
                        _ -> new FigureValues(Map.of(), Set.of()));

        var classes =
                new FigureLayer(figure, Locale.ITALIAN)
                        .classes(List.of(1.0, 2.5, 3.5, 4.5, 5.5), Method.QUANTILES);

        assertThat(classes.get(1).label()).isEqualTo("da 2,5 a meno di 3,5");
    }

    @Test
    void zero_is_written_as_a_number_and_nearly_white() {
        var classes =
                layer(new FigureScale.Sequential())
                        .classes(List.of(0.0, 0.0, 5.0, 9.0), Method.QUANTILES);

        assertThat(classes.getFirst().label()).isEqualTo("0");
        assertThat(classes.getFirst().colour()).isEqualTo("#f7f7f4");
    }

    @Test
    void the_middle_of_a_diverging_scale_has_a_word_and_the_middle_colour() {
        var classes = layer(GAP).classes(List.of(-8.0, -2.0, 0.0, 3.0), Method.QUANTILES);

        assertThat(classes)
                .filteredOn(c -> c.label().startsWith("stabile"))
                .singleElement()
                .satisfies(c -> assertThat(c.colour()).isEqualTo("#e9e9e6"));
        assertThat(classes.getFirst().label()).startsWith("in calo");
        assertThat(classes.getLast().label()).startsWith("in crescita");
    }

    @Test
    void a_side_nobody_is_on_takes_no_colour_from_the_other() {
        var classes = layer(GAP).classes(List.of(0.0, 3.0, 4.0, 40.0), Method.QUANTILES);

        assertThat(classes.getFirst().colour()).isEqualTo("#e9e9e6");
        assertThat(classes).extracting(MapClass::colour).doesNotHaveDuplicates();
    }

    private static FigureLayer layer(FigureScale scale) {
        var figure =
                new ComuneFigure(
                        "prova",
                        Text.of("territory.figure.residents"),
                        Text.NONE,
                        0,
                        true,
                        scale,
                        _ -> new FigureValues(Map.of(), Set.of()));
        return new FigureLayer(figure, Locale.ITALIAN);
    }
}
