package rosa.territory.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import rosa.export.Csv;
import rosa.export.Sheet;
import rosa.export.Sheets;
import rosa.shared.Provenance;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.ShownTable;
import rosa.shared.ui.TableColumn;
import rosa.shared.ui.TableExport;
import rosa.territory.Sources;

/// Downloads of a table as it is seen, as XLSX and CSV, with its sources.
final class TableDownloads<T> {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDTH = 18;

    private final String name;
    private final Sources sources;
    private final Supplier<Set<Provenance>> provenance;
    private final BooleanSupplier demo;

    TableDownloads(
            String name,
            Sources sources,
            Supplier<Set<Provenance>> provenance,
            BooleanSupplier demo) {
        this.name = name;
        this.sources = sources;
        this.provenance = provenance;
        this.demo = demo;
    }

    void addTo(DataTable<T> table) {
        table.addExport("XLSX", this::xlsx);
        table.addExport("CSV", this::csv);
    }

    private TableExport.File xlsx(ShownTable<T> table) throws IOException {
        var out = new ByteArrayOutputStream();
        Sheets.xlsx(List.of(sheet(table)), out);
        return new TableExport.File(name + ".xlsx", XLSX, out.toByteArray());
    }

    private TableExport.File csv(ShownTable<T> table) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            Csv.write(sheet(table), writer);
        }
        return new TableExport.File(name + ".csv", "text/csv", out.toByteArray());
    }

    private Sheet sheet(ShownTable<T> table) {
        List<Sheet.Column> columns =
                table.columns().stream().map(c -> new Sheet.Column(c.heading(), WIDTH)).toList();
        List<List<Sheet.Value>> rows = new ArrayList<>();
        for (T row : table.rows()) {
            rows.add(table.columns().stream().map(column -> value(column, row)).toList());
        }
        return new Sheet(name, table.locale(), columns, rows, credits(), demo.getAsBoolean());
    }

    private List<Sheet.Credit> credits() {
        return provenance.get().stream()
                .flatMap(p ->
                        sources.findSource(p.source()).stream()
                                .map(s ->
                                        new Sheet.Credit(
                                                s.publisher() + ", " + s.title(),
                                                p.asOf(),
                                                s.licence())))
                .sorted(java.util.Comparator.comparing(Sheet.Credit::source))
                .toList();
    }

    private Sheet.Value value(TableColumn<T> column, T row) {
        return switch (column.value().apply(row)) {
            case null -> Sheet.blank();
            case Double number ->
                    column.digits() == 0
                            ? Sheet.whole(Math.round(number))
                            : Sheet.decimal(number, column.digits());
            case LocalDate day -> Sheet.day(day);
            case Object other -> Sheet.text(other.toString());
        };
    }
}
