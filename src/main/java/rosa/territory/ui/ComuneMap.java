package rosa.territory.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rosa.export.MapScene;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.ui.MapClass;
import rosa.shared.ui.MapFacility;
import rosa.shared.ui.MapFacilityKind;
import rosa.shared.ui.TerritoryMap;
import rosa.territory.Boundaries;
import rosa.territory.Comune;
import rosa.territory.ComuneFigure;
import rosa.territory.FigureValues;
import rosa.territory.MapOutline;
import rosa.territory.MapPointSource;

/// The comuni coloured by a figure, with the borders of a partition and the points of the other
/// modules.
final class ComuneMap extends Composite<Div> {
    private final transient List<MapPointSource> pointSources;
    private final transient Map<FacilityId, String> paths = new HashMap<>();
    private final TerritoryMap map = new TerritoryMap();
    private final transient Boundaries boundaries;
    private String drawn = "";

    ComuneMap(
            Boundaries boundaries, List<MapPointSource> pointSources, Consumer<IstatCode> chosen) {
        this.pointSources = pointSources;
        getContent().addClassName("rosa-territory-map");
        getContent().add(map);
        this.boundaries = boundaries;
        map.addComuneSelectedListener(event -> chosen.accept(event.comune()));
        map.addFacilitySelectedListener(event -> open(event.facility()));
    }

    /// Answers with what draws the map as it would be printed.
    Supplier<MapScene> show(
            TerritoryState state,
            ComuneFigure figure,
            FigureValues values,
            List<Comune> comuni,
            LocalDate asOf,
            String credit) {
        MapOutline outline = boundaries.outline(asOf);
        if (!outline.hash().equals(drawn)) {
            drawn = outline.hash();
            map.setBoundaries(
                    new TerritoryMap.Boundaries(
                            outline.url(), outline.schematic(), outline.attribution()));
        }
        FigureLayer layer = new FigureLayer(figure, getLocale());
        List<MapClass> classes = layer.classes(values.byComune().values(), state.method());
        map.showAmounts(layer.measure(), classes, values.byComune());
        map.setGroups(groups(state, comuni));
        map.select(state.comune().orElse(null));
        showPoints(state.showsPoints(), asOf);
        Locale locale = getLocale();
        return () ->
                MapDownload.scene(
                        boundaries.geometry(asOf), comuni, figure, values, classes, credit, locale);
    }

    /// Lets all but these step back; all of them step forward if none is missing.
    void highlight(Collection<IstatCode> shown, int all) {
        if (shown.size() == all) {
            map.highlightAll();
        } else {
            map.highlight(shown);
        }
    }

    private static Map<IstatCode, String> groups(TerritoryState state, List<Comune> comuni) {
        Map<IstatCode, String> groups = new HashMap<>();
        state.partition()
                .ifPresent(kind ->
                        comuni.forEach(comune ->
                                comune.territory(kind)
                                        .ifPresent(
                                                t -> groups.put(comune.istat(), t.id().value()))));
        return groups;
    }

    private void showPoints(boolean shown, LocalDate asOf) {
        List<MapFacilityKind> kinds = new ArrayList<>();
        List<MapFacility> points = new ArrayList<>();
        paths.clear();
        if (shown) {
            for (MapPointSource source : pointSources) {
                source.kinds().forEach(kind -> kinds.add(kind(kind)));
                source.points(asOf).forEach(point -> points.add(mark(point)));
            }
        }
        map.setFacilities(kinds, points);
    }

    private MapFacilityKind kind(MapPointSource.Kind kind) {
        return new MapFacilityKind(
                kind.key(),
                getTranslation(kind.labelKey()),
                kind.colour(),
                switch (kind.shape()) {
                    case CIRCLE -> MapFacilityKind.Shape.CIRCLE;
                    case SQUARE -> MapFacilityKind.Shape.SQUARE;
                    case DIAMOND -> MapFacilityKind.Shape.DIAMOND;
                    case TRIANGLE -> MapFacilityKind.Shape.TRIANGLE;
                });
    }

    private MapFacility mark(MapPointSource.MapPoint point) {
        FacilityId id = new FacilityId(point.id());
        paths.put(id, point.path());
        return new MapFacility(
                id,
                point.name(),
                point.kind(),
                point.at().lon(),
                point.at().lat(),
                point.comune(),
                point.places());
    }

    private void open(FacilityId facility) {
        String path = paths.get(facility);
        if (path != null) {
            Location page = new Location(path);
            UI.getCurrent().navigate(page.getPath(), page.getQueryParameters());
        }
    }
}
