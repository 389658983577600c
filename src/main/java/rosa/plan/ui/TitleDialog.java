package rosa.plan.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import rosa.plan.Plan;
import rosa.shared.Changed;

/// Asks for the title of a plan or of a section.
final class TitleDialog extends Dialog {
    private static final int LONGEST = 200;

    private final TextField title = new TextField();
    private final transient Consumer<String> onTitle;

    private TitleDialog(
            String headingKey, String labelKey, String value, Consumer<String> onTitle) {
        this.onTitle = onTitle;
        setHeaderTitle(getTranslation(headingKey));
        setWidth("min(32rem, 96vw)");
        title.setLabel(getTranslation(labelKey));
        title.setMaxLength(LONGEST);
        title.setRequiredIndicatorVisible(true);
        title.setValue(value);
        title.setWidthFull();
        title.setAutofocus(true);
        title.addKeyPressListener(Key.ENTER, _ -> save());
        add(title);
        Button save = new Button(getTranslation("action.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }

    /// Asks for a title and gives it to `onTitle`.
    static TitleDialog ask(
            String headingKey, String labelKey, String value, Consumer<String> onTitle) {
        return new TitleDialog(headingKey, labelKey, value, onTitle);
    }

    /// Gives a plan another title. If somebody renamed it meanwhile, says so and asks again.
    static TitleDialog rename(PlanDesk desk, Plan plan, Runnable onDone) {
        return ask(
                "plan.rename",
                "plan.title",
                plan.title(),
                title -> {
                    switch (desk.plans().rename(plan.id(), plan.version(), title)) {
                        case Changed.Done<Plan> _ -> onDone.run();
                        case Changed.Stale<Plan>(Plan theirs) -> {
                            TitleDialog again = rename(desk, theirs, onDone);
                            again.title.setValue(title);
                            again.add(
                                    new Paragraph(
                                            again.getTranslation(
                                                    "plan.rename.conflict", theirs.title())));
                            again.open();
                        }
                        case Changed.Gone<Plan> _ -> onDone.run();
                    }
                });
    }

    private void save() {
        if (title.getValue().isBlank()) {
            title.setInvalid(true);
            title.setErrorMessage(getTranslation("plan.data.title.missing"));
            title.focus();
            return;
        }
        close();
        onTitle.accept(title.getValue().strip());
    }
}
