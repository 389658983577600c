package rosa.distribution.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Measure;
import rosa.distribution.model.Reason;
import rosa.distribution.model.RuleSetData;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.TerritoryId;

/// Values, bands and reasons as a person reads them.
///
/// @param territories names a territory
record Words(Locale locale, Function<TerritoryId, String> territories) {
    private static final String UNIT = "distribution.unit.";

    String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }

    String whole(long number) {
        return Formats.integer(locale, number);
    }

    /// With its sign, `+12`, `−3` or `0`.
    String signed(long number) {
        return number > 0 ? "+" + whole(number) : number < 0 ? "\u2212" + whole(-number) : whole(0);
    }

    /// With the decimals it has, at most three.
    String exact(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return Formats.number(locale, plain.doubleValue(), Math.min(3, Math.max(0, plain.scale())));
    }

    String percent(double share, int decimals) {
        return Formats.percent(locale, share, decimals);
    }

    /// The value with its unit, or that there is none.
    String value(Indicator indicator, Measure measure) {
        return switch (measure) {
            case Measure.Known(double value) -> value(indicator, value, false);
            case Measure.Undefined _ -> text("distribution.undefined");
        };
    }

    /// Why there is no value; empty if there is one.
    String whyUndefined(Measure measure) {
        return switch (measure) {
            case Measure.Known _ -> "";
            case Measure.Undefined(Measure.Why why) -> text("distribution.undefined." + why.code());
        };
    }

    /// How much `now` is above `before`, with its sign and unit; empty if either is undefined.
    String difference(Indicator indicator, Measure now, Measure before) {
        return now instanceof Measure.Known(double to)
                        && before instanceof Measure.Known(double from)
                ? value(indicator, indicator.shownDifference(to, from), true)
                : "";
    }

    private String value(Indicator indicator, double value, boolean withSign) {
        boolean sign = withSign || indicator.unit() == Indicator.Unit.PLACES_SIGNED;
        var number = number(indicator, value, sign);
        return switch (indicator.unit()) {
            case PLACES, PLACES_SIGNED, PEOPLE, COMUNI, CENTRES, INDEX -> number;
            case PERCENT ->
                    withSign ? text("distribution.unit.points", number) : number + "\u00a0%";
            case PER_THOUSAND, EUROS_PER_DAY -> text(UNIT + unitKey(indicator), number);
        };
    }

    private String number(Indicator indicator, double value, boolean sign) {
        double shown = indicator.unit() == Indicator.Unit.PERCENT ? value * 100 : value;
        var digits = Formats.number(locale, Math.abs(shown), indicator.decimals());
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        if (zero) {
            return digits;
        }
        return shown < 0 ? "\u2212" + digits : sign ? "+" + digits : digits;
    }

    private static String unitKey(Indicator indicator) {
        return indicator.unit().name().toLowerCase(Locale.ROOT);
    }

    /// Which comuni the band at `order` holds for, as `da 2.001 a 5.000 residenti`.
    String scope(List<Band> bands, int order) {
        var upTo = bands.get(order).upTo();
        var below = order == 0 ? null : bands.get(order - 1).upTo();
        if (below == null) {
            return upTo == null
                    ? text("distribution.band.all")
                    : text("distribution.band.up-to", whole(upTo));
        }
        return upTo == null
                ? text("distribution.band.above", whole(below))
                : text("distribution.band.between", whole(below + 1L), whole(upTo));
    }

    /// What a band asks, as `2,5 ‰, al massimo 5`.
    String asks(Band band) {
        var allowance =
                switch (band.allowance()) {
                    case Allowance.PerThousand(BigDecimal rate) ->
                            text("distribution.band.rate", exact(rate));
                    case Allowance.Fixed(int places) -> text("distribution.band.fixed", places);
                };
        var cap = band.cap();
        return cap == null ? allowance : text("distribution.band.capped", allowance, whole(cap));
    }

    /// One step of how a quota came about.
    String reason(RuleSetData rules, Reason reason) {
        return switch (reason) {
            case Reason.TooSmall(int residents, int below) ->
                    text("distribution.reason.too-small", whole(residents), whole(below));
            case Reason.InExcludedTerritory(TerritoryId territory) ->
                    text("distribution.reason.excluded-territory", territories.apply(territory));
            case Reason.InBand(int order, Band band, BigDecimal exact) ->
                    inBand(rules, order, band, exact);
            case Reason.Capped(int cap, BigDecimal exact) ->
                    text("distribution.reason.capped", cap, exact(exact));
            case Reason.Rounded(BigDecimal exact, int places, var rounding) ->
                    text(
                            "distribution.reason.rounded",
                            exact(exact),
                            whole(places),
                            text("distribution.rounding." + rounding.code()));
            case Reason.CoveredBySai(int sai, int quota, int due) ->
                    text("distribution.reason.covered-by-sai", sai, whole(quota), whole(due));
            case Reason.SaiCounts(int sai) -> text("distribution.reason.sai-counts", sai);
        };
    }

    private String inBand(RuleSetData rules, int order, Band band, BigDecimal exact) {
        var scope = scope(rules.bands(), order);
        return switch (band.allowance()) {
            case Allowance.PerThousand(BigDecimal rate) ->
                    text(
                            "distribution.reason.band.rate",
                            order + 1,
                            scope,
                            exact(rate),
                            exact(exact));
            case Allowance.Fixed(int places) ->
                    text("distribution.reason.band.fixed", order + 1, scope, places);
        };
    }
}
