package rosa.table.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import rosa.shared.Changed;
import rosa.shared.Formats;
import rosa.shared.ui.DayField;
import rosa.shared.ui.Undo;
import rosa.table.Decision;
import rosa.table.Ruling;
import rosa.table.WorkingTable;

/// Puts another decision in the place of one: a new one, or one that is already in the register.
final class SupersedeDialog extends Dialog {
    private final transient DecisionDesk desk;
    private final transient Decision decision;
    private final transient BiConsumer<Decision, String> onDone;
    private final transient Runnable onStale;
    private final ComboBox<Decision> successor = new ComboBox<>();
    private final DayField from = new DayField();

    /// @param onDone gets the decision as it is now, and what to say
    /// @param onStale called if somebody else changed it meanwhile
    SupersedeDialog(
            DecisionDesk desk,
            Decision decision,
            BiConsumer<Decision, String> onDone,
            Runnable onStale) {
        this.desk = desk;
        this.decision = decision;
        this.onDone = onDone;
        this.onStale = onStale;
        setHeaderTitle(getTranslation("table.decision.supersede.title", decision.number().text()));
        setWidth("min(38rem, 96vw)");
        setCloseOnOutsideClick(false);
        Button fresh =
                new Button(
                        getTranslation("table.decision.supersede.new"),
                        _ -> {
                            close();
                            UI.getCurrent()
                                    .navigate(
                                            DecisionNavigation.NEW,
                                            DecisionNavigation.inPlaceOf(decision.id()));
                        });
        successor.setLabel(getTranslation("table.decision.supersede.by"));
        successor.setItems(candidates());
        successor.setItemLabelGenerator(one -> one.number().text() + " · " + one.data().title());
        successor.setRequiredIndicatorVisible(true);
        successor.setManualValidation(true);
        successor.setWidthFull();
        from.setLabel(getTranslation("table.decision.supersede.from"));
        from.setRequiredIndicatorVisible(true);
        from.setMax(desk.referenceDay().today());
        successor.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                from.setValue(change.getValue().data().takenOn());
            }
        });
        // What is new comes into the Prefettura's register.
        Paragraph or = new Paragraph(getTranslation("table.decision.supersede.or"));
        boolean isOfPrefettura = decision.table().id().equals(WorkingTable.PREFETTURA);
        fresh.setVisible(isOfPrefettura);
        or.setVisible(isOfPrefettura);
        Div form =
                new Div(
                        new Paragraph(getTranslation("table.decision.supersede.text")),
                        fresh,
                        or,
                        successor,
                        from);
        form.addClassName("rosa-form");
        add(form);
        Button supersede =
                new Button(getTranslation("table.decision.supersede.do"), _ -> supersede());
        supersede.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), supersede);
    }

    /// Those of the same table that have not ended and are not older than this one.
    private List<Decision> candidates() {
        return desk.decisions().all().stream()
                .filter(one -> !one.id().equals(decision.id()))
                .filter(one -> one.table().equals(decision.table()))
                .filter(one -> !one.isEnded())
                .filter(one -> !one.data().takenOn().isBefore(decision.data().takenOn()))
                .toList();
    }

    private void supersede() {
        Decision chosen = successor.getValue();
        LocalDate day = from.getValue();
        successor.setErrorMessage(getTranslation("table.decision.supersede.by.missing"));
        successor.setInvalid(chosen == null);
        if (day == null) {
            from.setErrorMessage(getTranslation("table.obstacle.days"));
            from.setInvalid(true);
        }
        if (chosen == null || day == null || from.isInvalid()) {
            return;
        }
        Ruling ruling =
                desk.decisions().supersede(decision.id(), decision.version(), chosen.id(), day);
        if (ruling instanceof Ruling.Admitted(Changed.Done<Decision>(Decision now))) {
            close();
            onDone.accept(
                    now,
                    getTranslation(
                            "table.decision.superseded",
                            now.number().text(),
                            chosen.number().text(),
                            Formats.day(day)));
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
