package rosa.territory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rosa.export.MapPicture;
import rosa.export.MapScene;
import rosa.shared.Messages;
import rosa.shared.ui.MapClass;
import rosa.territory.Comune;
import rosa.territory.ComuneFigure;
import rosa.territory.FigureValues;
import rosa.territory.MapGeometry;
import rosa.territory.TerritoryKind;

/// The map as a picture for a document: what is on the screen, drawn anew at print quality when it
/// is asked for.
final class MapDownload extends Anchor {
    private transient volatile @Nullable Supplier<MapScene> scene;

    MapDownload() {
        setText(getTranslation("territory.map.download"));
        setHref(
                DownloadHandler.fromInputStream(_ -> {
                    Supplier<MapScene> shown = scene;
                    if (shown == null) {
                        return DownloadResponse.error(404);
                    }
                    byte[] png = MapPicture.of(shown.get()).image().bytes();
                    return new DownloadResponse(
                            new ByteArrayInputStream(png), "mappa.png", "image/png", png.length);
                }));
    }

    /// What the picture will show.
    void show(Supplier<MapScene> newScene) {
        scene = newScene;
    }

    static MapScene scene(
            MapGeometry geometry,
            List<Comune> comuni,
            ComuneFigure figure,
            FigureValues values,
            List<MapClass> classes,
            String attribution,
            Locale locale) {
        FigureLayer layer = new FigureLayer(figure, locale);
        String measure =
                layer.unit().isEmpty() ? layer.name() : layer.name() + " (" + layer.unit() + ")";
        List<MapScene.Region> regions = new ArrayList<>();
        for (Comune comune : comuni) {
            if (!geometry.rings().containsKey(comune.istat())) {
                continue;
            }
            Double value = values.byComune().get(comune.istat());
            regions.add(
                    new MapScene.Region(
                            comune.name(),
                            geometry.positions(comune.istat()),
                            value == null ? MapScene.Region.NO_DATA : indexOf(value, classes),
                            isSeat(comune)));
        }
        return new MapScene(
                layer.name(),
                measure,
                regions,
                classes.stream()
                        .map(c ->
                                new MapScene.ColourClass(
                                        Integer.parseInt(c.colour().substring(1), 16), c.label()))
                        .toList(),
                "",
                List.of(),
                geometry.schematic() ? Messages.text(locale, "territory.map.schematic") : "",
                geometry.attribution() + " · " + attribution,
                locale,
                values.demo());
    }

    private static int indexOf(double value, List<MapClass> classes) {
        for (int i = 0; i < classes.size(); i++) {
            Double from = classes.get(i).from();
            Double to = classes.get(i).to();
            if ((from == null || value >= from) && (to == null || value < to)) {
                return i;
            }
        }
        return MapScene.Region.NO_DATA;
    }

    /// The lead comune of a zona sociale has its name on the map.
    private static boolean isSeat(Comune comune) {
        return comune.territory(TerritoryKind.ZONA_SOCIALE)
                .filter(zone -> comune.istat().equals(zone.seat()))
                .isPresent();
    }
}
