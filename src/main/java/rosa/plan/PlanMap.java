package rosa.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rosa.distribution.Evaluation;
import rosa.distribution.model.ComuneBalance;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.export.MapPicture;
import rosa.export.MapScene;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.territory.Comune;
import rosa.territory.MapGeometry;

/// Maps of a plan's comuni: the one at its end, with places per 1,000 residents, and those that
/// stand in its text.
final class PlanMap {
    private static final int WIDTH_MM = 150;
    private static final int LABELLED_RESIDENTS = 15_000;

    /// So few comuni have room for all their names.
    private static final int FEW = 16;

    private final MapGeometry geometry;
    private final List<Comune> comuni;
    private final Locale locale;

    PlanMap(MapGeometry geometry, List<Comune> comuni, Locale locale) {
        this.geometry = geometry;
        this.comuni = List.copyOf(comuni);
        this.locale = locale;
    }

    DocumentModel.Annex annex(Evaluation evaluation) {
        String title = text("plan.map.title", Formats.day(evaluation.day()));
        String caption = geometry.schematic() ? title + ". " + text("plan.map.schematic") : title;
        MapPicture picture =
                picture(
                        title,
                        MapScale.perThousand(locale),
                        evaluation.quotas().comuni(),
                        evaluation.basis().demo());
        return new DocumentModel.Annex(
                text("plan.annex.map"),
                false,
                List.of(
                        new Block.Picture(picture.image(), WIDTH_MM, picture.alt(), caption),
                        Block.Paragraph.of(geometry.attribution())));
    }

    /// Whether any of the comuni has a place on the map.
    boolean isDrawn() {
        return comuni.stream().anyMatch(comune -> geometry.rings().containsKey(comune.istat()));
    }

    /// The map of the comuni by one measure.
    MapPicture picture(String title, MapScale scale, List<ComuneBalance> balances, boolean demo) {
        return MapPicture.of(
                new MapScene(
                        title,
                        scale.measure(),
                        regions(scale, balances),
                        scale.classes(),
                        "",
                        List.of(),
                        geometry.schematic() ? text("plan.map.schematic") : "",
                        geometry.attribution(),
                        locale,
                        demo));
    }

    private List<MapScene.Region> regions(MapScale scale, List<ComuneBalance> all) {
        Map<IstatCode, ComuneBalance> balances = new HashMap<>();
        all.forEach(balance -> balances.put(balance.comune().istat(), balance));
        // Where two names cover each other the larger comune's stays.
        List<Comune> largestFirst =
                comuni.stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (Comune comune) -> residents(balances, comune))
                                        .reversed())
                        .toList();
        List<MapScene.Region> regions = new ArrayList<>();
        for (Comune comune : largestFirst) {
            ComuneBalance balance = balances.get(comune.istat());
            if (geometry.rings().containsKey(comune.istat())) {
                regions.add(
                        new MapScene.Region(
                                comune.name(),
                                geometry.positions(comune.istat()),
                                balance == null
                                        ? MapScene.Region.NO_DATA
                                        : scale.classOf().applyAsInt(balance),
                                comuni.size() <= FEW
                                        || (balance != null
                                                && balance.comune().residents()
                                                        >= LABELLED_RESIDENTS)));
            }
        }
        return regions;
    }

    private static int residents(Map<IstatCode, ComuneBalance> balances, Comune comune) {
        ComuneBalance balance = balances.get(comune.istat());
        return balance == null ? 0 : balance.comune().residents();
    }

    private String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
