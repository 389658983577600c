package rosa.imports.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people type them in Italy and as programs export them.
final class Numbers {
    private static final int LONGEST = 40;
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}([.,' ])\\d{3}(\\1\\d{3})*");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");

    private Numbers() {}

    /// A whole number: `1234`, `1.234`, `1 234`, `1,234`, `12,0`. Here a single point or comma
    /// before three digits groups thousands, because a thousandth of a person does not exist.
    static Optional<BigDecimal> whole(String text) {
        if (text.length() <= LONGEST && GROUPED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replaceAll("[.,' ]", "")));
        }
        return decimal(text);
    }

    /// A number with decimals: `1.234,5`, `1,234.5`, `43.112`, `43,112`. A lone point or comma is
    /// the decimal sign; of two different signs the last one is.
    static Optional<BigDecimal> decimal(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String digits = text.replaceAll("[' €]", "");
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            String grouping = point > comma ? "," : ".";
            digits = digits.replace(grouping, "").replace(',', '.');
        } else if (comma >= 0) {
            digits = alone(digits, ',') ? digits.replace(',', '.') : digits.replace(",", "");
        } else if (point >= 0 && !alone(digits, '.')) {
            digits = digits.replace(".", "");
        }
        return PLAIN.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }

    private static boolean alone(String digits, char sign) {
        return digits.indexOf(sign) == digits.lastIndexOf(sign);
    }
}
