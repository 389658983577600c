package rosa.distribution.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSets;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;
import rosa.distribution.model.Exclusions;
import rosa.distribution.model.Rounding;
import rosa.distribution.model.RuleSetData;
import rosa.distribution.model.Safeguard;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.ComuneFigure;
import rosa.territory.FigureDay;
import rosa.territory.FigureValues;
import rosa.territory.Territories;

/// Under a rule set that asks 6 places of every comune with at least 1,000 residents.
@RosaTest
class QuotaFiguresTest {
    /// No other test's day, nor comuni.
    private static final LocalDate DAY = LocalDate.of(2150, 6, 1);

    private static final IstatCode BASTIA = new IstatCode("054002");
    private static final IstatCode BEVAGNA = new IstatCode("054004");
    private static final IstatCode DERUTA = new IstatCode("054017");
    private static final IstatCode VALLO_DI_NERA = new IstatCode("054058");
    private static final Provenance OFFICE = new Provenance("rosa-inserimento", DAY);

    @Autowired private QuotaFigures figures;
    @Autowired private RuleSets ruleSets;
    @Autowired private Facilities facilities;
    @Autowired private Places places;
    @Autowired private Territories territories;

    private RuleSet rules;
    private FacilityId cas;
    private FacilityId sai;

    @BeforeEach
    void rules_and_places() {
        rules =
                ruleSets.register(
                        new RuleSetData(
                                "Sei posti ciascuno",
                                "",
                                DAY.minusMonths(1),
                                "Prova",
                                List.of(new Band(null, new Allowance.Fixed(6), null)),
                                new Exclusions(1_000, List.of()),
                                Safeguard.SAI_COUNTS,
                                Rounding.HALF_UP));
        cas = facility(FacilityKind.CAS_ADULTS, BASTIA, 9);
        sai = facility(FacilityKind.SAI, BEVAGNA, 4);
    }

    @AfterEach
    void take_them_away() {
        ruleSets.archive(rules.id(), rules.version());
        facilities.close(cas, 1, DAY);
        facilities.close(sai, 1, DAY);
    }

    @Test
    void the_quota_is_what_the_rule_set_in_force_asks_and_zero_where_it_asks_nothing() {
        var quota = values("quota");

        assertThat(quota.byComune()).hasSize(92);
        assertThat(of(quota, BASTIA)).isEqualTo(6);
        assertThat(of(quota, DERUTA)).isEqualTo(6);
        assertThat(of(quota, VALLO_DI_NERA)).isZero();
        long asked = quota.byComune().values().stream().filter(value -> value == 6).count();
        long small =
                territories.residents(DAY).values().stream()
                        .filter(count -> count.people() < 1_000)
                        .count();
        assertThat(asked).isEqualTo(92 - small);
    }

    @Test
    void the_gap_is_negative_where_places_are_missing_and_not_told_where_nothing_is_asked() {
        var gap = values("scarto");

        assertThat(of(gap, BASTIA)).isEqualTo(3);
        assertThat(of(gap, BEVAGNA)).isEqualTo(-2);
        assertThat(of(gap, DERUTA)).isEqualTo(-6);
        assertThat(of(gap, VALLO_DI_NERA)).isNull();
    }

    @Test
    void the_coverage_is_a_percentage_that_more_places_than_asked_do_not_raise() {
        var coverage = values("copertura");

        assertThat(of(coverage, BASTIA)).isEqualTo(100);
        assertThat(of(coverage, BEVAGNA)).isCloseTo(66.67, within(0.01));
        assertThat(of(coverage, DERUTA)).isZero();
        assertThat(of(coverage, VALLO_DI_NERA)).isNull();
    }

    @Test
    void a_layer_names_the_sources_of_residents_and_places() {
        assertThat(values("scarto").provenance())
                .extracting(Provenance::source)
                .contains("rosa-inserimento")
                .hasSizeGreaterThan(1);
        assertThat(values("scarto").demo()).isFalse();
    }

    private FacilityId facility(FacilityKind kind, IstatCode comune, int active) {
        var id =
                facilities
                        .register(
                                FacilityData.of("Casa Quota " + comune, kind, comune, OFFICE)
                                        .openedOn(DAY.minusDays(10))
                                        .build())
                        .id();
        places.record(id, new PlacesCount(DAY.minusDays(5), active, active, null, OFFICE));
        return id;
    }

    private FigureValues values(String key) {
        return figures.figures().stream()
                .filter(figure -> figure.key().equals(key))
                .map(ComuneFigure::values)
                .findFirst()
                .orElseThrow()
                .apply(new FigureDay(DAY));
    }

    private static @Nullable Double of(FigureValues values, IstatCode comune) {
        return values.byComune().get(comune);
    }
}
