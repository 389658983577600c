package rosa.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;

class TerritoryMapTest {
    private static final IstatCode TODI = new IstatCode("054052");

    private static String json(TerritoryMap map, String property) {
        return String.valueOf(map.getElement().getPropertyRaw(property));
    }

    @Test
    void amounts_travel_by_istat_code_with_their_classes() {
        var map = new TerritoryMap();

        map.showAmounts(
                new MapMeasure("Posti per 1.000 residenti", null, 1),
                List.of(MapClass.between(0.0, 5.0, "0–5", "#bfdfff")),
                Map.of(TODI, 3.5));

        assertThat(json(map, "values")).isEqualTo("{\"054052\":3.5}");
        assertThat(json(map, "classes"))
                .contains("\"from\":0.0", "\"to\":5.0", "\"colour\":\"#bfdfff\"");
        assertThat(json(map, "measure")).contains("\"digits\":1");
    }

    @Test
    void a_facility_without_declared_places_travels_without_them() {
        var map = new TerritoryMap();

        map.setFacilities(
                List.of(
                        new MapFacilityKind(
                                "cas", "CAS", "#b24700", MapFacilityKind.Shape.DIAMOND)),
                List.of(
                        new MapFacility(
                                new FacilityId("casa-nuova"),
                                "Casa Nuova",
                                "cas",
                                12.4,
                                42.8,
                                TODI,
                                null)));

        assertThat(json(map, "facilityKinds")).contains("\"shape\":\"diamond\"");
        assertThat(json(map, "facilities"))
                .contains("\"id\":\"casa-nuova\"", "\"istat\":\"054052\"", "\"places\":null");
    }

    @Test
    void boundaries_come_from_this_server_only() {
        assertThatThrownBy(() ->
                        new TerritoryMap.Boundaries(
                                "https://example.org/comuni.geojson", false, ""))
                .hasMessageContaining("example.org");
        assertThatThrownBy(() -> new TerritoryMap.Boundaries("//example.org/c", false, ""))
                .isInstanceOf(IllegalArgumentException.class);

        var map = new TerritoryMap();
        map.setBoundaries(new TerritoryMap.Boundaries("/geo/comuni.geojson?v=1", true, "ISTAT"));
        assertThat(map.getElement().getProperty("featuresUrl"))
                .isEqualTo("/geo/comuni.geojson?v=1");
        assertThat(map.getElement().getProperty("schematic", false)).isTrue();
    }

    @Test
    void choosing_a_comune_is_told_with_its_code() {
        var map = new TerritoryMap();
        var chosen = new ArrayList<IstatCode>();
        map.addComuneSelectedListener(event -> chosen.add(event.comune()));

        ComponentUtil.fireEvent(map, new ComuneSelected(map, true, "054052"));

        assertThat(chosen).containsExactly(TODI);
    }

    @Test
    void letting_go_of_the_selection_leaves_none() {
        var map = new TerritoryMap();

        map.select(TODI);
        assertThat(map.getElement().getProperty("selected")).isEqualTo("054052");

        map.select(null);
        assertThat(map.getElement().getProperty("selected")).isNull();
    }

    @Test
    void palettes_have_as_many_colours_as_asked() {
        for (int steps = 1; steps <= 6; steps++) {
            assertThat(MapPalette.sequential(steps)).hasSize(steps).doesNotHaveDuplicates();
        }
        for (int steps = 1; steps <= 7; steps++) {
            assertThat(MapPalette.diverging(steps)).hasSize(steps).doesNotHaveDuplicates();
        }
        assertThatThrownBy(() -> MapPalette.sequential(7)).hasMessageContaining("at most 6");
    }
}
