package rosa.export.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosa.export.Sheet;
import rosa.export.Sheet.Value;

/// What a table's text means: a whole number, a decimal one, a share, a day, or just text. Codes
/// that begin with a zero stay text.
final class CellValues {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 30;

    private final Pattern number;
    private final char group;
    private final char comma;

    CellValues(boolean hasDecimalComma) {
        group = hasDecimalComma ? '.' : ',';
        comma = hasDecimalComma ? ',' : '.';
        number =
                Pattern.compile(
                        "([+-]?)((?:0|[1-9]\\d{0,2}(?:\\%c\\d{3})+|[1-9]\\d{0,14}))(?:\\%c(\\d{1,9}))?\\s?(%%?)"
                                .formatted(group, comma));
    }

    Value of(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.equals("–")) {
            return Sheet.blank();
        }
        if (stripped.length() > LONGEST) {
            return Sheet.text(stripped);
        }
        var found = number.matcher(stripped.replace('\u2212', '-').replace('\u00a0', ' '));
        return found.matches()
                ? number(found.group(1), found.group(2), found.group(3), !found.group(4).isEmpty())
                : day(stripped);
    }

    private Value number(String sign, String whole, @Nullable String decimals, boolean percent) {
        var digits = whole.replace(String.valueOf(group), "");
        var plain = sign.replace("+", "") + digits + (decimals == null ? "" : "." + decimals);
        var number = new BigDecimal(plain);
        if (percent) {
            return new Value.Percent(
                    number.movePointLeft(2), decimals == null ? 0 : decimals.length());
        }
        return decimals == null ? Sheet.whole(number.longValueExact()) : new Value.Decimal(number);
    }

    private static Value day(String text) {
        if (text.length() != 10 || text.charAt(2) != '/') {
            return Sheet.text(text);
        }
        try {
            return Sheet.day(LocalDate.parse(text, DAY));
        } catch (DateTimeException e) {
            return Sheet.text(text);
        }
    }
}
