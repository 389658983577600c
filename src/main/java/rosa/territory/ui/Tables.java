package rosa.territory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// Small tables that are read, not worked in.
final class Tables {
    private static final String NUMBER = "number";

    private Tables() {}

    /// A table with a caption for those who cannot see it.
    static NativeTable of(String caption, List<String> headers, List<List<Component>> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("rosa-small-table");
        table.setCaptionText(caption);
        NativeTableRow head = table.getHead().addRow();
        for (int i = 0; i < headers.size(); i++) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(headers.get(i));
            cell.getElement().setAttribute("scope", "col");
            if (!rows.isEmpty() && isNumber(rows.getFirst().get(i))) {
                cell.addClassName(NUMBER);
            }
        }
        for (List<Component> row : rows) {
            NativeTableRow line = table.getBody().addRow();
            for (Component content : row) {
                NativeTableCell cell = line.addDataCell();
                cell.add(content);
                if (isNumber(content)) {
                    cell.addClassName(NUMBER);
                }
            }
        }
        return table;
    }

    /// A number's cell, right-aligned with equal digits.
    static Component number(String text) {
        Span span = new Span(text);
        span.addClassName(NUMBER);
        return span;
    }

    private static boolean isNumber(Component content) {
        return content.hasClassName(NUMBER);
    }
}
