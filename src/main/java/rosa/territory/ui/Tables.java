package rosa.territory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/// Small tables that are read, not worked in.
final class Tables {
    private Tables() {}

    /// A table with a caption for those who cannot see it.
    static NativeTable of(String caption, List<String> headers, List<List<Component>> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("rosa-small-table");
        table.setCaptionText(caption);
        NativeTableRow head = table.getHead().addRow();
        for (String header : headers) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(header);
            cell.getElement().setAttribute("scope", "col");
        }
        for (List<Component> row : rows) {
            NativeTableRow line = table.getBody().addRow();
            for (Component content : row) {
                NativeTableCell cell = line.addDataCell();
                cell.add(content);
                if (content.hasClassName("number")) {
                    cell.addClassName("number");
                }
            }
        }
        return table;
    }

    /// A number's cell, right-aligned with equal digits.
    static Component number(String text) {
        var span = new com.vaadin.flow.component.html.Span(text);
        span.addClassName("number");
        return span;
    }
}
