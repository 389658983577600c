package rosa.distribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rosa.distribution.model.Samples.capped;
import static rosa.distribution.model.Samples.fixed;
import static rosa.distribution.model.Samples.rate;
import static rosa.distribution.model.Samples.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosa.shared.TerritoryId;

class RuleSetDataTest {
    @Test
    void bands_rise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(fixed(2000, 6), rate(2000, "2.5"), rate(null, "3")))
                .withMessage("Band 2 ends at 2000 residents, not above the band before it (2000).");
    }

    @Test
    void the_last_band_has_no_limit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(fixed(2000, 6)))
                .withMessageStartingWith("The last band stops at 2000 residents");
    }

    @Test
    void only_the_last_band_has_no_limit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(rate(null, "2"), rate(null, "3")))
                .withMessage("Band 1 has no limit; only the last band may have none.");
    }

    @Test
    void there_is_at_least_one_band_and_there_are_not_too_many() {
        assertThatIllegalArgumentException()
                .isThrownBy(Samples::rules)
                .withMessage("A rule set has 1 to 50 bands, not 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        rules(rate(null, "1")).withBands(Collections.nCopies(51, rate(null, "1"))));
    }

    @Test
    void a_cap_below_the_fixed_number_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> capped(fixed(2000, 6), 5))
                .withMessageContaining(
                        "The cap (5) is below the band's fixed number of places (6)");
    }

    @Test
    void values_out_of_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rate(null, "-0.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(null, "1000.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(null, "2.0005"));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(0, "2"));
        assertThatIllegalArgumentException().isThrownBy(() -> fixed(null, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> capped(rate(null, "2"), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Exclusions(-1, List.of()));
    }

    @Test
    void a_name_and_a_source_are_required() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("  ", "Circolare"))
                .withMessage("The name of a rule set has 1 to 200 characters, not 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("Piano", ""))
                .withMessage("The source of a rule set has 1 to 2000 characters, not 0.");
        assertThat(named(" Piano ", "Circolare ").name()).isEqualTo("Piano");
    }

    private static RuleSetData named(String name, String source) {
        return new RuleSetData(
                name,
                "",
                LocalDate.of(2017, 1, 1),
                source,
                List.of(rate(null, "2.5")),
                Exclusions.none(),
                Safeguard.NONE,
                Rounding.HALF_UP);
    }

    @Test
    void equal_rates_are_equal_however_they_are_written() {
        assertThat(rate(null, "2.50")).isEqualTo(rate(null, "2.5"));
        assertThat(rate(null, "0.00")).isEqualTo(rate(null, "0"));
        assertThat(rate(null, "10").allowance()).hasToString("PerThousand[rate=10]");
    }

    @Test
    void excluded_territories_are_in_order_and_each_once() {
        var cratere = new TerritoryId("cratere:sisma-2016");
        var zona = new TerritoryId("zona-sociale:3");

        var exclusions = new Exclusions(0, List.of(zona, cratere, zona));

        assertThat(exclusions.territories()).containsExactly(cratere, zona);
    }

    @Test
    void codes_name_their_choice() {
        for (var safeguard : Safeguard.values()) {
            assertThat(Safeguard.of(safeguard.code())).isEqualTo(safeguard);
        }
        for (var rounding : Rounding.values()) {
            assertThat(Rounding.of(rounding.code())).isEqualTo(rounding);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Safeguard.of("SAI"));
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.of(""));
    }
}
