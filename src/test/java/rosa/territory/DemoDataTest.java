package rosa.territory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoDataTest {
    private static final String CALIBRATED = "2025-09-30";
    private static final List<Csv.Row> FACILITIES = Csv.rows("demo/facilities.csv");
    private static final List<Csv.Row> PLACES = Csv.rows("demo/places.csv");
    private static final Map<String, Csv.Row> FACILITY =
            FACILITIES.stream().collect(toMap(f -> f.get("id"), Function.identity()));

    @Test
    void the_calibrated_day_has_the_published_number_of_centres_and_comuni() {
        var open = on(CALIBRATED).filter(p -> isCas(p.get("facility"))).map(p -> p.get("facility"));

        var comuni =
                on(CALIBRATED)
                        .filter(p -> isCas(p.get("facility")))
                        .map(p -> facility(p.get("facility")).get("comune"))
                        .collect(toSet());

        assertThat(open).hasSize(114);
        assertThat(comuni).hasSize(37);
    }

    @Test
    void the_calibrated_day_has_the_published_places() {
        assertThat(sum(CALIBRATED, "active", true)).isEqualTo(2390);
        assertThat(sum(CALIBRATED, "financed", false)).isEqualTo(548);
    }

    @Test
    void presences_of_every_quarter_are_those_of_the_calibration() {
        var calibration = Csv.rows("demo/calibration.csv");

        assertThat(calibration).hasSize(11);
        assertThat(calibration)
                .allSatisfy(quarter -> {
                    assertThat(sum(quarter.get("date"), "occupied", true))
                            .isEqualTo(Integer.parseInt(quarter.get("cas_presences")));
                    assertThat(sum(quarter.get("date"), "occupied", false))
                            .isEqualTo(Integer.parseInt(quarter.get("sai_presences")));
                });
        assertThat(sum(CALIBRATED, "occupied", true)).isEqualTo(2388);
        assertThat(sum(CALIBRATED, "occupied", false)).isEqualTo(511);
    }

    @Test
    void every_place_is_counted_once_a_day_and_only_while_the_facility_is_open() {
        var keys = PLACES.stream().map(p -> p.get("facility") + "@" + p.get("date"));

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(PLACES)
                .allSatisfy(p -> {
                    var facility = facility(p.get("facility"));
                    assertThat(facility.get("openedOn")).isLessThanOrEqualTo(p.get("date"));
                    if (!facility.get("closedOn").isEmpty()) {
                        assertThat(facility.get("closedOn")).isGreaterThan(p.get("date"));
                    }
                });
    }

    @Test
    void sai_sites_belong_to_the_sixteen_real_projects() {
        var projects =
                Csv.rows("reference/sai_projects.csv").stream()
                        .map(p -> p.get("id"))
                        .collect(toSet());

        assertThat(projects).hasSize(16);
        assertThat(FACILITIES.stream().map(f -> f.get("project")).filter(p -> !p.isEmpty()))
                .containsOnlyElementsOf(projects);
    }

    @Test
    void centres_for_unaccompanied_minors_are_restricted_altogether() {
        assertThat(FACILITIES)
                .filteredOn(
                        f -> f.get("kind").equals("cas-minors") || f.get("category").equals("msna"))
                .isNotEmpty()
                .extracting(f -> f.get("visibility"))
                .containsOnly("restricted");
        assertThat(FACILITIES).extracting(f -> f.get("visibility")).doesNotContain("public");
    }

    @Test
    void every_reference_between_the_tables_is_there() {
        var organisations = ids("demo/organisations.csv", "reference/organisations.csv");

        assertThat(organisations).containsAll(column("demo/facilities.csv", "manager"));
        assertThat(organisations).containsAll(column("demo/people.csv", "organisation"));
        assertThat(organisations).containsAll(column("demo/ties.csv", "from"));
        assertThat(organisations).containsAll(column("demo/ties.csv", "to"));
        assertThat(organisations).containsAll(column("reference/sai_projects.csv", "holder"));
        assertThat(ids("demo/contracts.csv"))
                .containsAll(column("demo/facilities.csv", "contract"))
                .containsAll(column("demo/prices.csv", "contract"));
    }

    @Test
    void every_row_says_that_it_is_invented() {
        assertThat(
                        Stream.of("organisations", "people", "facilities", "services", "ties")
                                .flatMap(name -> Csv.rows("demo/" + name + ".csv").stream()))
                .allSatisfy(row -> {
                    assertThat(row.get("demo")).isEqualTo("true");
                    assertThat(row.get("source")).isEqualTo("demo");
                });
    }

    @Test
    void the_tables_have_no_windows_line_ends() throws Exception {
        try (var files = Files.walk(Path.of("neo4j"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".csv")))
                    .allSatisfy(f -> assertThat(Files.readString(f)).doesNotContain("\r"));
        }
    }

    private static Stream<Csv.Row> on(String date) {
        return PLACES.stream().filter(p -> p.get("date").equals(date));
    }

    private static Csv.Row facility(String id) {
        return Objects.requireNonNull(FACILITY.get(id), id);
    }

    private static boolean isCas(String facility) {
        return facility(facility).get("kind").startsWith("cas-");
    }

    private static int sum(String date, String column, boolean cas) {
        return on(date).filter(p -> isCas(p.get("facility")) == cas)
                .mapToInt(p -> p.number(column))
                .sum();
    }

    private static Set<String> ids(String... files) {
        return Stream.of(files).flatMap(f -> column(f, "id").stream()).collect(toSet());
    }

    private static Set<String> column(String file, String column) {
        return Csv.rows(file).stream().map(row -> row.get(column)).collect(toSet());
    }
}
