package rosa.imports.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import rosa.imports.Lesson;
import rosa.imports.model.ColumnUse;
import rosa.imports.model.ColumnUse.Why;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Layout;
import rosa.imports.model.ReadAs;
import rosa.imports.model.ReadingChoice;

/// How a table was read: which sheet, which row is its header, which column is which. Another
/// choice reads it again. It is open where a person should look: a guess, a missing column, a
/// column or a word that nobody knows.
final class ReadingPanel extends Details {
    /// What the person may want.
    interface Wishes {
        /// To read it otherwise.
        void read(ReadingChoice choice);

        /// To read it so, and to remember.
        void teach(Lesson lesson, ReadingChoice choice);

        /// To forget what was taught.
        void forget(String id, ReadingChoice choice);
    }

    /// @param choice tells what the person has said so far
    ReadingPanel(ImportKind kind, ReadAs readAs, Supplier<ReadingChoice> choice, Wishes wishes) {
        addClassName("rosa-imports__reading");
        Div places = new Div();
        places.addClassName("rosa-imports__places");
        if (readAs.sheets().size() > 1) {
            places.add(sheets(readAs, choice, wishes));
        }
        places.add(headerRows(readAs, choice, wishes));
        setSummaryText(summary(readAs));
        add(
                places,
                new ColumnsPanel(
                        kind,
                        readAs,
                        lesson -> wishes.teach(lesson, choice.get()),
                        id -> wishes.forget(id, choice.get())));
        Set<String> read =
                readAs.columns().stream().map(ColumnUse::column).collect(Collectors.toSet());
        setOpened(
                readAs.hasGuesses()
                        || readAs.columns().stream().anyMatch(use -> use.why() == Why.NOTHING)
                        || !readAs.unknownWords().isEmpty()
                        || kind.columns().stream().anyMatch(one -> one.isLacking(read)));
    }

    private String summary(ReadAs readAs) {
        long read = readAs.columns().stream().filter(use -> !use.column().isEmpty()).count();
        String row = String.valueOf(readAs.headerRow());
        int all = readAs.columns().size();
        return readAs.sheet().isEmpty()
                ? getTranslation("imports.reading.summary", row, read, all)
                : getTranslation("imports.reading.summary.sheet", row, read, all, readAs.sheet());
    }

    private Select<Layout.SheetFit> sheets(
            ReadAs readAs, Supplier<ReadingChoice> choice, Wishes wishes) {
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
                change -> wishes.read(choice.get().at(change.getValue().name(), 0)));
        return sheets;
    }

    private Select<ReadAs.HeadRow> headerRows(
            ReadAs readAs, Supplier<ReadingChoice> choice, Wishes wishes) {
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
        rows.addValueChangeListener(
                change -> wishes.read(choice.get().at(readAs.sheet(), change.getValue().number())));
        return rows;
    }
}
