package rosa.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayGuessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "Presenze al 31/10/2026, 2026-10-31",
        "Presenze al 1° ottobre 2026, 2026-10-01",
        "pres_def_2026-10-31 (2).xlsx, 2026-10-31",
        "presenze_31.10.2026.csv, 2026-10-31",
        "20261031_presenze.csv, 2026-10-31",
        "pres31102026.csv, 2026-10-31",
        "Presenze OTTOBRE 2026, 2026-10-31",
        "presenze_feb2024.xlsx, 2024-02-29",
        "pres_2026-09.xlsx, 2026-09-30",
    })
    void a_title_or_a_name_with_a_day_or_a_month_proposes_it(String text, LocalDate day) {
        assertThat(DayGuess.in(List.of(text), TODAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "pres_def_v3 (2).xlsx",
        "Presenze al 32/10/2026",
        "Protocollo 2026/1234567",
        "Presenze al 31/12/2026",
        "Telefono 07531102",
    })
    void what_is_no_day_or_has_not_come_proposes_nothing(String text) {
        assertThat(DayGuess.in(List.of(text), TODAY)).isEmpty();
    }

    @Test
    void a_day_goes_before_a_month_and_the_title_before_the_name() {
        assertThat(DayGuess.in(List.of("Ottobre 2026", "pres 15-10-2026.csv"), TODAY))
                .contains(LocalDate.of(2026, 10, 15));
        assertThat(DayGuess.in(List.of("al 30/09/2026", "pres 15-10-2026.csv"), TODAY))
                .contains(LocalDate.of(2026, 9, 30));
    }
}
