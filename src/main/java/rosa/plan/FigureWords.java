package rosa.plan;

import java.util.Locale;
import rosa.distribution.model.Indicator.Unit;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// Values of figures as they stand in a sentence.
final class FigureWords {
    private static final String MINUS = "\u2212";

    private FigureWords() {}

    /// The number, with its sign where it is a difference and with % where it is a share.
    static String number(FigureQuery query, double value, Locale locale) {
        boolean share = query.unit() == Unit.PERCENT;
        double shown = share ? value * 100 : value;
        String digits = Formats.number(locale, Math.abs(shown), query.decimals());
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        String sign = zero ? "" : shown < 0 ? MINUS : query.unit() == Unit.PLACES_SIGNED ? "+" : "";
        return sign + digits + (share ? "\u00a0%" : "");
    }

    /// A difference of two values, with its sign and what it is counted in.
    static String difference(FigureQuery query, double difference, Locale locale) {
        boolean share = query.unit() == Unit.PERCENT;
        double shown = share ? difference * 100 : difference;
        String digits = Formats.number(locale, Math.abs(shown), query.decimals());
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        String unit =
                share
                        ? text(locale, "points")
                        : query.unit() == Unit.INDEX ? "" : unit(query, locale);
        return ((zero ? "" : shown < 0 ? MINUS : "+") + digits + " " + unit).strip();
    }

    /// The unit in words; empty where the number has it or there is none.
    static String unit(FigureQuery query, Locale locale) {
        return switch (query.unit()) {
            case PERCENT, INDEX -> "";
            case PLACES, PLACES_SIGNED -> text(locale, "places");
            case PEOPLE -> text(locale, "people");
            case COMUNI -> text(locale, "comuni");
            case CENTRES -> text(locale, "centres");
            case PER_THOUSAND -> text(locale, "per-thousand");
            case EUROS_PER_DAY -> text(locale, "euros-per-day");
        };
    }

    private static String text(Locale locale, String unit) {
        return Messages.text(locale, "plan.unit." + unit);
    }
}
