package rosa.territory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import rosa.shared.Changed;
import rosa.shell.ReferenceDay;
import rosa.territory.Comune;
import rosa.territory.Service;
import rosa.territory.Services;

/// The services in a comune; whoever may, adds, changes and takes them out.
final class ServicesPart extends Div {
    private static final int UNDOABLE_MS = 15_000;

    private final transient Comune comune;
    private final transient Services services;
    private final transient Credits credits;
    private final transient ReferenceDay referenceDay;
    private final boolean editable;
    private final Div place = new Div();
    private final Div list = new Div();

    ServicesPart(Comune comune, Services services, Credits credits, ReferenceDay referenceDay) {
        this.comune = comune;
        this.services = services;
        this.credits = credits;
        this.referenceDay = referenceDay;
        this.editable = services.mayEdit(comune.istat());
        add(place, list);
        refresh();
    }

    private void refresh() {
        place.removeAll();
        list.removeAll();
        List<Service> all = services.servicesIn(comune.istat());
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("territory.services.none", comune.name())));
        } else {
            UnorderedList items = new UnorderedList();
            items.addClassName("rosa-services");
            all.forEach(service -> items.add(item(service)));
            list.add(items);
        }
        if (editable) {
            place.add(new Button(getTranslation("territory.service.add"), click -> edit(null)));
        }
    }

    private ListItem item(Service service) {
        Span kind =
                new Span(getTranslation("territory.service.kind." + service.data().kind().key()));
        kind.addClassName("rosa-service-kind");
        Span name = new Span(service.data().name());
        name.addClassName("rosa-service-name");
        ListItem item = new ListItem(kind, name);
        if (!service.data().address().isEmpty()) {
            item.add(new Span(service.data().address()));
        }
        item.add(service.demo() ? demoMark() : credits.line(service.provenance()));
        if (editable) {
            item.add(
                    action("action.edit", service, () -> edit(service)),
                    action("action.remove", service, () -> remove(service)));
        }
        return item;
    }

    private Span demoMark() {
        Span mark = new Span(getTranslation("territory.demo"));
        mark.addClassName("rosa-demo");
        return mark;
    }

    private Button action(String key, Service service, Runnable what) {
        Button button = new Button(getTranslation(key), click -> what.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + " «" + service.data().name() + "»");
        return button;
    }

    private void edit(@org.jspecify.annotations.Nullable Service service) {
        place.removeAll();
        ServiceForm form = new ServiceForm(comune, service, services, referenceDay, this::refresh);
        place.add(form);
        form.focusFirst();
    }

    private void remove(Service service) {
        switch (services.remove(service.id(), service.version())) {
            case Changed.Done<Service>(Service was) -> offerUndo(was);
            case Changed.Stale<Service> _ ->
                    Notification.show(
                            getTranslation(
                                    "territory.service.changed-meanwhile", service.data().name()));
            case Changed.Gone<Service> _ ->
                    Notification.show(
                            getTranslation("territory.service.gone", service.data().name()));
        }
        refresh();
    }

    private void offerUndo(Service was) {
        Notification notice = new Notification();
        notice.setDuration(UNDOABLE_MS);
        Button undo =
                new Button(
                        getTranslation("action.undo"),
                        click -> {
                            services.register(was.data(), was.provenance());
                            notice.close();
                            refresh();
                        });
        Span text =
                new Span(
                        getTranslation(
                                "territory.service.removed", was.data().name(), comune.name()));
        notice.add(text, undo);
        notice.open();
    }
}
