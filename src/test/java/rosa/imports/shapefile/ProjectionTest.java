package rosa.imports.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import rosa.imports.Italian;
import rosa.imports.model.RefusedFileException;

/// The points were put into each system by PROJ 9.1 (`gdaltransform -s_srs EPSG:4326 -t_srs …`).
class ProjectionTest {
    /// A ten-thousandth of it is some eleven metres; a hundred-thousandth about one.
    private static final double A_METRE = 0.00001;

    private static final String GREENWICH =
            "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]";
    private static final String MERCATOR =
            "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Northing\",0.0],"
                    + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],"
                    + "UNIT[\"Meter\",1.0],";

    @Test
    void utm_on_wgs84_is_exact_even_ten_degrees_from_its_meridian() throws Exception {
        Projection istat = Projection.of(ShapefileWriter.UTM_32);

        isAt(istat.onEarth(775723.19347189, 4778850.54714837), 12.3888, 43.1122, A_METRE / 100);
        isAt(istat.onEarth(1311467.4792366, 4488094.0812811), 18.52, 40.15, A_METRE / 100);
        isAt(istat.onEarth(313533.063452771, 4996791.75192242), 6.63, 45.1, A_METRE / 100);
    }

    @Test
    void the_italian_net_of_2008_is_within_a_metre_of_wgs84() throws Exception {
        Projection rdn =
                Projection.of(
                        "PROJCS[\"RDN2008 / UTM zone 33N (N-E)\",GEOGCS[\"RDN2008\","
                                + "DATUM[\"Rete_Dinamica_Nazionale_2008\",SPHEROID[\"GRS 1980\","
                                + "6378137,298.257222101]],"
                                + GREENWICH
                                + "],"
                                + MERCATOR
                                + "PARAMETER[\"False_Easting\",500000],"
                                + "PARAMETER[\"Central_Meridian\",15]]");

        isAt(rdn.onEarth(287548.104324018, 4776584.30910697), 12.3888, 43.1122, A_METRE);
    }

    @Test
    void the_older_nets_are_within_some_metres() throws Exception {
        Projection boaga =
                Projection.of(
                        "PROJCS[\"Monte_Mario_Italy_1\",GEOGCS[\"GCS_Monte_Mario\","
                                + "DATUM[\"D_Monte_Mario\",SPHEROID[\"International_1924\",6378388.0,"
                                + "297.0]],"
                                + GREENWICH
                                + "],"
                                + MERCATOR
                                + "PARAMETER[\"False_Easting\",1500000.0],"
                                + "PARAMETER[\"Central_Meridian\",9.0]]");
        Projection european =
                Projection.of(
                        "PROJCS[\"ED_1950_UTM_Zone_32N\",GEOGCS[\"GCS_European_1950\","
                                + "DATUM[\"D_European_1950\",SPHEROID[\"International_1924\","
                                + "6378388.0,297.0]],"
                                + GREENWICH
                                + "],"
                                + MERCATOR
                                + "PARAMETER[\"False_Easting\",500000.0],"
                                + "PARAMETER[\"Central_Meridian\",9.0]]");

        isAt(boaga.onEarth(1775755.08132309, 4778864.65093625), 12.3888, 43.1122, 5 * A_METRE);
        isAt(european.onEarth(775806.638412448, 4779046.54032596), 12.3888, 43.1122, 12 * A_METRE);
    }

    @Test
    void the_european_and_the_web_map_systems_are_known() throws Exception {
        Projection laea =
                Projection.of(
                        "PROJCS[\"ETRS_1989_LAEA\",GEOGCS[\"GCS_ETRS_1989\",DATUM[\"D_ETRS_1989\","
                                + "SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],"
                                + GREENWICH
                                + "],PROJECTION[\"Lambert_Azimuthal_Equal_Area\"],"
                                + "PARAMETER[\"False_Easting\",4321000.0],"
                                + "PARAMETER[\"False_Northing\",3210000.0],"
                                + "PARAMETER[\"Central_Meridian\",10.0],"
                                + "PARAMETER[\"Latitude_Of_Origin\",52.0],UNIT[\"Meter\",1.0]]");
        Projection web =
                Projection.of(
                        "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\",GEOGCS[\"GCS_WGS_1984\","
                                + "DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
                                + "298.257223563]],"
                                + GREENWICH
                                + "],PROJECTION[\"Mercator_Auxiliary_Sphere\"],"
                                + "PARAMETER[\"Central_Meridian\",0.0],UNIT[\"Meter\",1.0]]");

        isAt(laea.onEarth(4515946.19061895, 2225844.8890748), 12.3888, 43.1122, A_METRE);
        isAt(web.onEarth(1379114.90753971, 5329065.45407477), 12.3888, 43.1122, A_METRE);
        isAt(
                Projection.of(ShapefileWriter.WGS84).onEarth(12.3888, 43.1122),
                12.3888,
                43.1122,
                A_METRE / 100);
    }

    @Test
    void an_unknown_system_is_refused_by_its_name() {
        String lost = ShapefileWriter.UTM_32.replace("D_WGS_1984", "D_Luna");
        String roman =
                ShapefileWriter.UTM_32.replace("\"Greenwich\",0.0", "\"Rome\",12.45233333333333");

        assertThat(refusal(lost)).contains("«WGS_1984_UTM_Zone_32N»");
        assertThat(refusal(roman)).contains("«WGS_1984_UTM_Zone_32N»");
        assertThat(refusal("LOCAL_CS[\"Cantiere\"]")).contains("«Cantiere»");
        assertThat(refusal("EPSG:32632")).contains("«EPSG:32632»");
        assertThat(refusal("PROJCS[\"a\",PROJCS[")).contains("non è tra quelli riconosciuti");
        assertThat(refusal("A[".repeat(5000))).contains("non è tra quelli riconosciuti");
    }

    private static String refusal(String prj) {
        var thrown = new RefusedFileException[1];
        assertThatThrownBy(() -> Projection.of(prj))
                .isInstanceOfSatisfying(RefusedFileException.class, e -> thrown[0] = e);
        return Italian.text(thrown[0].why());
    }

    private static void isAt(Coordinate point, double lon, double lat, double off) {
        assertThat(point.x).isCloseTo(lon, within(off));
        assertThat(point.y).isCloseTo(lat, within(off));
    }
}
