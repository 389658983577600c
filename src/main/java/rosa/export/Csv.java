package rosa.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import rosa.export.Sheet.Value;
import rosa.export.internal.DemoColumn;

/// Writes a table as CSV the way Italian offices open it: UTF-8 with a byte order mark, `;` between
/// values, decimal comma, dates as `23/11/2026`, quotes as in RFC 4180.
///
/// Shares are written per cent, with the sign. A table with demonstrative data has a last column
/// that says so in their rows, for a file has no other place to carry it.
public final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(';')
                    .setRecordSeparator("\r\n")
                    .setQuoteMode(QuoteMode.MINIMAL)
                    .get();

    private Csv() {}

    /// Writes the table and flushes. A text that a spreadsheet would take for a formula is preceded
    /// by an apostrophe.
    public static void write(Sheet table, Writer out) throws IOException {
        var sheet = DemoColumn.added(table);
        out.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(out, FORMAT);
        var titles = new ArrayList<String>();
        sheet.columns().forEach(column -> titles.add(Formulas.defused(column.title())));
        printer.printRecord(titles);
        for (List<Value> row : sheet.rows()) {
            var cells = new ArrayList<String>();
            row.forEach(value -> cells.add(shown(value)));
            printer.printRecord(cells);
        }
        printer.flush();
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Formulas.defused(text);
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Decimal(BigDecimal number) -> decimal(number);
            case Value.Percent(BigDecimal share, int digits) ->
                    decimal(share.movePointRight(2).setScale(digits, RoundingMode.HALF_UP)) + "%";
            case Value.Day(var date) -> DAY.format(date);
            case Value.Blank _ -> "";
        };
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
