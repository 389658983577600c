package rosa.territory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.Changed;
import rosa.shared.Provenance;
import rosa.shared.ui.DayField;
import rosa.shell.ReferenceDay;
import rosa.territory.Comune;
import rosa.territory.Coordinates;
import rosa.territory.Service;
import rosa.territory.ServiceData;
import rosa.territory.ServiceKind;
import rosa.territory.Services;
import rosa.territory.Source;

/// Adds a service or changes one. If somebody changed it meanwhile, both versions are shown and the
/// person chooses.
final class ServiceForm extends Div {
    private static final int LONGEST = 200;

    private final transient Comune comune;
    private final transient Services services;
    private final transient Runnable done;
    private @Nullable Service based;

    private final Select<ServiceKind> kind = new Select<>();
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final NumberField lat = new NumberField();
    private final NumberField lon = new NumberField();
    private final DayField asOf = new DayField();
    private final Div conflict = new Div();

    ServiceForm(
            Comune comune,
            @Nullable Service service,
            Services services,
            ReferenceDay referenceDay,
            Runnable done) {
        this.comune = comune;
        this.services = services;
        this.done = done;
        this.based = service;
        addClassNames("rosa-form", "rosa-service-form");
        labels(referenceDay.today());
        Button save = new Button(getTranslation("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("action.cancel"), click -> done.run());
        Div buttons = new Div(save, cancel);
        buttons.addClassName("rosa-form-buttons");
        Div point = new Div(lat, lon);
        point.addClassName("rosa-form-row");
        add(
                new H3(
                        service == null
                                ? getTranslation("territory.service.new", comune.name())
                                : getTranslation("territory.service.edit", service.data().name())),
                conflict,
                kind,
                name,
                address,
                point,
                asOf,
                buttons);
        if (service != null) {
            show(service);
        }
    }

    void focusFirst() {
        name.focus();
    }

    private void labels(LocalDate today) {
        kind.setLabel(getTranslation("territory.service.kind"));
        kind.setItems(ServiceKind.values());
        kind.setItemLabelGenerator(k -> getTranslation("territory.service.kind." + k.key()));
        kind.setValue(ServiceKind.CPIA);
        name.setLabel(getTranslation("territory.service.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(LONGEST);
        address.setLabel(getTranslation("territory.service.address"));
        address.setMaxLength(LONGEST);
        lat.setLabel(getTranslation("territory.service.lat"));
        lat.setHelperText(getTranslation("territory.service.point.help"));
        lon.setLabel(getTranslation("territory.service.lon"));
        asOf.setLabel(getTranslation("territory.service.as-of"));
        asOf.setMax(today);
        asOf.setValue(today);
        conflict.getElement().setAttribute("role", "alert");
    }

    private void show(Service service) {
        ServiceData data = service.data();
        kind.setValue(data.kind());
        name.setValue(data.name());
        address.setValue(data.address());
        Coordinates at = data.at();
        lat.setValue(at == null ? null : at.lat());
        lon.setValue(at == null ? null : at.lon());
    }

    private void save() {
        if (!isValid()) {
            return;
        }
        var provenance = new Provenance(Source.TYPED_IN, asOf.getValue());
        Service before = based;
        if (before == null) {
            services.register(data(), provenance);
            done.run();
            return;
        }
        switch (services.amend(before.id(), before.version(), data(), provenance)) {
            case Changed.Done<Service> _ -> done.run();
            case Changed.Stale<Service>(Service theirs) -> askWhich(theirs);
            case Changed.Gone<Service> _ -> sayGone(before);
        }
    }

    private boolean isValid() {
        say(name, name.getValue().isBlank() ? "territory.service.name.missing" : null);
        boolean half = lat.isEmpty() != lon.isEmpty();
        say(lat, half ? "territory.service.point.half" : null);
        boolean far =
                (!lat.isEmpty() && Math.abs(lat.getValue()) > 90)
                        || (!lon.isEmpty() && Math.abs(lon.getValue()) > 180);
        say(lon, far ? "territory.service.point.wrong" : null);
        asOf.setInvalid(asOf.isEmpty());
        asOf.setErrorMessage(getTranslation("territory.service.as-of.missing"));
        return !name.isInvalid() && !lat.isInvalid() && !lon.isInvalid() && !asOf.isInvalid();
    }

    private <C extends com.vaadin.flow.component.textfield.TextFieldBase<C, ?>> void say(
            C field, @Nullable String key) {
        field.setInvalid(key != null);
        field.setErrorMessage(key == null ? "" : getTranslation(key));
    }

    private ServiceData data() {
        return new ServiceData(
                comune.istat(),
                kind.getValue(),
                name.getValue(),
                address.getValue(),
                lat.isEmpty() || lon.isEmpty()
                        ? null
                        : new Coordinates(lat.getValue(), lon.getValue()));
    }

    private void askWhich(Service theirs) {
        conflict.removeAll();
        conflict.addClassName("rosa-conflict");
        conflict.add(
                new Paragraph(
                        getTranslation(
                                "territory.service.conflict",
                                theirs.data().name(),
                                getTranslation(
                                        "territory.service.kind." + theirs.data().kind().key()),
                                theirs.data().address())),
                new Button(
                        getTranslation("territory.service.conflict.theirs"),
                        click -> {
                            based = theirs;
                            show(theirs);
                            conflict.removeAll();
                        }),
                new Button(
                        getTranslation("territory.service.conflict.mine"),
                        click -> {
                            based = theirs;
                            conflict.removeAll();
                            save();
                        }));
    }

    private void sayGone(Service before) {
        conflict.removeAll();
        conflict.addClassName("rosa-conflict");
        conflict.add(new Paragraph(getTranslation("territory.service.gone", before.data().name())));
        based = null;
    }
}
