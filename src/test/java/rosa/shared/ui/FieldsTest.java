package rosa.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ViewPackages(packages = "rosa.shared.ui")
class FieldsTest extends BrowserlessTest {
    private final DayField day = new DayField();
    private final CountField count = new CountField();

    @BeforeEach
    void showFields() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        UI.getCurrent().add(day, count);
    }

    @Test
    void a_day_that_does_not_exist_is_not_an_empty_field() {
        Typing.into(day, "31/02/2026");

        assertThat(day.getValue()).isNull();
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("31/02/2026");
    }

    @Test
    void a_form_that_finds_nothing_wrong_does_not_hide_a_day_that_does_not_exist() {
        Typing.into(day, "31/02/2026");

        day.setErrorMessage("Scrivi il giorno.");
        day.setInvalid(false);

        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("31/02/2026");
    }

    @Test
    void a_day_that_exists_settles_it() {
        Typing.into(day, "31/02/2026");

        day.setValue(LocalDate.of(2026, 2, 28));

        assertThat(day.isInvalid()).isFalse();
    }

    @Test
    void a_day_out_of_range_is_refused_and_says_the_range() {
        day.setMax(LocalDate.of(2026, 11, 23));

        day.setValue(LocalDate.of(2026, 11, 24));

        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("23/11/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,5", "2.5", "1e9", "-3", "dodici", "1.20", "99999999999"})
    void what_is_no_whole_number_does_not_become_one(String written) {
        Typing.into(count, written);

        assertThat(count.getValue()).isNull();
        assertThat(count.isInvalid()).isTrue();
        assertThat(count.getErrorMessage()).contains(written);
        count.setInvalid(false);
        assertThat(count.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "12,12", "' 1200 ',1200", "1.200,1200", "1.200.300,1200300"})
    void whole_numbers_are_taken_with_and_without_thousands_marks(String written, int number) {
        Typing.into(count, written);

        assertThat(count.getValue()).isEqualTo(number);
        assertThat(count.isInvalid()).isFalse();
    }

    @Test
    void whoever_hears_of_a_change_is_told_at_once_that_it_is_no_number() {
        count.setValue(3000);
        var invalid = new java.util.ArrayList<Boolean>();
        count.addValueChangeListener(_ -> invalid.add(count.isInvalid()));

        Typing.into(count, "2,5");
        Typing.into(count, "25");

        assertThat(invalid).containsExactly(true, false);
    }

    @Test
    void a_count_out_of_range_is_refused_and_says_the_range() {
        count.setRange(0, 1000);

        Typing.into(count, "1001");

        assertThat(count.isInvalid()).isTrue();
        assertThat(count.getErrorMessage()).contains("1.000");
    }

    @Test
    void an_empty_count_is_no_error() {
        Typing.into(count, "2,5");
        Typing.into(count, "");

        assertThat(count.isInvalid()).isFalse();
        assertThat(count.isEmpty()).isTrue();
    }
}
