package rosa.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rosa.export.Csv;
import rosa.export.Sheet;
import rosa.export.Sheets;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.ShownTable;
import rosa.shared.ui.TableColumn;
import rosa.shared.ui.TableExport;

/// Downloads of a table as it is seen: filtered, sorted, with the columns chosen, and with the
/// sources of its rows.
public final class TableSheets {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableSheets() {}

    /// Where the rows of a table come from, and which of them are demonstrative.
    public record Origin<T>(List<Sheet.Credit> credits, Predicate<? super T> demo) {
        public Origin {
            credits = List.copyOf(credits);
        }
    }

    /// Offers the downloads XLSX and CSV on `table`, in files called `name`.
    ///
    /// @param origin of the rows that go into the file
    public static <T> void offer(
            DataTable<T> table, String name, Function<List<T>, Origin<T>> origin) {
        table.addExport(
                "XLSX",
                shown -> xlsx(name, List.of(sheet(name, shown, origin.apply(shown.rows())))));
        table.addExport("CSV", shown -> csv(sheet(name, shown, origin.apply(shown.rows()))));
    }

    /// These sheets as one workbook.
    public static TableExport.File xlsx(String name, List<Sheet> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        Sheets.xlsx(sheets, out);
        return new TableExport.File(name + ".xlsx", XLSX, out.toByteArray());
    }

    private static TableExport.File csv(Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            Csv.write(sheet, writer);
        }
        return new TableExport.File(sheet.name() + ".csv", "text/csv", out.toByteArray());
    }

    private static <T> Sheet sheet(String name, ShownTable<T> shown, Origin<T> origin) {
        return new Sheet(
                name,
                shown.locale(),
                shown.columns().stream()
                        .map(column -> new Sheet.Column(column.heading(), width(column)))
                        .toList(),
                shown.rows().stream()
                        .map(row ->
                                shown.columns().stream()
                                        .map(column -> value(column, row, shown.locale()))
                                        .toList())
                        .toList(),
                origin.credits(),
                IntStream.range(0, shown.rows().size())
                        .filter(at -> origin.demo().test(shown.rows().get(at)))
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    private static int width(TableColumn<?> column) {
        return Math.clamp(
                column.heading().length() + 2L,
                10,
                column.kind() == TableColumn.Kind.TEXT ? 40 : 16);
    }

    private static <T> Sheet.Value value(TableColumn<T> column, T row, Locale locale) {
        if (column.isWithheld().test(row)) {
            return Sheet.text(column.textOf(row, locale));
        }
        return switch (column.value().apply(row)) {
            case null -> Sheet.blank();
            case Double number when column.digits() == 0 -> Sheet.whole(Math.round(number));
            case Double number -> Sheet.decimal(number, column.digits());
            case LocalDate day -> Sheet.day(day);
            case Object other -> Sheet.text(other.toString());
        };
    }
}
