package rosa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosa.shared.Formats;

class ReferenceDayTest {
    private final ReferenceDay day =
            new ReferenceDay(Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), Formats.ROME));

    @ParameterizedTest
    @ValueSource(strings = {"", "?al=2026-11-23", "?al=2015-01-01", "?al="})
    void today_and_days_gone_by_are_shown(String query) {
        assertThat(day.refused(new Location("analisi" + query))).isEmpty();
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        assertThat(day.refused(new Location("?al=2026-02-31")))
                .contains(new ReferenceDay.Refused("shell.day.wrong", "2026-02-31"));
        assertThat(day.of(new Location("?al=2026-02-31"))).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void a_day_to_come_is_refused() {
        assertThat(day.refused(new Location("?al=2027-12-31")))
                .contains(new ReferenceDay.Refused("shell.day.to-come", "31/12/2027"));
    }
}
