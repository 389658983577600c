package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rosa.document.SectionText;
import rosa.plan.Revision;
import rosa.plan.Section;
import rosa.shared.Formats;
import rosa.shared.ui.PlanEditor;

/// A text of the history: read, compared with the present one, brought back.
final class RevisionDialog extends Dialog {
    private final transient PlanDesk desk;
    private final Div differences = new Div();

    /// @param onRestore absent where it cannot be brought back
    RevisionDialog(
            PlanDesk desk,
            FigureDesk figures,
            Revision revision,
            SectionText text,
            @Nullable Consumer<String> onRestore) {
        this.desk = desk;
        setWidth("min(900px, 96vw)");
        setHeaderTitle(
                getTranslation(
                        "plan.history.of",
                        Formats.moment(revision.editedAt()),
                        revision.editedBy()));
        PlanEditor paper = new PlanEditor(getHeaderTitle());
        paper.setReadOnly(true);
        figures.readings(text.figures());
        paper.setReadings(figures.shown());
        paper.setDocument(text.json(), revision.version());
        differences.addClassName("rosa-plan-differences");
        differences.setVisible(false);
        add(differences, paper);
        Button compare =
                new Button(getTranslation("plan.history.compare"), _ -> compare(revision, text));
        compare.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(compare, new Button(getTranslation("action.close"), _ -> close()));
        if (onRestore != null) {
            getFooter().add(restore(revision, onRestore));
        }
    }

    private Button restore(Revision revision, Consumer<String> onRestore) {
        Button restore =
                new Button(
                        getTranslation("plan.history.restore"),
                        _ -> {
                            close();
                            onRestore.accept(revision.id());
                        });
        restore.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return restore;
    }

    private void compare(Revision revision, SectionText then) {
        String now =
                desk.plans()
                        .findSection(revision.section())
                        .map(Section::text)
                        .orElseGet(SectionText::empty)
                        .plainText();
        LineDifference difference = LineDifference.of(now, then.plainText());
        differences.removeAll();
        differences.add(
                lines("plan.history.only-then", difference.onlySecond()),
                lines("plan.history.only-now", difference.onlyFirst()));
        differences.setVisible(!differences.isVisible());
    }

    private Component lines(String key, List<String> lines) {
        Div part = new Div(new H3(getTranslation(key)));
        if (lines.isEmpty()) {
            part.add(new Paragraph(getTranslation("plan.history.nothing")));
            return part;
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        part.add(list);
        return part;
    }
}
