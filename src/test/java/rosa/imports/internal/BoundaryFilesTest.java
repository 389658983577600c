package rosa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.imports.internal.Files4Tests.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosa.imports.Italian;
import rosa.imports.model.Entry;
import rosa.imports.model.ImportKind;

class BoundaryFilesTest {
    @Test
    void geojson_boundaries_find_their_comune_by_common_property_names() {
        for (String property :
                List.of(
                        "\"istat\":\"054052\"",
                        "\"com_istat_code\":\"054052\"",
                        "\"PRO_COM_T\":\"054052\"",
                        "\"PRO_COM\":54052",
                        "\"COMUNE\":\"Todi\"")) {
            String square = "[[[12.4,42.7],[12.5,42.7],[12.5,42.8],[12.4,42.8],[12.4,42.7]]]";

            FileReading reading = read(ImportKind.BOUNDARIES, geojson(property, square));

            assertThat(Italian.texts(reading.problems())).isEmpty();
            assertThat(boundary(reading).comune().value()).isEqualTo("054052");
            assertThat(boundary(reading).geojson())
                    .isEqualTo("{\"type\":\"Polygon\",\"coordinates\":" + square + "}");
        }
    }

    @Test
    void topojson_is_decoded_with_shared_arcs_and_transform() {
        String topology =
                """
                {"type":"Topology",
                 "transform":{"scale":[0.1,0.1],"translate":[12.0,42.0]},
                 "arcs":[[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[1,0],[0,1],[-1,0]]],
                 "objects":{"comuni":{"type":"GeometryCollection","geometries":[
                  {"type":"Polygon","arcs":[[0,1]],"properties":{"com_istat_code":"054052"}},
                  {"type":"MultiPolygon","arcs":[[[2,-1]]],"properties":{"com_istat_code":"054039"}}
                 ]}}}
                """;

        FileReading reading = read(ImportKind.BOUNDARIES, topology);

        assertThat(Italian.texts(reading.problems())).isEmpty();
        assertThat(reading.entries())
                .extracting(entry -> ((Entry.Boundary) entry).geojson())
                .containsExactly(
                        "{\"type\":\"Polygon\",\"coordinates\":"
                                + "[[[12.1,42.0],[12.1,42.1],[12.0,42.1],[12.0,42.0],[12.1,42.0]]]}",
                        "{\"type\":\"Polygon\",\"coordinates\":"
                                + "[[[12.1,42.0],[12.2,42.0],[12.2,42.1],[12.1,42.1],[12.1,42.0]]]}");
    }

    @Test
    void wrong_coordinates_say_which_projection_problem_it_is() {
        String utm = "[[[289000,4740000],[290000,4740000],[290000,4741000],[289000,4740000]]]";
        String swapped = "[[[42.7,12.4],[42.7,12.5],[42.8,12.5],[42.7,12.4]]]";
        String elsewhere = "[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]";

        assertThat(problems(utm))
                .containsExactly(
                        "Le coordinate di Todi (289000.00, 4740000.00) sono in metri, probabilmente"
                                + " UTM. Esporta il file in WGS84 (EPSG:4326).");
        assertThat(problems(swapped))
                .containsExactly(
                        "Le coordinate di Todi (42.70, 12.40) hanno latitudine e longitudine"
                                + " scambiate. Nel GeoJSON la longitudine viene prima.");
        assertThat(problems(elsewhere))
                .containsExactly(
                        "Riga 1: Il confine di Todi (2.30, 48.80) cade fuori dall'Italia.");
        assertThat(
                        Italian.texts(
                                read(
                                                ImportKind.BOUNDARIES,
                                                "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                                                        + "\"urn:ogc:def:crs:EPSG::32632\"}},"
                                                        + "\"features\":[]}")
                                        .problems()))
                .containsExactly(
                        "Le coordinate sono nel sistema «urn:ogc:def:crs:EPSG::32632». Esporta il"
                                + " file in WGS84 (EPSG:4326).");
    }

    @Test
    void broken_rings_are_reported_and_slight_ones_repaired() {
        assertThat(problems("[[[12.4,42.7],[12.5,42.7],[12.5,42.8],[12.4,42.8]]]"))
                .containsExactly("Riga 1: Un anello del confine non è chiuso.");
        assertThat(problems("[[[12.4,42.7],[12.5,42.8],[12.5,42.7],[12.4,42.8],[12.4,42.7]]]"))
                .singleElement()
                .asString()
                .startsWith("Riga 1: Il confine di Todi si interseca con sé stesso vicino a");
        FileReading slight =
                read(
                        ImportKind.BOUNDARIES,
                        geojson(
                                "\"istat\":\"054052\"",
                                "[[[12.4,42.7],[12.5,42.7],[12.5,42.8],[12.4501,42.8001],"
                                        + "[12.4501,42.7999],[12.45,42.8001],[12.4,42.8],"
                                        + "[12.4,42.7]],[[12.42,42.72],[12.42,42.73],[12.43,42.73],"
                                        + "[12.42,42.725],[12.42,42.72]]]"));
        assertThat(slight.problems().hasErrors()).isFalse();
        assertThat(slight.entries()).hasSize(1);
    }

    @Test
    void files_that_are_no_map_are_refused() {
        assertThat(Italian.texts(read(ImportKind.BOUNDARIES, "a;b\n1;2\n").problems()))
                .containsExactly(
                        "Il file non è una mappa. Per i confini serve un file GeoJSON o TopoJSON, o uno shapefile in un archivio"
                                + " zip.");
        assertThat(Italian.texts(read(ImportKind.BOUNDARIES, "{\"a\":1}").problems()))
                .containsExactly(
                        "Il file non contiene confini: serve un GeoJSON con «features» o un"
                                + " TopoJSON con «objects».");
        assertThat(Italian.texts(read(ImportKind.BOUNDARIES, "{\"a\":\n [1,").problems()))
                .containsExactly("Il file non è JSON valido: la lettura si ferma alla riga 2.");
        assertThat(
                        Italian.texts(
                                read(ImportKind.BOUNDARIES, geojson("\"OBJECTID\":1", "[]"))
                                        .problems()))
                .containsExactly(
                        "Riga 1: Non si trova il codice ISTAT. Proprietà trovate: OBJECTID. Serve"
                                + " per esempio «istat», «com_istat_code» o «PRO_COM_T».");
    }

    private static List<String> problems(String polygon) {
        return Italian.texts(
                read(ImportKind.BOUNDARIES, geojson("\"istat\":\"054052\"", polygon)).problems());
    }

    private static String geojson(String property, String polygon) {
        return """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{%s},
         "geometry":{"type":"Polygon","coordinates":%s}}]}
        """
                .formatted(property, polygon);
    }

    private static Entry.Boundary boundary(FileReading reading) {
        return (Entry.Boundary) reading.entries().getFirst();
    }
}
