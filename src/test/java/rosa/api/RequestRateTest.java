package rosa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import rosa.TickingClock;

class RequestRateTest {
    private final TickingClock clock = new TickingClock("2026-11-23T10:00:00Z");

    @Test
    void a_token_waits_once_its_minute_is_used_up_and_others_do_not() {
        var rate = new RequestRate(3, clock);

        assertThat(rate.take("a")).isZero();
        assertThat(rate.take("a")).isZero();
        assertThat(rate.take("a")).isZero();
        assertThat(rate.take("a")).isEqualTo(Duration.ofSeconds(20));
        assertThat(rate.take("b")).isZero();

        clock.pass(Duration.ofSeconds(20));
        assertThat(rate.take("a")).isZero();
        assertThat(rate.take("a")).isPositive();
    }
}
