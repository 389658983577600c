package rosa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.imports.internal.Files4Tests.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rosa.imports.Italian;
import rosa.imports.model.Entry;
import rosa.imports.model.ImportKind;
import rosa.imports.shapefile.ShapefileWriter;

class ShapefilesTest {
    /// One degree-tenth around Todi, clockwise as the specification wants outer rings.
    private static final double[] SQUARE = {
        12.4, 42.7, 12.4, 42.8, 12.5, 42.8, 12.5, 42.7, 12.4, 42.7
    };

    private static final double[] HOLE = {
        12.42, 42.72, 12.44, 42.72, 12.44, 42.74, 12.42, 42.74, 12.42, 42.72
    };
    private static final double[] ISLAND = {
        12.6, 42.7, 12.6, 42.75, 12.65, 42.75, 12.65, 42.7, 12.6, 42.7
    };

    @Test
    void a_shape_becomes_the_boundary_of_its_comune_with_holes_and_islands() {
        FileReading reading =
                read(
                        ImportKind.BOUNDARIES,
                        todi().shape(List.of(ISLAND, HOLE, SQUARE), "54052", "Todi").zip());

        assertThat(Italian.texts(reading.problems())).isEmpty();
        Entry.Boundary boundary = (Entry.Boundary) reading.entries().getFirst();
        assertThat(boundary.comune().value()).isEqualTo("054052");
        assertThat(boundary.geojson())
                .isEqualTo(
                        "{\"type\":\"MultiPolygon\",\"coordinates\":[[%s],[%s,%s]]}"
                                .formatted(ring(ISLAND), ring(SQUARE), ring(HOLE)));
    }

    @Test
    void metres_of_istat_become_degrees() {
        // Perugia, by PROJ 9.1.
        double x = 775723.193;
        double y = 4778850.547;
        double[] ring = {x, y, x, y + 1000, x + 1000, y + 1000, x + 1000, y, x, y};

        FileReading reading =
                read(
                        ImportKind.BOUNDARIES,
                        ShapefileWriter.withFields("PRO_COM_T")
                                .shape(List.of(ring), "054039")
                                .zip());

        assertThat(Italian.texts(reading.problems())).isEmpty();
        assertThat(((Entry.Boundary) reading.entries().getFirst()).geojson())
                .startsWith("{\"type\":\"Polygon\",\"coordinates\":[[[12.3888,43.1122],");
    }

    @Test
    void the_layer_of_the_comuni_is_chosen_in_whatever_folder() {
        ShapefileWriter regions =
                ShapefileWriter.withFields("COD_REG", "DEN_REG")
                        .at("Limiti2023/Reg01012023/Reg01012023_WGS84")
                        .shape(List.of(SQUARE), "10", "Umbria");
        ShapefileWriter provinces =
                ShapefileWriter.withFields("COD_PROV", "DEN_UTS")
                        .at("Limiti2023/ProvCM01012023/ProvCM01012023_WGS84")
                        .shape(List.of(SQUARE), "54", "Perugia");

        FileReading reading =
                read(
                        ImportKind.BOUNDARIES,
                        todi().at("Limiti2023/Com01012023/Com01012023_WGS84")
                                .shape(List.of(SQUARE), "54052", "Todi")
                                .with(regions)
                                .with(provinces)
                                .with("__MACOSX/Limiti2023/._Com01012023_WGS84.shp", new byte[9])
                                .zip());

        assertThat(Italian.texts(reading.problems())).isEmpty();
        assertThat(reading.entries()).hasSize(1);
        assertThat(reading.rows()).isEqualTo(1);
    }

    @Test
    void names_are_read_in_the_encoding_the_cpg_tells() {
        for (var encoding :
                Map.of("UTF-8", "UTF-8", "1252", "windows-1252", "ANSI 1252", "windows-1252")
                        .entrySet()) {
            FileReading reading =
                    read(
                            ImportKind.BOUNDARIES,
                            todi().encoded(encoding.getKey(), Charset.forName(encoding.getValue()))
                                    .shape(List.of(SQUARE), "54052", "Todi")
                                    .shape(List.of(SQUARE), "54999", "Città Nuòva")
                                    .zip());

            assertThat(Italian.texts(reading.problems()))
                    .containsExactly(
                            "Un comune del file ha un codice che non risulta e viene lasciato"
                                    + " fuori: Città Nuòva (054999). Forse il codice è di un altro"
                                    + " anno.");
        }
    }

    @Test
    void comuni_of_elsewhere_are_named_and_the_rest_is_taken() {
        FileReading reading =
                read(
                        ImportKind.BOUNDARIES,
                        todi().shape(List.of(SQUARE), "54052", "Todi")
                                .shape(List.of(SQUARE), "58091", "Roma")
                                .shape(List.of(SQUARE), "15146", "Milano")
                                .zip());

        assertThat(reading.entries()).hasSize(1);
        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "2 comuni del file sono fuori dal territorio e vengono lasciati fuori:"
                                + " Milano (015146), Roma (058091).");
    }

    @Test
    void whatever_is_missing_in_the_zip_is_named() {
        ShapefileWriter good = todi().shape(List.of(SQUARE), "54052", "Todi");

        assertThat(problem(without(good, ".shp"))).contains("manca un file .shp");
        assertThat(problem(without(good, ".dbf"))).contains("manca la tabella .dbf");
        assertThat(problem(without(good, ".prj"))).contains("manca il file .prj");
        assertThat(read(ImportKind.BOUNDARIES, without(good, ".cpg")).problems().hasErrors())
                .isFalse();
        assertThat(
                        problem(
                                ShapefileWriter.withFields("COD_REG", "DEN_REG")
                                        .at("Reg")
                                        .shape(List.of(SQUARE), "10", "Umbria")
                                        .zip()))
                .contains("codice ISTAT del comune")
                .contains("Trovati: Reg (COD_REG, DEN_REG)");
        assertThat(problem(good.in("PROJCS[\"Cassini_Soldner\"]").zip()))
                .contains("«Cassini_Soldner»");
    }

    @Test
    void damaged_files_say_how_far_they_go() {
        ShapefileWriter good =
                todi().shape(List.of(SQUARE), "54052", "Todi")
                        .shape(List.of(ISLAND), "54039", "Perugia");
        byte[] shp = good.shp();
        byte[] dbf = good.dbf();

        assertThat(problem(with(good, ".shp", Arrays.copyOf(shp, shp.length - 40))))
                .contains("troncato: si legge fino all'elemento 1");
        assertThat(problem(with(good, ".shp", Arrays.copyOf(shp, 50))))
                .contains("troncato: si legge fino all'elemento 0");
        assertThat(problem(with(good, ".shp", new byte[500]))).contains("danneggiato");
        assertThat(problem(with(good, ".dbf", Arrays.copyOf(dbf, dbf.length - 60))))
                .contains("finisce dopo una riga,");
        assertThat(problem(with(good, ".dbf", new byte[10]))).contains(".dbf è danneggiata");
        byte[] zip = good.zip();
        assertThat(problem(Arrays.copyOf(zip, zip.length / 2))).contains("danneggiato");
    }

    @Test
    void shapes_that_are_no_polygons_are_refused() {
        assertThat(problem(todi().of(1).zip())).contains("contiene punti");
        assertThat(problem(todi().of(3).zip())).contains("contiene linee");
        assertThat(problem(todi().of(31).zip())).contains("non contiene poligoni");
        assertThat(problem(todi().shape(List.of(), "54052", "Todi").zip()))
                .isEqualTo("Riga 1: L'elemento non ha geometria.");
    }

    @Test
    void wrong_places_and_repetitions_are_told_with_their_comune() {
        double[] paris = Arrays.copyOf(SQUARE, SQUARE.length);
        for (int i = 0; i < paris.length; i += 2) {
            paris[i] -= 10;
            paris[i + 1] += 6;
        }

        assertThat(problem(todi().shape(List.of(paris), "54052", "Todi").zip()))
                .contains("Il confine di Todi")
                .contains("fuori dall'Italia");
        assertThat(
                        problem(
                                todi().shape(List.of(SQUARE), "54052", "Todi")
                                        .shape(List.of(ISLAND), "54052", "Todi")
                                        .zip()))
                .contains("Il confine di Todi è già all'elemento 1 e si ripete all'elemento 2");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_inflated() {
        ShapefileWriter good = todi().shape(List.of(SQUARE), "54052", "Todi");
        byte[] bomb = Arrays.copyOf(good.dbf(), 64 * 1024 * 1024);
        bomb[4] = 0;
        bomb[5] = 0;
        bomb[6] = 64;
        byte[] shapes = Arrays.copyOf(good.shp(), 64 * 1024 * 1024);
        int words = shapes.length / 2;
        for (int i = 0; i < 4; i++) {
            shapes[24 + i] = (byte) (words >>> (24 - 8 * i));
        }

        assertThat(problem(with(good, ".shp", shapes)))
                .matches(".*(enormemente più grande|danneggiato).*");
        byte[] prj = new byte[5 * 1024 * 1024];
        Arrays.fill(prj, (byte) ' ');
        assertThat(problem(with(good, ".prj", prj))).contains("enormemente più grande");
    }

    @Test
    void another_archive_is_no_table() {
        byte[] zip =
                ShapefileWriter.zip(Map.of("lettera.txt", "ciao".getBytes(StandardCharsets.UTF_8)));

        assertThat(Italian.texts(read(ImportKind.FACILITIES, zip).problems()))
                .containsExactly(
                        "È un archivio compresso. Estrai il file XLSX o CSV e carica quello.");
        assertThat(problem(zip)).contains("manca un file .shp");
    }

    private static ShapefileWriter todi() {
        return ShapefileWriter.withFields("PRO_COM", "COMUNE").in(ShapefileWriter.WGS84);
    }

    private static String problem(byte[] zip) {
        return String.join(" ", Italian.texts(read(ImportKind.BOUNDARIES, zip).problems()));
    }

    private static byte[] without(ShapefileWriter layer, String ending) {
        return ShapefileWriter.zip(
                layer.files().entrySet().stream()
                        .filter(file -> !file.getKey().endsWith(ending))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static byte[] with(ShapefileWriter layer, String ending, byte[] content) {
        return ShapefileWriter.zip(
                layer.files().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        file ->
                                                file.getKey().endsWith(ending)
                                                        ? content
                                                        : file.getValue())));
    }

    private static String ring(double[] flat) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < flat.length; i += 2) {
            text.append(i == 0 ? "[" : ",[").append(flat[i]).append(',').append(flat[i + 1]);
            text.append(']');
        }
        return text.append(']').toString();
    }
}
