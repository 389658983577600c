package rosa.distribution.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/// An indicator of how reception is distributed. Its name, formula in words and reading are the
/// messages `indicator.<key>.name`, `.formula` and `.reading`.
///
/// In formulas: c = places, c* = those that count for the rule set, q = quota still due, P =
/// residents, x = presences, s = share of places, p = share of residents, j = a centre, i = a
/// comune, n = all comuni, those without places included.
public enum Indicator {
    PLACES("places", Unit.PLACES, 0, "Σ cᵢ", ""),
    PRESENCES("presences", Unit.PEOPLE, 0, "Σ xᵢ", ""),
    SATURATION("saturation", Unit.PERCENT, 1, "Σ xⱼ / Σ cⱼ", "Centri d'Italia"),
    PLACES_PER_THOUSAND("places-per-thousand", Unit.PER_THOUSAND, 2, "1000 · Σ cᵢ / Σ Pᵢ", ""),
    COUNTED_PLACES("counted-places", Unit.PLACES, 0, "Σ cᵢ*", ""),
    QUOTA("quota", Unit.PLACES, 0, "Σ qᵢ", ""),
    GAP("gap", Unit.PLACES_SIGNED, 0, "Σ cᵢ* − Σ qᵢ", ""),
    COVERAGE("coverage", Unit.PERCENT, 1, "Σ min(cᵢ*, qᵢ) / Σ qᵢ", ""),
    HOSTING_COMUNI("hosting-comuni", Unit.PERCENT, 1, "#{i : cᵢ > 0} / n", "Centri d'Italia"),
    HOSTING_RESIDENTS("hosting-residents", Unit.PERCENT, 1, "Σ{i : cᵢ > 0} Pᵢ / Σ Pᵢ", ""),
    CENTRES("centres", Unit.CENTRES, 0, "#{j : cⱼ > 0}", ""),
    MEAN_CENTRE("mean-centre", Unit.PLACES, 1, "Σ cⱼ / #{j : cⱼ > 0}", "Centri d'Italia"),
    MEDIAN_CENTRE("median-centre", Unit.PLACES, 1, "Me{cⱼ : cⱼ > 0}", ""),
    LARGEST_CENTRE("largest-centre", Unit.PLACES, 0, "max cⱼ", ""),
    SHARE_OVER_50("share-over-50", Unit.PERCENT, 1, "Σ{j : cⱼ > 50} cⱼ / Σ cⱼ", ""),
    SHARE_OVER_100("share-over-100", Unit.PERCENT, 1, "Σ{j : cⱼ > 100} cⱼ / Σ cⱼ", ""),
    CAS_SHARE("cas-share", Unit.PERCENT, 1, "Σ{j ∈ CAS} cⱼ / Σ cⱼ", "Centri d'Italia"),
    SAI_SHARE("sai-share", Unit.PERCENT, 1, "Σ{j ∈ SAI} cⱼ / Σ cⱼ", "Centri d'Italia"),
    INNER_AREAS_SHARE(
            "inner-areas-share", Unit.PERCENT, 1, "Σ{i ∈ D, E, F} cᵢ / Σ cᵢ", "SNAI 2021-2027"),
    DAILY_COST("daily-cost", Unit.EUROS_PER_DAY, 2, "Σ prezzoⱼ · xⱼ / Σ xⱼ", "Centri d'Italia"),
    MANAGER_HHI(
            "manager-hhi", Unit.INDEX, 3, "Σₑ (cₑ / Σ c)²", "Herfindahl (1950), Hirschman (1945)"),
    GINI("gini", Unit.INDEX, 3, "1 − Σₖ (Xₖ − Xₖ₋₁)(Yₖ + Yₖ₋₁)", "Gini (1914), Lorenz (1905)"),
    HHI("hhi", Unit.INDEX, 3, "Σ sᵢ²", "Herfindahl (1950), Hirschman (1945)"),
    HHI_NORMALISED("hhi-normalised", Unit.INDEX, 3, "(HHI − 1/n) / (1 − 1/n)", ""),
    EQUIVALENT_COMUNI("equivalent-comuni", Unit.COMUNI, 1, "1 / HHI", "Adelman (1969)"),
    THEIL("theil", Unit.INDEX, 3, "Σ sᵢ · ln(sᵢ / pᵢ)", "Theil (1967)"),
    HOOVER("hoover", Unit.PERCENT, 1, "½ Σ |sᵢ − pᵢ|", "Hoover (1936)"),
    PLACES_TO_MOVE("places-to-move", Unit.PLACES, 0, "½ Σ |sᵢ − pᵢ| · Σ cᵢ", "Hoover (1936)");

    /// What a value is counted in, and so how it is written.
    public enum Unit {
        PLACES,
        /// A difference of places, written with its sign.
        PLACES_SIGNED,
        PEOPLE,
        COMUNI,
        CENTRES,
        PER_THOUSAND,
        /// A share from 0 to 1, written times 100.
        PERCENT,
        /// A number without unit.
        INDEX,
        EUROS_PER_DAY;

        /// By how much `now` is above `before` when both are written with `decimals` decimals.
        public double shownDifference(double now, double before, int decimals) {
            return asWritten(now, decimals).subtract(asWritten(before, decimals)).doubleValue();
        }

        private BigDecimal asWritten(double value, int decimals) {
            int digits = this == PERCENT ? decimals + 2 : decimals;
            return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        }
    }

    private final String key;
    private final Unit unit;
    private final int decimals;
    private final String formula;
    private final String reference;

    Indicator(String key, Unit unit, int decimals, String formula, String reference) {
        this.key = key;
        this.unit = unit;
        this.decimals = decimals;
        this.formula = formula;
        this.reference = reference;
    }

    /// Names the indicator in messages, addresses and live figures.
    public String key() {
        return key;
    }

    /// Which data it speaks from.
    public Set<Datum> data() {
        return switch (this) {
            case PRESENCES -> Set.of(Datum.PRESENCES);
            case SATURATION, DAILY_COST -> Set.of(Datum.PLACES, Datum.PRESENCES);
            case PLACES_PER_THOUSAND,
                    COUNTED_PLACES,
                    QUOTA,
                    GAP,
                    COVERAGE,
                    HOSTING_RESIDENTS,
                    GINI,
                    THEIL,
                    HOOVER,
                    PLACES_TO_MOVE ->
                    Set.of(Datum.RESIDENTS, Datum.PLACES);
            case PLACES,
                    HOSTING_COMUNI,
                    CENTRES,
                    MEAN_CENTRE,
                    MEDIAN_CENTRE,
                    LARGEST_CENTRE,
                    SHARE_OVER_50,
                    SHARE_OVER_100,
                    CAS_SHARE,
                    SAI_SHARE,
                    INNER_AREAS_SHARE,
                    MANAGER_HHI,
                    HHI,
                    HHI_NORMALISED,
                    EQUIVALENT_COMUNI ->
                    Set.of(Datum.PLACES);
        };
    }

    public Unit unit() {
        return unit;
    }

    /// Decimals it is written with (after multiplying, for percentages).
    public int decimals() {
        return decimals;
    }

    /// By how much `now`, as it is written, is above `before` as it is written: figures side by
    /// side must agree with their difference.
    public double shownDifference(double now, double before) {
        return unit.shownDifference(now, before, decimals);
    }

    /// How it is computed, in symbols.
    public String formula() {
        return formula;
    }

    /// Who defined or publishes it; empty for plain sums and shares.
    public String reference() {
        return reference;
    }

    /// The indicator with that key, if there is one.
    public static Optional<Indicator> find(String key) {
        for (var indicator : values()) {
            if (indicator.key.equals(key)) {
                return Optional.of(indicator);
            }
        }
        return Optional.empty();
    }
}
