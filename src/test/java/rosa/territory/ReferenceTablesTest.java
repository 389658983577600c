package rosa.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceTablesTest {
    @Test
    void umbria_has_92_comuni_in_two_provinces() {
        var comuni = Csv.rows("reference/comuni.csv");

        assertThat(comuni).hasSize(92);
        assertThat(
                        comuni.stream()
                                .collect(
                                        groupingBy(
                                                c -> c.get("istat").substring(0, 3), counting())))
                .containsEntry("054", 59L)
                .containsEntry("055", 33L);
    }

    @Test
    void residents_of_the_registry_sum_to_the_published_total() {
        var total =
                Csv.rows("reference/residents.csv").stream()
                        .filter(r -> r.get("date").equals("2024-01-10"))
                        .mapToInt(r -> Integer.parseInt(r.get("people")))
                        .sum();

        assertThat(total).isEqualTo(863_621);
    }

    @Test
    void a_comune_is_part_of_at_most_one_territory_of_each_kind() {
        assertThat(Csv.rows("reference/memberships.csv"))
                .extracting(m -> m.get("istat") + " " + m.get("territory").split(":")[0])
                .doesNotHaveDuplicates();
    }

    @Test
    void partitions_are_no_tree() {
        assertThat(Csv.rows("reference/memberships.csv"))
                .filteredOn(m -> m.get("istat").equals("055030"))
                .extracting(m -> m.get("territory"))
                .contains("provincia:055", "zona-sociale:4", "usl:1");
    }

    @Test
    void snai_classes_of_2020_count_as_published() {
        assertThat(
                        Csv.rows("reference/snai.csv").stream()
                                .collect(groupingBy(s -> s.get("code"), counting())))
                .containsEntry("A", 5L)
                .containsEntry("C", 39L)
                .containsEntry("D", 33L)
                .containsEntry("E", 15L);
    }

    @Test
    void every_row_and_every_column_names_a_source_that_exists() {
        Set<String> sources =
                Csv.rows("reference/sources.csv").stream().map(s -> s.get("id")).collect(toSet());

        for (var file :
                new String[] {
                    "comuni",
                    "residents",
                    "territories",
                    "memberships",
                    "poles",
                    "snai",
                    "borders",
                    "sai_projects",
                    "organisations",
                    "columns"
                }) {
            assertThat(Csv.rows("reference/" + file + ".csv"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(sources).contains(row.get("source")));
        }
    }

    @Test
    void what_no_source_was_checked_against_is_marked() {
        var own =
                Csv.rows("reference/columns.csv").stream()
                        .filter(c -> c.get("own_knowledge").equals("true"))
                        .map(c -> c.get("file") + " " + c.get("column"));

        assertThat(own)
                .contains(
                        "memberships.csv territory (usl)",
                        "memberships.csv territory (distretto)",
                        "memberships.csv territory (cratere)",
                        "territories.csv code (zona-sociale)",
                        "territories.csv seat (zona-sociale)");
    }
}
