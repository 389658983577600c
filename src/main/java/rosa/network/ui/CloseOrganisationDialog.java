package rosa.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import rosa.network.Organisation;
import rosa.shared.Changed;
import rosa.shared.Formats;
import rosa.shared.ui.DayField;
import rosa.shared.ui.Undo;

/// Marks an organisation as closed, after naming what it still runs.
final class CloseOrganisationDialog extends Dialog {
    private final transient FacilityDesk desk;
    private final transient Organisation organisation;
    private final transient Runnable onChange;
    private final DayField from = new DayField();

    CloseOrganisationDialog(
            FacilityDesk desk, Organisation organisation, int runs, Runnable onChange) {
        this.desk = desk;
        this.organisation = organisation;
        this.onChange = onChange;
        String name = organisation.data().name();
        setHeaderTitle(getTranslation("network.organisation.close.title", name));
        setWidth("min(32rem, 96vw)");
        from.setLabel(getTranslation("network.organisation.close.from"));
        from.setRequiredIndicatorVisible(true);
        from.setValue(desk.referenceDay().today());
        Div form =
                new Div(
                        new Paragraph(
                                getTranslation("network.organisation.close.text", name, runs)),
                        from);
        form.addClassName("rosa-form");
        add(form);
        Button close =
                new Button(getTranslation("network.organisation.close"), _ -> closeOrganisation());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), close);
    }

    private void closeOrganisation() {
        LocalDate day = from.getValue();
        if (day == null || from.isInvalid()) {
            from.setErrorMessage(getTranslation("network.organisation.close.from.missing"));
            from.setInvalid(true);
            return;
        }
        close();
        var organisations = desk.organisations();
        switch (organisations.close(organisation.id(), organisation.version(), day)) {
            case Changed.Done<Organisation>(Organisation now) ->
                    Undo.offer(
                            getTranslation(
                                    "network.organisation.close.done",
                                    now.data().name(),
                                    Formats.day(day)),
                            () -> {
                                organisations.reopen(now.id(), now.version());
                                onChange.run();
                            });
            case Changed.Stale<Organisation> _ -> Undo.say(getTranslation("network.stale"));
            case Changed.Gone<Organisation> _ -> Undo.say(getTranslation("network.gone"));
        }
        onChange.run();
    }
}
