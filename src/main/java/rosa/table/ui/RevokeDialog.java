package rosa.table.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import rosa.shared.Changed;
import rosa.shared.Formats;
import rosa.shared.ui.DayField;
import rosa.shared.ui.Undo;
import rosa.table.Decision;
import rosa.table.Decisions;
import rosa.table.Ruling;

/// Ends a decision with nothing in its place, after asking from when and why.
final class RevokeDialog extends Dialog {
    private final transient DecisionDesk desk;
    private final transient Decision decision;
    private final transient BiConsumer<Decision, String> onDone;
    private final transient Runnable onStale;
    private final DayField from = new DayField();
    private final TextArea reason = new TextArea();

    /// @param onDone gets the decision as it is now, and what to say
    /// @param onStale called if somebody else changed it meanwhile
    RevokeDialog(
            DecisionDesk desk,
            Decision decision,
            BiConsumer<Decision, String> onDone,
            Runnable onStale) {
        this.desk = desk;
        this.decision = decision;
        this.onDone = onDone;
        this.onStale = onStale;
        setHeaderTitle(getTranslation("table.decision.revoke.title", decision.number().text()));
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        from.setLabel(getTranslation("table.decision.revoke.from"));
        from.setRequiredIndicatorVisible(true);
        from.setMin(decision.data().takenOn());
        from.setMax(desk.referenceDay().today());
        from.setValue(desk.referenceDay().today());
        reason.setLabel(getTranslation("table.decision.revoke.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Decisions.LONGEST_REASON);
        reason.setManualValidation(true);
        Div form =
                new Div(
                        new Paragraph(
                                getTranslation(
                                        "table.decision.revoke.text", decision.data().title())),
                        from,
                        reason);
        form.addClassName("rosa-form");
        add(form);
        Button revoke = new Button(getTranslation("table.decision.revoke.do"), _ -> revoke());
        revoke.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), revoke);
    }

    private void revoke() {
        LocalDate day = from.getValue();
        boolean hasDay = day != null && !from.isInvalid();
        if (!hasDay) {
            from.setErrorMessage(getTranslation("table.obstacle.days"));
            from.setInvalid(true);
        }
        reason.setErrorMessage(getTranslation("table.decision.revoke.reason.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        if (!hasDay || reason.isInvalid()) {
            return;
        }
        Ruling ruling =
                desk.decisions().revoke(decision.id(), decision.version(), day, reason.getValue());
        if (ruling instanceof Ruling.Admitted(Changed.Done<Decision>(Decision now))) {
            close();
            onDone.accept(
                    now,
                    getTranslation(
                            "table.decision.revoked", now.number().text(), Formats.day(day)));
        } else {
            Undo.say(getTranslation(Notices.refusal(ruling)));
            if (ruling instanceof Ruling.Admitted) {
                // What the person saw is no longer so.
                close();
                onStale.run();
            }
        }
    }
}
