package rosa.territory.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.ui.MapClass;
import rosa.shared.ui.MapMeasure;
import rosa.shared.ui.MapPalette;
import rosa.territory.ComuneFigure;
import rosa.territory.FigureScale;
import rosa.territory.model.Classing;
import rosa.territory.model.ValueClass;
import rosa.territory.model.ValueClass.Side;

/// How a figure is shown on the map: its name, its classes with colours and words.
final class FigureLayer {
    private static final String NOTHING = "#f7f7f4";
    private static final int MOST_AROUND_MIDDLE = 7;

    private final ComuneFigure figure;
    private final Locale locale;

    FigureLayer(ComuneFigure figure, Locale locale) {
        this.figure = figure;
        this.locale = locale;
    }

    /// What the figure is called.
    String name() {
        return text(figure.label());
    }

    /// Its unit; empty if it has none.
    String unit() {
        return text(figure.unit());
    }

    MapMeasure measure() {
        return new MapMeasure(name(), unit().isEmpty() ? null : unit(), figure.digits());
    }

    List<MapClass> classes(Collection<Double> values, Classing.Method method) {
        return switch (figure.scale()) {
            case FigureScale.Sequential _ ->
                    amounts(Classing.sequential(values, method, figure.digits()));
            case FigureScale.Diverging scale ->
                    around(
                            scale,
                            Classing.diverging(
                                    values, scale.middle(), scale.tolerance(), figure.digits()));
        };
    }

    private List<MapClass> amounts(List<ValueClass> classes) {
        int amounts = (int) classes.stream().filter(c -> c.side() == Side.AMOUNT).count();
        List<String> colours = amounts == 0 ? List.of() : MapPalette.sequential(amounts);
        List<MapClass> shown = new ArrayList<>();
        int next = 0;
        for (ValueClass each : classes) {
            boolean nothing = each.side() == Side.NOTHING;
            boolean first = !nothing && next == 0;
            shown.add(
                    new MapClass(
                            each.key(),
                            nothing
                                    ? Formats.integer(locale, 0)
                                    : range(first ? null : each.from(), each.to()),
                            nothing ? NOTHING : colours.get(next++),
                            each.from(),
                            each.to()));
        }
        return shown;
    }

    private List<MapClass> around(FigureScale.Diverging scale, List<ValueClass> classes) {
        int below = (int) classes.stream().filter(c -> c.side() == Side.BELOW).count();
        int above = (int) classes.stream().filter(c -> c.side() == Side.ABOVE).count();
        int half = Math.max(1, Math.max(below, above));
        List<String> colours = MapPalette.diverging(Math.min(MOST_AROUND_MIDDLE, 2 * half + 1));
        List<MapClass> shown = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            ValueClass each = classes.get(i);
            String word =
                    switch (each.side()) {
                        case BELOW -> i == 0 ? scale.below() : "";
                        case ABOVE -> i == classes.size() - 1 ? scale.above() : "";
                        case EVEN, NOTHING, AMOUNT -> scale.even();
                    };
            shown.add(
                    new MapClass(
                            each.key(),
                            label(each, word, scale),
                            colours.get(half - below + i),
                            each.from(),
                            each.to()));
        }
        return shown;
    }

    private String label(ValueClass each, String wordKey, FigureScale.Diverging scale) {
        String range =
                each.side() == Side.EVEN
                        ? Messages.text(
                                locale,
                                "territory.class.around",
                                number(scale.middle()),
                                number(scale.tolerance()))
                        : range(each.from(), each.to());
        return wordKey.isEmpty() ? range : Messages.text(locale, wordKey) + ": " + range;
    }

    private String range(@Nullable Double from, @Nullable Double to) {
        if (from == null && to == null) {
            return Messages.text(locale, "territory.class.all");
        }
        if (from == null) {
            return Messages.text(locale, "territory.class.under", number(to == null ? 0 : to));
        }
        if (to == null) {
            return Messages.text(locale, "territory.class.over", number(from));
        }
        if (!countsWholes()) {
            return Messages.text(locale, "territory.class.below", number(from), number(to));
        }
        double last = to - 1;
        return last <= from
                ? number(from)
                : Messages.text(locale, "territory.class.between", number(from), number(last));
    }

    /// Whether every value is a whole number, so that a class can name its last one.
    private boolean countsWholes() {
        return figure.additive() && figure.digits() == 0;
    }

    private String number(double value) {
        return Formats.number(locale, value, figure.digits());
    }

    private String text(ComuneFigure.Text text) {
        return text.key().isEmpty()
                ? ""
                : Messages.text(locale, text.key(), text.arguments().toArray());
    }
}
