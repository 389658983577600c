package rosa.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;

/// Save and cancel, always in sight, and what would be saved.
final class SaveBar extends Div {
    private final Span changes = new Span();

    SaveBar(Runnable onSave, Runnable onCancel) {
        addClassName("rosa-network__save-bar");
        changes.getElement().setAttribute("role", "status");
        changes.addClassName("rosa-muted");
        Button save = new Button(getTranslation("action.save"), _ -> onSave.run());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("action.cancel"), _ -> onCancel.run());
        add(save, cancel, changes);
    }

    /// Says which fields of something new have been written in.
    void tellFilled(Collection<String> labels) {
        changes.setText(
                labels.isEmpty()
                        ? getTranslation("network.form.empty")
                        : getTranslation(
                                "network.form.filled", labels.size(), String.join(", ", labels)));
    }

    /// Says that something needed is missing.
    void tellIncomplete() {
        changes.setText(getTranslation("network.form.incomplete"));
    }

    /// Says which fields differ from what is stored.
    void tell(Collection<String> labels) {
        changes.setText(
                labels.isEmpty()
                        ? getTranslation("network.form.unchanged")
                        : getTranslation(
                                "network.form.changed", labels.size(), String.join(", ", labels)));
    }
}
