package rosa.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import rosa.network.Facility;
import rosa.network.FacilityState;
import rosa.shared.Changed;
import rosa.shared.Formats;
import rosa.shared.ui.DayField;
import rosa.shared.ui.Undo;

/// Closes a facility, after naming what follows from it.
final class CloseFacilityDialog extends Dialog {
    private final transient FacilityDesk desk;
    private final transient FacilityState state;
    private final transient Runnable onChange;
    private final DayField from = new DayField();

    CloseFacilityDialog(FacilityDesk desk, FacilityState state, Runnable onChange) {
        this.desk = desk;
        this.state = state;
        this.onChange = onChange;
        Facility facility = state.facility();
        LocalDate today = desk.referenceDay().today();
        setHeaderTitle(getTranslation("network.close.title", facility.data().name()));
        setWidth("min(32rem, 96vw)");
        from.setLabel(getTranslation("network.close.from"));
        from.setHelperText(getTranslation("network.close.from.help"));
        from.setMin(facility.data().openedOn());
        from.setRequiredIndicatorVisible(true);
        from.setValue(today);
        Div form = new Div(new Paragraph(consequence(today)), from);
        Integer present = state.occupied();
        if (present != null && present > 0) {
            form.addComponentAtIndex(
                    1, new Paragraph(getTranslation("network.close.present", present)));
        }
        form.addClassName("rosa-form");
        add(form);
        Button close = new Button(getTranslation("network.close.confirm"), _ -> closeFacility());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), close);
    }

    private String consequence(LocalDate today) {
        Facility facility = state.facility();
        Integer lost = state.places();
        if (lost == null) {
            return getTranslation(
                    "network.close.uncounted", facility.data().name(), state.comuneName());
        }
        int now = Totals.of(desk.places().stateOn(today, facility.data().comune())).active();
        return getTranslation(
                "network.close.consequence",
                facility.data().name(),
                lost,
                state.comuneName(),
                now,
                Math.max(0, now - lost));
    }

    private void closeFacility() {
        LocalDate day = from.getValue();
        if (day == null || from.isInvalid()) {
            from.setErrorMessage(getTranslation("network.close.from.missing"));
            from.setInvalid(true);
            return;
        }
        close();
        Facility facility = state.facility();
        switch (desk.facilities().close(facility.id(), facility.version(), day)) {
            case Changed.Done<Facility>(Facility now) ->
                    Undo.offer(
                            getTranslation(
                                    "network.close.done", now.data().name(), Formats.day(day)),
                            () -> {
                                desk.facilities().reopen(now.id(), now.version());
                                onChange.run();
                            });
            case Changed.Stale<Facility> _ -> Undo.say(getTranslation("network.stale"));
            case Changed.Gone<Facility> _ -> Undo.say(getTranslation("network.gone"));
        }
        onChange.run();
    }
}
