package rosa.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import rosa.identity.Roles;
import rosa.network.DemoData;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.shared.ui.Undo;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// Says whether demonstrative data are there and removes them in one action.
@Route(value = "amministrazione/dati-dimostrativi", layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@Menu(title = "nav.administration/nav.demo", order = 98, icon = "vaadin:eraser")
@RolesAllowed(Roles.ADMINISTRATOR)
class DemoDataView extends Div implements HasDynamicTitle {
    private final transient DemoData demo;
    private final transient Facilities facilities;

    DemoDataView(DemoData demo, Facilities facilities) {
        this.demo = demo;
        this.facilities = facilities;
        addClassName("rosa-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.demo") + " · ROSA";
    }

    private void show() {
        removeAll();
        add(new H1(getTranslation("nav.demo")));
        if (!demo.isPresent()) {
            add(new Paragraph(getTranslation("network.demo.absent")));
            return;
        }
        long count = facilities.all().stream().filter(Facility::demo).count();
        Button remove = new Button(getTranslation("network.demo.remove"), _ -> ask(count));
        remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(new Paragraph(getTranslation("network.demo.remove.text", count)), remove);
    }

    private void ask(long count) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("network.demo.remove.title"));
        dialog.setText(getTranslation("network.demo.remove.text", count));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("network.demo.remove"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(_ -> {
            demo.removeAll();
            Undo.say(getTranslation("network.demo.removed"));
            show();
        });
        dialog.open();
    }
}
