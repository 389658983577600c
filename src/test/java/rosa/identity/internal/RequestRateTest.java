package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import rosa.TickingClock;

class RequestRateTest {
    private final TickingClock clock = new TickingClock("2026-11-23T10:00:00Z");
    private final RequestRate rate = new RequestRate(clock, 2, Duration.ofHours(1));

    @Test
    void each_key_has_its_own_measure() {
        assertThat(rate.take("anna")).isTrue();
        assertThat(rate.take("anna")).isTrue();
        assertThat(rate.take("anna")).isFalse();
        assertThat(rate.take("bruno")).isTrue();
    }

    @Test
    void the_measure_is_full_again_after_its_time_however_often_one_asked() {
        rate.take("anna");
        rate.take("anna");
        clock.pass(Duration.ofMinutes(59));
        assertThat(rate.take("anna")).isFalse();

        clock.pass(Duration.ofMinutes(1));

        assertThat(rate.take("anna")).isTrue();
    }
}
