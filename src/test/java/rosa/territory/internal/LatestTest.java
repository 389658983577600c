package rosa.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestTest {
    @Test
    void what_was_asked_for_longest_ago_goes_first() {
        var latest = new Latest<String, Integer>(2);
        latest.put("a", 1);
        latest.put("b", 2);

        latest.get("a");
        latest.put("c", 3);

        assertThat(latest.get("a")).isEqualTo(1);
        assertThat(latest.get("b")).isNull();
        assertThat(latest.get("c")).isEqualTo(3);
    }
}
