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
import java.util.Objects;
import java.util.function.Consumer;
import rosa.document.SectionText;
import rosa.plan.Section;
import rosa.shared.Formats;
import rosa.shared.ui.PlanEditor;

/// Two people wrote in one section: shows both texts and lets the second choose. Whatever is
/// chosen, the other text stays in the history.
final class ConflictDialog extends Dialog {
    private final Div differences = new Div();

    /// @param onChoice whether the person keeps the own text
    ConflictDialog(
            Section theirs, SectionText mine, FigureDesk figures, Consumer<Boolean> onChoice) {
        addClassName("rosa-plan-conflict");
        setHeaderTitle(getTranslation("plan.conflict.title"));
        setWidth("min(1100px, 96vw)");
        String when =
                theirs.editedAt() == null
                        ? ""
                        : Formats.moment(Objects.requireNonNull(theirs.editedAt()));
        Paragraph sentence =
                new Paragraph(getTranslation("plan.conflict.text", theirs.editedBy(), when));
        Div texts =
                new Div(
                        text("plan.conflict.theirs", theirs.text(), figures),
                        text("plan.conflict.mine", mine, figures));
        texts.addClassName("rosa-plan-conflict__texts");
        differences.addClassName("rosa-plan-conflict__differences");
        differences.setVisible(false);
        add(sentence, differences, texts);
        Button compare = new Button(getTranslation("plan.conflict.compare"));
        compare.addClickListener(_ -> showDifferences(mine, theirs));
        compare.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button useTheirs =
                new Button(
                        getTranslation("plan.conflict.use-theirs"), _ -> choose(onChoice, false));
        Button keepMine =
                new Button(getTranslation("plan.conflict.keep-mine"), _ -> choose(onChoice, true));
        keepMine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button later = new Button(getTranslation("plan.conflict.later"), _ -> close());
        later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(later, compare, useTheirs, keepMine);
        setCloseOnOutsideClick(false);
    }

    private void choose(Consumer<Boolean> onChoice, boolean mine) {
        close();
        onChoice.accept(mine);
    }

    private Component text(String key, SectionText text, FigureDesk figures) {
        PlanEditor paper = new PlanEditor(getTranslation(key));
        paper.setReadOnly(true);
        figures.readings(text.figures());
        paper.setReadings(figures.shown());
        paper.setDocument(text.json(), 0);
        Div column =
                new Div(
                        new H3(getTranslation(key)),
                        new Paragraph(getTranslation("plan.words", text.words())),
                        paper);
        column.addClassName("rosa-plan-conflict__text");
        return column;
    }

    private void showDifferences(SectionText mine, Section theirs) {
        LineDifference difference = LineDifference.of(theirs.text().plainText(), mine.plainText());
        differences.removeAll();
        differences.add(
                lines("plan.conflict.only-theirs", difference.onlyFirst()),
                lines("plan.conflict.only-mine", difference.onlySecond()));
        differences.setVisible(!differences.isVisible());
    }

    private Component lines(String key, List<String> lines) {
        Div part = new Div(new H3(getTranslation(key)));
        if (lines.isEmpty()) {
            part.add(new Paragraph(getTranslation("plan.conflict.nothing")));
            return part;
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        part.add(list);
        return part;
    }
}
