package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import rosa.imports.FieldChange;
import rosa.imports.UndoPlan;
import rosa.imports.UndoStep;
import rosa.imports.model.Message;

/// What undoing an import would restore and remove, and what stands in the way; the person
/// confirms.
final class UndoPanel extends Div {
    private static final int MOST_SHOWN = 200;

    /// @param onConfirm is told whether to undo the rest where something stands in the way
    UndoPanel(UndoPlan plan, Consumer<Boolean> onConfirm, Runnable onLeave) {
        addClassName("rosa-imports__undo");
        add(new H3(getTranslation("imports.undo.title")), sum(plan));
        if (plan.already() > 0) {
            add(new Paragraph(getTranslation("imports.undo.already", plan.already())));
        }
        List<UndoStep> blocked = plan.steps().stream().filter(UndoStep::isBlocked).toList();
        List<UndoStep> free = plan.steps().stream().filter(step -> !step.isBlocked()).toList();
        if (!blocked.isEmpty()) {
            add(new Paragraph(getTranslation("imports.undo.blocked")), list(blocked));
        }
        if (!free.isEmpty()) {
            add(new Paragraph(getTranslation("imports.undo.free")), list(free));
        }
        Checkbox rest = new Checkbox(getTranslation("imports.undo.rest", plan.free()));
        Button confirm = new Button(getTranslation("imports.undo.confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.setEnabled(blocked.isEmpty() && !free.isEmpty());
        confirm.setDisableOnClick(true);
        confirm.addClickListener(_ -> onConfirm.accept(rest.getValue()));
        rest.addValueChangeListener(change -> confirm.setEnabled(change.getValue()));
        rest.setVisible(!blocked.isEmpty() && !free.isEmpty());
        Div actions =
                new Div(
                        confirm,
                        new Button(getTranslation("imports.undo.leave"), _ -> onLeave.run()));
        actions.addClassName("rosa-form-bar");
        add(rest, actions);
    }

    private Paragraph sum(UndoPlan plan) {
        long removed =
                plan.steps().stream()
                        .filter(step -> !step.isBlocked())
                        .filter(step -> step.action() == UndoStep.Action.REMOVE)
                        .count();
        Paragraph sum =
                new Paragraph(
                        getTranslation(
                                "imports.undo.sum",
                                removed,
                                plan.free() - removed,
                                plan.blocked()));
        sum.addClassNames(
                "rosa-imports__notice",
                plan.blocked() > 0 ? "rosa-tone-warning" : "rosa-tone-neutral");
        sum.getElement().setAttribute("role", "status");
        return sum;
    }

    private Div list(List<UndoStep> steps) {
        UnorderedList list = new UnorderedList();
        steps.stream().limit(MOST_SHOWN).forEach(step -> list.add(item(step)));
        Div all = new Div(list);
        if (steps.size() > MOST_SHOWN) {
            all.add(new Paragraph(getTranslation("imports.undo.more", steps.size() - MOST_SHOWN)));
        }
        return all;
    }

    private ListItem item(UndoStep step) {
        ListItem item = new ListItem();
        String kind = getTranslation("imports.undo.kind." + step.kind());
        String action =
                getTranslation(
                        "imports.undo.action." + step.action().name().toLowerCase(Locale.ROOT));
        item.add(new Span(kind + " "));
        if (step.href().isEmpty()) {
            Span name = new Span(step.name());
            name.addClassName("rosa-imports__subject");
            item.add(name);
        } else {
            item.add(new Anchor(step.href(), step.name()));
        }
        if (!step.isBlocked()) {
            item.add(new Span(": " + action));
            step.fields().forEach(field -> item.add(new Div(new Span(words(field)))));
        }
        step.obstacles().forEach(obstacle -> item.add(obstacle(obstacle)));
        return item;
    }

    private String words(FieldChange field) {
        return "%s: %s → %s"
                .formatted(
                        text(field.field()),
                        field.before().isEmpty() ? "–" : field.before(),
                        field.after().isEmpty() ? "–" : field.after());
    }

    private Div obstacle(UndoStep.Obstacle obstacle) {
        Div why = new Div(new Span(text(obstacle.why()) + " "));
        if (!obstacle.href().isEmpty()) {
            why.add(new Anchor(obstacle.href(), getTranslation("imports.undo.look")));
        }
        return why;
    }

    private String text(Message message) {
        return getTranslation(message.key(), message.arguments().toArray());
    }
}
