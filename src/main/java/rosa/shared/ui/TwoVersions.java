package rosa.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;

/// Somebody else has saved meanwhile: shows side by side what differs and lets one choose. Who
/// writes on sees it here too, so that what is kept is what is shown.
public final class TwoVersions extends Div {
    private final transient Map<String, String> theirs;
    private final NativeTable table = new NativeTable();

    /// @param keys start of the keys of its words: `.title`, `.text`, `.field`, `.mine`, `.theirs`,
    ///   `.keep-mine` and `.use-theirs`
    /// @param notes what else to know, in sentences
    /// @param mine what each field says, by its label
    /// @param keepMine saves what the person has written over theirs
    /// @param useTheirs gives it up
    public TwoVersions(
            String keys,
            List<String> notes,
            Map<String, String> mine,
            Map<String, String> theirs,
            Runnable keepMine,
            Runnable useTheirs) {
        this.theirs = theirs;
        addClassNames("rosa-conflict", "rosa-two-versions");
        Div news =
                new Div(
                        new H2(getTranslation(keys + ".title")),
                        new Paragraph(getTranslation(keys + ".text")));
        notes.forEach(note -> news.add(new Paragraph(note)));
        news.getElement().setAttribute("role", "alert");
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of(".field", ".mine", ".theirs")) {
            head.add(header(getTranslation(keys + column), "col"));
        }
        table.getHead().add(head);
        Button keep = new Button(getTranslation(keys + ".keep-mine"), _ -> keepMine.run());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setId("keep-mine");
        Button use = new Button(getTranslation(keys + ".use-theirs"), _ -> useTheirs.run());
        use.setId("use-theirs");
        Div actions = new Div(keep, use);
        actions.addClassName("rosa-toolbar");
        add(news, table, actions);
        showMine(mine);
    }

    /// Shows what the person has written by now.
    public void showMine(Map<String, String> mine) {
        table.getBody().removeAll();
        mine.forEach((label, value) -> {
            String other = theirs.getOrDefault(label, "");
            if (!value.equals(other)) {
                table.getBody()
                        .add(
                                new NativeTableRow(
                                        header(label, "row"),
                                        new NativeTableCell(value),
                                        new NativeTableCell(other)));
            }
        });
        table.setVisible(!mine.equals(theirs));
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
