package rosa.network.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosa.export.Csv;
import rosa.export.Sheet;
import rosa.export.Sheets;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.ShownTable;
import rosa.shared.ui.TableColumn;
import rosa.shared.ui.TableExport;

/// Downloads of a table as it is seen, as a workbook and as CSV.
final class TableFiles {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NARROW = 14;
    private static final int WIDE = 34;

    private TableFiles() {}

    /// @param name the stem of the files' names
    /// @param credits where the rows come from
    /// @param demo whether one of the rows is demonstrative
    static <T> void add(
            DataTable<T> table,
            String name,
            Function<List<T>, List<Sheet.Credit>> credits,
            Function<List<T>, Boolean> demo) {
        table.addExport(
                "XLSX",
                shown -> {
                    var out = new ByteArrayOutputStream();
                    Sheets.xlsx(List.of(sheet(name, shown, credits, demo)), out);
                    return new TableExport.File(name + ".xlsx", XLSX, out.toByteArray());
                });
        table.addExport(
                "CSV",
                shown ->
                        new TableExport.File(
                                name + ".csv", "text/csv", csv(sheet(name, shown, credits, demo))));
    }

    private static byte[] csv(Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            Csv.write(sheet, writer);
        }
        return out.toByteArray();
    }

    private static <T> Sheet sheet(
            String name,
            ShownTable<T> shown,
            Function<List<T>, List<Sheet.Credit>> credits,
            Function<List<T>, Boolean> demo) {
        List<Sheet.Column> columns =
                shown.columns().stream()
                        .map(column ->
                                new Sheet.Column(
                                        column.heading(),
                                        column.kind() == TableColumn.Kind.TEXT ? WIDE : NARROW))
                        .toList();
        List<List<Sheet.Value>> rows =
                shown.rows().stream()
                        .map(row ->
                                shown.columns().stream().map(column -> value(column, row)).toList())
                        .toList();
        return new Sheet(
                name,
                shown.locale(),
                columns,
                rows,
                credits.apply(shown.rows()),
                demo.apply(shown.rows()));
    }

    private static <T> Sheet.Value value(TableColumn<T> column, T row) {
        @Nullable Object value = column.value().apply(row);
        return switch (value) {
            case null -> Sheet.blank();
            case Double number when column.digits() == 0 -> Sheet.whole(Math.round(number));
            case Double number -> Sheet.decimal(number, column.digits());
            case LocalDate day -> Sheet.day(day);
            case Object other -> Sheet.text(other.toString());
        };
    }
}
