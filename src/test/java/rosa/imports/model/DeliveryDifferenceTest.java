package rosa.imports.model;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.imports.model.Tables.delivered;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import rosa.imports.model.DeliveryDifference.CellDifference;
import rosa.imports.model.DeliveryDifference.State;

class DeliveryDifferenceTest {
    @Test
    void rows_are_added_removed_changed_or_the_same() {
        Delivered before =
                delivered(
                        List.of("code", "name", "active"),
                        List.of("A", "Casa", "10"),
                        List.of("B", "Villa", "8"),
                        List.of("C", "Torre", "4"));
        Delivered after =
                delivered(
                        List.of("code", "name", "active"),
                        List.of("D", "Nuova", "6"),
                        List.of("B", "Villa", "12"),
                        List.of("A", "Casa", "10"));

        DeliveryDifference difference = DeliveryDifference.of(ImportKind.FACILITIES, before, after);

        assertThat(difference.by()).containsExactly("code");
        assertThat(difference.same()).isEqualTo(1);
        assertThat(difference.rows())
                .extracting("state", "rowBefore", "rowAfter", "name")
                .containsExactly(
                        Tuple.tuple(State.ADDED, 0, 2, "Nuova"),
                        Tuple.tuple(State.CHANGED, 3, 3, "Villa"),
                        Tuple.tuple(State.REMOVED, 4, 0, "Torre"));
        assertThat(difference.rows().get(1).cells())
                .containsExactly(new CellDifference("Posti attivi", "8", "12"));
    }

    @Test
    void a_new_survey_of_the_same_thing_is_a_change_of_its_day_and_figures() {
        Delivered january =
                delivered(
                        List.of("facility", "date", "occupied"),
                        List.of("A", "31/01/2026", "9"),
                        List.of("B", "31/01/2026", "5"));
        Delivered february =
                delivered(
                        List.of("facility", "date", "occupied"),
                        List.of("A", "28/02/2026", "7"),
                        List.of("B", "28/02/2026", "5"));

        DeliveryDifference difference =
                DeliveryDifference.of(ImportKind.PRESENCES, january, february);

        assertThat(difference.rows())
                .extracting(DeliveryDifference.RowDifference::state)
                .containsOnly(State.CHANGED);
        assertThat(difference.rows().getFirst().cells())
                .containsExactly(
                        new CellDifference("Data", "31/01/2026", "28/02/2026"),
                        new CellDifference("Presenze", "9", "7"));
    }

    @Test
    void a_thing_with_several_days_is_matched_by_day() {
        Delivered before =
                delivered(
                        List.of("facility", "date", "occupied"),
                        List.of("A", "31/01/2026", "9"),
                        List.of("A", "28/02/2026", "7"));
        Delivered after =
                delivered(
                        List.of("facility", "date", "occupied"),
                        List.of("A", "28/02/2026", "8"),
                        List.of("A", "31/03/2026", "6"));

        DeliveryDifference difference = DeliveryDifference.of(ImportKind.PRESENCES, before, after);

        assertThat(difference.rows())
                .extracting(DeliveryDifference.RowDifference::state)
                .containsExactly(State.CHANGED, State.ADDED, State.REMOVED);
    }

    @Test
    void without_codes_in_one_of_them_names_match_whatever_their_case() {
        Delivered before =
                delivered(List.of("code", "name", "istat"), List.of("A", "CASA  NUOVA", "054052"));
        Delivered after = delivered(List.of("name", "istat"), List.of("Casa nuova", "054052"));

        DeliveryDifference difference = DeliveryDifference.of(ImportKind.FACILITIES, before, after);

        assertThat(difference.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(State.CHANGED))
                .satisfies(row ->
                        assertThat(row.cells())
                                .containsExactly(
                                        new CellDifference("Codice struttura", "A", ""),
                                        new CellDifference(
                                                "Denominazione", "CASA  NUOVA", "Casa nuova")));
    }

    @Test
    void equal_names_are_told_apart_by_their_order() {
        Delivered before =
                delivered(
                        List.of("name", "organisation", "post"),
                        List.of("Maria", "Ente", "x"),
                        List.of("Maria", "Ente", "y"));
        Delivered after =
                delivered(
                        List.of("name", "organisation", "post"),
                        List.of("Maria", "Ente", "x"),
                        List.of("Maria", "Ente", "z"));

        DeliveryDifference difference = DeliveryDifference.of(ImportKind.CONTACTS, before, after);

        assertThat(difference.same()).isEqualTo(1);
        assertThat(difference.rows()).hasSize(1);
    }
}
