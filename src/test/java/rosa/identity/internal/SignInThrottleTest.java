package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import rosa.TickingClock;

class SignInThrottleTest {
    private final TickingClock clock = new TickingClock("2026-11-23T10:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void five_wrong_passwords_block_a_username_and_no_other() {
        fail(4);
        assertThat(throttle.isBlocked("anna")).isFalse();

        fail(1);

        assertThat(throttle.isBlocked("anna")).isTrue();
        assertThat(throttle.isBlocked("bruno")).isFalse();
    }

    @Test
    void the_block_ends_by_itself_and_tries_while_it_lasts_do_not_lengthen_it() {
        fail(5);
        clock.pass(Duration.ofMinutes(4));
        fail(3);

        clock.pass(Duration.ofMinutes(1));

        assertThat(throttle.isBlocked("anna")).isFalse();
    }

    @Test
    void after_a_block_five_tries_are_free_again() {
        fail(5);
        clock.pass(SignInThrottle.BLOCKED_FOR);

        fail(4);

        assertThat(throttle.isBlocked("anna")).isFalse();
    }

    @Test
    void success_forgets_the_failures_before_it() {
        fail(4);
        throttle.succeeded("anna");

        fail(4);

        assertThat(throttle.isBlocked("anna")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("anna");
        }
    }
}
