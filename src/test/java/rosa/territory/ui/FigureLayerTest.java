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
