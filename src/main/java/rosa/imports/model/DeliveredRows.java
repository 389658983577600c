package rosa.imports.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rosa.shared.IstatCode;

/// Collects the rows of a file as they are read. Rows about comuni elsewhere are left out, as the
/// import does.
final class DeliveredRows {
    private final List<Column> columns;
    private final Header header;
    private final Lexicon lexicon;
    private final Comuni comuni;
    private final boolean isNational;
    private final Map<String, TemplateColumn> templates = new HashMap<>();
    private final List<Delivered.DeliveredRow> rows = new ArrayList<>();
    private boolean complete = true;

    DeliveredRows(ImportKind kind, Header header, Lexicon lexicon, Comuni comuni) {
        this.columns = kind.columns().stream().filter(header::has).toList();
        this.header = header;
        this.lexicon = lexicon;
        this.comuni = comuni;
        this.isNational =
                kind == ImportKind.COMUNI
                        || kind == ImportKind.BORDERS
                        || kind == ImportKind.VARIATIONS;
        TemplateColumn.of(kind).forEach(one -> templates.put(one.column().key(), one));
    }

    void add(Row row) {
        if (isElsewhere(row)) {
            return;
        }
        if (rows.size() == Delivered.MOST) {
            complete = false;
            return;
        }
        rows.add(
                new Delivered.DeliveredRow(
                        row.number(),
                        columns.stream()
                                .map(column -> shown(column, header.cell(row, column)))
                                .toList()));
    }

    private boolean isElsewhere(Row row) {
        return !isNational
                && columns.stream()
                        .filter(DeliveredRows::isComune)
                        .findFirst()
                        .flatMap(column -> Comuni.code(header.cell(row, column)))
                        .filter(code -> !comuni.contains(code))
                        .isPresent();
    }

    private static boolean isComune(Column column) {
        return column.key().equals("istat") || column.key().equals("comune_codice_istat");
    }

    /// As the program would write it, so that another spelling is no difference.
    private String shown(Column column, Cell cell) {
        String shown = cell.shown();
        if (isComune(column)) {
            return Comuni.code(cell).map(IstatCode::value).orElse(shown);
        }
        TemplateColumn template = templates.get(column.key());
        if (template == null || shown.isEmpty()) {
            return shown;
        }
        Choices choices = template.choices();
        if (choices != null) {
            return lexicon.meaning(choices, shown).map(choices::label).orElse(shown);
        }
        return switch (template.format()) {
            case DAY -> Days.parse(shown).map(Days::shown).orElse(shown);
            case NUMBER ->
                    Numbers.decimal(shown)
                            .map(number -> number.stripTrailingZeros().toPlainString())
                            .orElse(shown);
            case TEXT -> shown;
        };
    }

    Delivered all() {
        return new Delivered(columns.stream().map(Column::key).toList(), rows, complete);
    }
}
