package rosa.distribution.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.export.Csv;
import rosa.export.Sheet;
import rosa.export.Sheets;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.ShownTable;
import rosa.shared.ui.TableColumn;
import rosa.shared.ui.TableExport;

/// Turns a table as it is seen into a sheet, and a sheet into a file.
final class TableSheets {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableSheets() {}

    /// Offers the downloads XLSX and CSV on `table`.
    static <T> void offer(
            DataTable<T> table, String name, List<Sheet.Credit> credits, boolean demo) {
        table.addExport("XLSX", shown -> xlsx(name, List.of(sheet(name, shown, credits, demo))));
        table.addExport(
                "CSV",
                shown -> {
                    var out = new ByteArrayOutputStream();
                    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    Csv.write(sheet(name, shown, credits, demo), writer);
                    writer.flush();
                    return new TableExport.File(name + ".csv", "text/csv", out.toByteArray());
                });
    }

    static TableExport.File xlsx(String name, List<Sheet> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        Sheets.xlsx(sheets, out);
        return new TableExport.File(name + ".xlsx", XLSX, out.toByteArray());
    }

    static <T> Sheet sheet(
            String name, ShownTable<T> shown, List<Sheet.Credit> credits, boolean demo) {
        return new Sheet(
                name,
                shown.locale(),
                shown.columns().stream()
                        .map(column -> new Sheet.Column(column.heading(), width(column)))
                        .toList(),
                shown.rows().stream()
                        .map(row ->
                                shown.columns().stream()
                                        .map(column -> value(column, column.value().apply(row)))
                                        .toList())
                        .toList(),
                credits,
                demo);
    }

    private static int width(TableColumn<?> column) {
        return Math.clamp(
                column.heading().length() + 2L,
                10,
                column.kind() == TableColumn.Kind.TEXT ? 40 : 16);
    }

    private static Sheet.Value value(TableColumn<?> column, @Nullable Object value) {
        return switch (value) {
            case null -> Sheet.blank();
            case Double number when column.digits() == 0 -> Sheet.whole(Math.round(number));
            case Double number -> Sheet.decimal(number, column.digits());
            case LocalDate day -> Sheet.day(day);
            case Object other -> Sheet.text(other.toString());
        };
    }
}
