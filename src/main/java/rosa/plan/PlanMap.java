package rosa.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rosa.distribution.Evaluation;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.Measure;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.export.MapPicture;
import rosa.export.MapScene;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.territory.Comune;
import rosa.territory.MapGeometry;

/// The map at the end of a plan: places per 1,000 residents in five classes that every table knows.
final class PlanMap {
    /// Upper ends of the classes after "none"; 2.5 per 1,000 is the mean of the plan of 2016.
    private static final double[] UP_TO = {2.5, 5, 10};

    private static final List<Integer> COLOURS =
            List.of(0xf7f7f4, 0xd6eaff, 0x7fb8ee, 0x207ad5, 0x003366);
    private static final int WIDTH_MM = 150;
    private static final int LABELLED_RESIDENTS = 15_000;

    private final MapGeometry geometry;
    private final List<Comune> comuni;
    private final Locale locale;

    PlanMap(MapGeometry geometry, List<Comune> comuni, Locale locale) {
        this.geometry = geometry;
        this.comuni = comuni;
        this.locale = locale;
    }

    DocumentModel.Annex annex(Evaluation evaluation) {
        String title = text("plan.map.title", Formats.day(evaluation.day()));
        String caption = geometry.schematic() ? title + ". " + text("plan.map.schematic") : title;
        MapPicture picture =
                MapPicture.of(
                        new MapScene(
                                title,
                                text("plan.map.measure"),
                                regions(evaluation),
                                classes(),
                                "",
                                List.of(),
                                geometry.schematic() ? text("plan.map.schematic") : "",
                                geometry.attribution(),
                                locale,
                                evaluation.basis().demo()));
        return new DocumentModel.Annex(
                text("plan.annex.map"),
                false,
                List.of(
                        new Block.Picture(picture.image(), WIDTH_MM, picture.alt(), caption),
                        Block.Paragraph.of(geometry.attribution())));
    }

    private List<MapScene.Region> regions(Evaluation evaluation) {
        Map<IstatCode, ComuneBalance> balances = new HashMap<>();
        evaluation
                .quotas()
                .comuni()
                .forEach(balance -> balances.put(balance.comune().istat(), balance));
        List<MapScene.Region> regions = new ArrayList<>();
        for (Comune comune : comuni) {
            ComuneBalance balance = balances.get(comune.istat());
            if (geometry.rings().containsKey(comune.istat())) {
                regions.add(
                        new MapScene.Region(
                                comune.name(),
                                geometry.positions(comune.istat()),
                                balance == null
                                        ? MapScene.Region.NO_DATA
                                        : classOf(balance.perThousand()),
                                balance != null
                                        && balance.comune().residents() >= LABELLED_RESIDENTS));
            }
        }
        return regions;
    }

    private static int classOf(Measure perThousand) {
        if (!(perThousand instanceof Measure.Known(double value))) {
            return MapScene.Region.NO_DATA;
        }
        if (value == 0) {
            return 0;
        }
        int step = 1;
        for (double end : UP_TO) {
            if (value <= end) {
                return step;
            }
            step++;
        }
        return step;
    }

    private List<MapScene.ColourClass> classes() {
        List<MapScene.ColourClass> classes = new ArrayList<>();
        classes.add(new MapScene.ColourClass(COLOURS.getFirst(), text("plan.map.none")));
        for (int i = 0; i < UP_TO.length; i++) {
            String end = number(UP_TO[i]);
            classes.add(
                    new MapScene.ColourClass(
                            COLOURS.get(i + 1),
                            i == 0
                                    ? text("plan.map.up-to", end)
                                    : text("plan.map.between", number(UP_TO[i - 1]), end)));
        }
        classes.add(
                new MapScene.ColourClass(
                        COLOURS.getLast(), text("plan.map.over", number(UP_TO[UP_TO.length - 1]))));
        return classes;
    }

    private String number(double value) {
        return Formats.number(locale, value, value == Math.rint(value) ? 0 : 1);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
