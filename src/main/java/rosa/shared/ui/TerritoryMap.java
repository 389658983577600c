package rosa.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;

/// Comuni coloured by an amount, with facilities on them; the Java side of
/// `frontend/src/territory-map`.
///
/// The boundaries are fetched once by the browser from this server (`setBoundaries`); what changes
/// with the user's choices – amounts, classes, selection – travels as small properties by ISTAT
/// code.
@Tag("rosa-territory-map")
@JsModule("context://rosa/territory-map.js")
public class TerritoryMap extends Component implements HasSize, HasStyle, LocaleChangeObserver {
    /// Where the boundaries come from.
    ///
    /// @param url on this server, with whatever makes a new version a new address
    /// @param schematic whether they are cells computed from points rather than real boundaries
    /// @param credit the line under the map: source and licence
    public record Boundaries(String url, boolean schematic, String credit) {
        public Boundaries {
            if (!url.startsWith("/") || url.startsWith("//")) {
                throw new IllegalArgumentException(
                        "Boundaries are fetched from this server, not from \"%.100s\"."
                                .formatted(url));
            }
        }
    }

    private record Kind(String key, String label, String colour, String shape) {}

    private record Mark(
            String id,
            String name,
            String kind,
            double lon,
            double lat,
            @Nullable String istat,
            @Nullable Integer places) {}

    public void setBoundaries(Boundaries boundaries) {
        getElement()
                .setProperty("featuresUrl", boundaries.url())
                .setProperty("schematic", boundaries.schematic())
                .setProperty("attribution", boundaries.credit());
    }

    /// Colours the comuni by amount; those absent from `amounts` are shown as unknown.
    public void showAmounts(
            MapMeasure measure, List<MapClass> classes, Map<IstatCode, Double> amounts) {
        show(measure, classes, amounts);
    }

    /// Colours the comuni by the key of their class; those absent are shown as unknown.
    public void showClasses(
            MapMeasure measure, List<MapClass> classes, Map<IstatCode, String> keys) {
        show(measure, classes, keys);
    }

    private void show(MapMeasure measure, List<MapClass> classes, Map<IstatCode, ?> values) {
        getElement()
                .setPropertyBean("measure", measure)
                .setPropertyList("classes", classes)
                .setPropertyMap("values", byCode(values));
    }

    /// Draws the borders between comuni of different groups stronger; an empty map draws none.
    public void setGroups(Map<IstatCode, String> groups) {
        getElement().setPropertyMap("groups", byCode(groups));
    }

    private static Map<String, Object> byCode(Map<IstatCode, ?> values) {
        Map<String, Object> byCode = new LinkedHashMap<>();
        values.forEach((comune, value) -> byCode.put(comune.value(), value));
        return byCode;
    }

    /// Lets all comuni but these step back, for instance those that a table's filters leave.
    public void highlight(Collection<IstatCode> comuni) {
        getElement().setPropertyList("highlighted", comuni.stream().map(IstatCode::value).toList());
    }

    public void highlightAll() {
        getElement().removeProperty("highlighted");
    }

    public void setFacilities(List<MapFacilityKind> kinds, List<MapFacility> facilities) {
        getElement()
                .setPropertyList(
                        "facilityKinds",
                        kinds.stream()
                                .map(kind ->
                                        new Kind(
                                                kind.key(),
                                                kind.label(),
                                                kind.colour(),
                                                kind.shape().word()))
                                .toList())
                .setPropertyList(
                        "facilities", facilities.stream().map(TerritoryMap::mark).toList());
    }

    private static Mark mark(MapFacility facility) {
        return new Mark(
                facility.id().value(),
                facility.name(),
                facility.kind(),
                facility.lon(),
                facility.lat(),
                facility.comune() == null ? null : facility.comune().value(),
                facility.places());
    }

    /// Outlines a comune, or none. Choosing on the map does not: the view answers the event by
    /// this.
    public void select(@Nullable IstatCode comune) {
        getElement().setProperty("selected", comune == null ? null : comune.value());
    }

    public void selectFacility(@Nullable FacilityId facility) {
        getElement().setProperty("selectedFacility", facility == null ? null : facility.value());
    }

    public Registration addComuneSelectedListener(ComponentEventListener<ComuneSelected> listener) {
        return addListener(ComuneSelected.class, listener);
    }

    public Registration addFacilitySelectedListener(
            ComponentEventListener<FacilitySelected> listener) {
        return addListener(FacilitySelected.class, listener);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setProperty("locale", event.getLocale().getLanguage());
        getElement().setPropertyMap("labels", labels());
    }

    private static final List<String> LABELS =
            List.of(
                    "map",
                    "keyboardHelp",
                    "legend",
                    "comuni",
                    "noData",
                    "facilities",
                    "places",
                    "placesUnknown",
                    "selected",
                    "zoomIn",
                    "zoomOut",
                    "fit",
                    "schematic",
                    "loading",
                    "loadError",
                    "retry",
                    "noBoundaries");

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        LABELS.forEach(label -> labels.put(label, getTranslation("shared.map." + label)));
        return labels;
    }
}
