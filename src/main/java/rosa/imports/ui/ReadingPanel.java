package rosa.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import rosa.imports.model.Layout;
import rosa.imports.model.ReadAs;
import rosa.imports.model.ReadingChoice;

/// How a table was read: which sheet, which row is its header. Another choice reads it again.
final class ReadingPanel extends Div {
    /// @param onChoice is told how the person wants it read
    ReadingPanel(ReadAs readAs, Consumer<ReadingChoice> onChoice) {
        addClassName("rosa-imports__reading");
        Div places = new Div();
        places.addClassName("rosa-imports__places");
        if (readAs.sheets().size() > 1) {
            places.add(sheets(readAs, onChoice));
        }
        places.add(headerRows(readAs, onChoice));
        add(new H3(getTranslation("imports.reading")), places);
    }

    private Select<Layout.SheetFit> sheets(ReadAs readAs, Consumer<ReadingChoice> onChoice) {
        Select<Layout.SheetFit> sheets = new Select<>();
        sheets.setLabel(getTranslation("imports.reading.sheet"));
        sheets.setItems(readAs.sheets());
        sheets.setItemLabelGenerator(sheet ->
                getTranslation(
                        sheet.complete()
                                ? "imports.reading.sheet.complete"
                                : "imports.reading.sheet.some",
                        sheet.name(),
                        sheet.rows(),
                        sheet.known()));
        readAs.sheets().stream()
                .filter(sheet -> sheet.name().equals(readAs.sheet()))
                .findFirst()
                .ifPresent(sheets::setValue);
        sheets.addValueChangeListener(
                change -> onChoice.accept(new ReadingChoice(change.getValue().name(), 0)));
        return sheets;
    }

    private Select<ReadAs.HeadRow> headerRows(ReadAs readAs, Consumer<ReadingChoice> onChoice) {
        Select<ReadAs.HeadRow> rows = new Select<>();
        rows.setLabel(getTranslation("imports.reading.header"));
        rows.setItems(readAs.head());
        rows.setItemLabelGenerator(row ->
                getTranslation(
                        "imports.reading.header.row", String.valueOf(row.number()), row.text()));
        readAs.head().stream()
                .filter(row -> row.number() == readAs.headerRow())
                .findFirst()
                .ifPresent(rows::setValue);
        rows.addValueChangeListener(change ->
                onChoice.accept(new ReadingChoice(readAs.sheet(), change.getValue().number())));
        return rows;
    }
}
