package rosa.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFilterTest {
    private static TableFilter parse(TableColumn.Kind kind, String text) {
        return TableFilter.parse(kind, text, Locale.ITALIAN).orElseThrow();
    }

    @Test
    void words_are_found_in_any_order_without_accents() {
        var filter = parse(TableColumn.Kind.TEXT, "castello citta");

        assertThat(filter.accepts("Città di Castello")).isTrue();
        assertThat(filter.accepts("Castel Viscardo")).isFalse();
        assertThat(filter.accepts(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    >10       | 11   | 10
                    > 10      | 10.5 | 10
                    >=10      | 10   | 9
                    ≥10       | 10   | 9
                    <5        | 4    | 5
                    <=5       | 5    | 6
                    12        | 12   | 13
                    =12       | 12   | 13
                    5-20      | 20   | 21
                    5 – 20    | 5    | 4
                    -20..-5   | -7   | 7
                    -4        | -4   | 4
                    >1.234,5  | 1235 | 1234
                    """)
    void numbers_are_compared_as_italians_write_them(String text, double in, double out) {
        var filter = parse(TableColumn.Kind.NUMBER, text);

        assertThat(filter.accepts(in)).isTrue();
        assertThat(filter.accepts(out)).isFalse();
        assertThat(filter.accepts(null)).isFalse();
        assertThat(parse(TableColumn.Kind.TEXT, "l'aquila").accepts("L’Aquila")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026                    | 2026-12-31 | 2027-01-01
                    03/2026                 | 2026-03-31 | 2026-04-01
                    23/11/2026              | 2026-11-23 | 2026-11-24
                    >2025                   | 2026-01-01 | 2025-12-31
                    >=03/2026               | 2026-03-01 | 2026-02-28
                    <23/11/2026             | 2026-11-22 | 2026-11-23
                    01/02/2026 - 15/02/2026 | 2026-02-15 | 2026-02-16
                    01/2026-02/2026         | 2026-02-28 | 2026-03-01
                    """)
    void dates_may_be_years_and_months(String text, LocalDate in, LocalDate out) {
        var filter = parse(TableColumn.Kind.DATE, text);

        assertThat(filter.accepts(in)).isTrue();
        assertThat(filter.accepts(out)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"molti", ">", "5-", "1,2,3", "--4", "9999999999999999999", "10 posti"})
    void what_is_no_number_is_not_understood(String text) {
        assertThat(TableFilter.parse(TableColumn.Kind.NUMBER, text, Locale.ITALIAN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ieri", "31/02/2026", "13/2026", "23-11-2026", "26"})
    void what_is_no_date_is_not_understood(String text) {
        assertThat(TableFilter.parse(TableColumn.Kind.DATE, text, Locale.ITALIAN)).isEmpty();
    }
}
