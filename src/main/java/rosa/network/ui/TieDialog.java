package rosa.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import rosa.network.Organisation;
import rosa.network.Tie;
import rosa.network.TieEnd;
import rosa.network.TieKind;
import rosa.shared.Provenance;
import rosa.shared.TieId;
import rosa.shared.ui.DayField;
import rosa.shared.ui.Undo;
import rosa.territory.Source;

/// Ties an organisation to another.
final class TieDialog extends Dialog {
    private final transient OrganisationDesk desk;
    private final transient TieEnd from;
    private final transient Runnable onChange;
    private final ComboBox<Organisation> other = new ComboBox<>();
    private final ComboBox<TieKind> kind = new ComboBox<>();
    private final Select<Integer> strength = new Select<>();
    private final DayField since = new DayField();
    private final DayField until = new DayField();
    private final TextField note = new TextField();

    TieDialog(OrganisationDesk desk, TieEnd from, Runnable onChange) {
        this.desk = desk;
        this.from = from;
        this.onChange = onChange;
        setHeaderTitle(getTranslation("network.tie.add"));
        setWidth("min(30rem, 96vw)");
        other.setLabel(getTranslation("network.tie.other"));
        other.setErrorMessage(getTranslation("network.tie.other.missing"));
        other.setRequiredIndicatorVisible(true);
        other.setItems(
                desk.facilities().organisations().all().stream()
                        .filter(one -> !one.id().value().equals(from.key()))
                        .toList());
        other.setItemLabelGenerator(one -> one.data().name());
        kind.setLabel(getTranslation("network.tie.kind"));
        kind.setErrorMessage(getTranslation("network.tie.kind.missing"));
        kind.setRequiredIndicatorVisible(true);
        kind.setItems(TieKind.values());
        kind.setItemLabelGenerator(one -> Words.of(getLocale(), one));
        strength.setLabel(getTranslation("network.tie.strength"));
        strength.setItems(1, 2, 3);
        strength.setEmptySelectionAllowed(true);
        strength.setItemLabelGenerator(
                one -> one == null ? "" : getTranslation("network.tie.strength." + one));
        since.setLabel(getTranslation("network.tie.since"));
        until.setLabel(getTranslation("network.tie.until"));
        until.setErrorMessage(getTranslation("network.contract.end.early"));
        note.setLabel(getTranslation("network.tie.note"));
        note.setMaxLength(1_000);
        Div form = new Div(other, kind, strength, since, until, note);
        form.addClassName("rosa-form");
        add(form);
        Button save = new Button(getTranslation("action.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }

    private void save() {
        Organisation with = other.getValue();
        TieKind what = kind.getValue();
        other.setInvalid(with == null);
        kind.setInvalid(what == null);
        until.setInvalid(
                since.getValue() != null
                        && until.getValue() != null
                        && until.getValue().isBefore(since.getValue()));
        if (with == null || what == null || since.isInvalid() || until.isInvalid()) {
            return;
        }
        desk.ties()
                .tie(
                        new Tie(
                                TieId.random(),
                                what,
                                from,
                                new TieEnd.AnOrganisation(with.id(), with.data().name()),
                                strength.getValue(),
                                since.getValue(),
                                until.getValue(),
                                note.getValue(),
                                new Provenance(
                                        Source.TYPED_IN, desk.facilities().referenceDay().today()),
                                false));
        close();
        Undo.say(getTranslation("network.tie.saved"));
        onChange.run();
    }
}
