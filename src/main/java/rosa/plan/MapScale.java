package rosa.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.Measure;
import rosa.export.MapScene;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// The classes into which a map colours the comuni: the same on every map, so that two of them can
/// be laid side by side.
///
/// @param measure what the colours stand for
/// @param classOf the index of a comune's class, or [MapScene.Region#NO_DATA]
record MapScale(
        String measure, List<MapScene.ColourClass> classes, ToIntFunction<ComuneBalance> classOf) {
    /// Upper ends of the classes after "none"; 2.5 per 1,000 is the mean of the plan of 2016.
    private static final List<Double> PER_THOUSAND = List.of(2.5, 5.0, 10.0);

    /// An apartment, a collective centre, a large one.
    private static final List<Double> PLACES = List.of(10.0, 50.0, 100.0);

    private static final int MANY = 10;
    private static final List<Integer> COLOURS =
            List.of(0xf7f7f4, 0xd6eaff, 0x7fb8ee, 0x207ad5, 0x003366);
    private static final List<Integer> TWO_WAYS =
            List.of(0x8c4a00, 0xf0b46a, 0xf7f7f4, 0x7fb8ee, 0x003366);

    MapScale {
        classes = List.copyOf(classes);
    }

    static MapScale perThousand(Locale locale) {
        return rising(
                Messages.text(locale, "plan.map.measure"),
                PER_THOUSAND,
                balance -> steps(balance.perThousand(), PER_THOUSAND),
                locale);
    }

    static MapScale places(Locale locale) {
        return rising(
                Messages.text(locale, "plan.block.map.places"),
                PLACES,
                balance -> steps(new Measure.Known(balance.places()), PLACES),
                locale);
    }

    /// What is missing of the quota on one side, what is beyond it on the other.
    static MapScale gap(Locale locale) {
        String many = Formats.integer(locale, MANY);
        List<String> labels =
                List.of(
                        Messages.text(locale, "plan.block.map.gap.missing-many", many),
                        Messages.text(locale, "plan.block.map.gap.missing", many),
                        Messages.text(locale, "plan.block.map.gap.even"),
                        Messages.text(locale, "plan.block.map.gap.more", many),
                        Messages.text(locale, "plan.block.map.gap.more-many", many));
        List<MapScene.ColourClass> classes = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            classes.add(new MapScene.ColourClass(TWO_WAYS.get(i), labels.get(i)));
        }
        return new MapScale(
                Messages.text(locale, "plan.block.map.gap"),
                classes,
                balance -> {
                    long gap = balance.gap();
                    int size = gap == 0 ? 0 : Math.abs(gap) > MANY ? 2 : 1;
                    return 2 + Long.signum(gap) * size;
                });
    }

    private static MapScale rising(
            String measure,
            List<Double> ends,
            ToIntFunction<ComuneBalance> classOf,
            Locale locale) {
        List<MapScene.ColourClass> classes = new ArrayList<>();
        classes.add(
                new MapScene.ColourClass(
                        COLOURS.getFirst(), Messages.text(locale, "plan.map.none")));
        for (int i = 0; i < ends.size(); i++) {
            String end = number(ends.get(i), locale);
            classes.add(
                    new MapScene.ColourClass(
                            COLOURS.get(i + 1),
                            i == 0
                                    ? Messages.text(locale, "plan.map.up-to", end)
                                    : Messages.text(
                                            locale,
                                            "plan.map.between",
                                            number(ends.get(i - 1), locale),
                                            end)));
        }
        classes.add(
                new MapScene.ColourClass(
                        COLOURS.getLast(),
                        Messages.text(locale, "plan.map.over", number(ends.getLast(), locale))));
        return new MapScale(measure, classes, classOf);
    }

    private static int steps(Measure measure, List<Double> ends) {
        if (!(measure instanceof Measure.Known(double value))) {
            return MapScene.Region.NO_DATA;
        }
        if (value == 0) {
            return 0;
        }
        return 1 + (int) ends.stream().filter(end -> value > end).count();
    }

    private static String number(double value, Locale locale) {
        return Formats.number(locale, value, value == Math.rint(value) ? 0 : 1);
    }
}
