package rosa.distribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.distribution.model.Samples.fixed;
import static rosa.distribution.model.Samples.rate;
import static rosa.distribution.model.Samples.rules;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosa.shared.TerritoryId;

/// The totals that are quoted for Umbria (863,621 residents on 10 January 2024): 2,159, 2,265,
/// 2,676 and 3,087 places.
///
/// They are the exact sums with the fraction dropped. Rounding the total and sharing it out
/// ([Rounding#WEBSTER]) gives all four. Rounding each comune by itself gives the last three, but
/// 2,158 for the flat rate, whose exact sum is 2,159.0525: the roundings of 92 comuni do not
/// cancel.
class WorkedTotalsTest {
    private static final Snapshot UMBRIA = Umbria.withoutFacilities();

    private static RuleSetData ruleSet(String name) {
        return switch (name) {
            case "flat 2.5" -> rules(rate(null, "2.5"));
            case "6, then 2.5" -> rules(fixed(2000, 6), rate(null, "2.5"));
            case "6, then 3" -> rules(fixed(2000, 6), rate(null, "3"));
            case "6, then 3.5" -> rules(fixed(2000, 6), rate(null, "3.5"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void the_residents_are_those_of_the_quoted_totals() {
        var total = Quotas.under(ruleSet("flat 2.5")).over(UMBRIA).total();

        assertThat(total.comuni()).isEqualTo(92);
        assertThat(total.residents()).isEqualTo(863_621);
    }

    @ParameterizedTest
    @CsvSource({"'flat 2.5',2159", "'6, then 2.5',2265", "'6, then 3',2676", "'6, then 3.5',3087"})
    void sharing_out_the_rounded_total_gives_every_quoted_total(String rule, int quoted) {
        var rules = ruleSet(rule).withRounding(Rounding.WEBSTER);

        var total = Quotas.under(rules).over(UMBRIA).total();

        assertThat(total.quota()).isEqualTo(quoted);
        assertThat(total.exact().setScale(0, RoundingMode.FLOOR)).hasToString("" + quoted);
    }

    @ParameterizedTest
    @CsvSource({"'flat 2.5',2158", "'6, then 2.5',2265", "'6, then 3',2676", "'6, then 3.5',3087"})
    void rounding_each_comune_gives_all_but_the_flat_one(String rule, int total) {
        var halfUp = ruleSet(rule);
        var halfEven = halfUp.withRounding(Rounding.HALF_EVEN);

        assertThat(Quotas.under(halfUp).over(UMBRIA).total().quota()).isEqualTo(total);
        assertThat(Quotas.under(halfEven).over(UMBRIA).total().quota()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "'flat 2.5',2112,2203",
        "'6, then 2.5',2235,2292",
        "'6, then 3',2649,2706",
        "'6, then 3.5',3059,3116"
    })
    void rounding_each_comune_down_or_up_gives_none_of_them(String rule, int down, int up) {
        var floor = ruleSet(rule).withRounding(Rounding.FLOOR);
        var ceiling = ruleSet(rule).withRounding(Rounding.CEILING);

        assertThat(Quotas.under(floor).over(UMBRIA).total().quota()).isEqualTo(down);
        assertThat(Quotas.under(ceiling).over(UMBRIA).total().quota()).isEqualTo(up);
    }

    @Test
    void the_practice_of_2017_leaves_74_comuni() {
        var practice =
                ruleSet("6, then 3")
                        .withExclusions(
                                new Exclusions(
                                        1000, List.of(new TerritoryId("cratere:sisma-2016"))));

        var evaluation = Quotas.under(practice).over(UMBRIA);

        assertThat(evaluation.comuni().stream().filter(b -> !b.quota().isExcluded())).hasSize(74);
        assertThat(count(evaluation, Reason.TooSmall.class)).isEqualTo(12);
        assertThat(count(evaluation, Reason.InExcludedTerritory.class)).isEqualTo(15);
    }

    private static long count(QuotaEvaluation evaluation, Class<? extends Reason> kind) {
        return evaluation.comuni().stream()
                .filter(b -> b.quota().reasons().stream().anyMatch(kind::isInstance))
                .count();
    }
}
