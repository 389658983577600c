package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import rosa.export.Sheet;
import rosa.export.Sheet.Column;
import rosa.export.Sheet.Value;

/// The last column of a table of demonstrative data, which says so in every row that is
/// demonstrative: the rows may be copied, but not without it being seen.
public final class DemoColumn {
    private static final int WIDTH = 18;

    private DemoColumn() {}

    /// The sheet with the column if it needs one.
    public static Sheet added(Sheet sheet) {
        if (!sheet.demo()) {
            return sheet;
        }
        var words = Words.in(sheet.language());
        var notice = Sheet.text(words.get("demo.row"));
        var columns = new ArrayList<>(sheet.columns());
        columns.add(new Column(words.get("demo.column"), WIDTH));
        var rows = new ArrayList<List<Value>>(sheet.rows().size());
        for (int row = 0; row < sheet.rows().size(); row++) {
            var longer = new ArrayList<>(sheet.rows().get(row));
            longer.add(sheet.demoRows().contains(row) ? notice : Sheet.blank());
            rows.add(longer);
        }
        return new Sheet(
                sheet.name(), sheet.language(), columns, rows, sheet.sources(), sheet.demoRows());
    }
}
