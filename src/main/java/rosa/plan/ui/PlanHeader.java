package rosa.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import rosa.plan.Plan;

/// A plan's title, how far it is, and what can be done with the whole of it.
final class PlanHeader extends Div {
    private final transient Consumer<Plan> onRename;
    private final transient Consumer<Plan> onExport;

    PlanHeader(Consumer<Plan> onRename, Consumer<Plan> onExport) {
        this.onRename = onRename;
        this.onExport = onExport;
        addClassNames("rosa-page-header", "rosa-plan-header");
    }

    void show(Plan plan, boolean mayRename) {
        removeAll();
        Anchor all = new Anchor(PlanNavigation.PLANS, getTranslation("plan.all"));
        Paragraph state =
                new Paragraph(
                        getTranslation("plan.progress", plan.approved(), plan.sections().size()));
        state.addClassName("rosa-muted");
        Div titles = new Div(all, new H1(plan.title()), state);
        titles.addClassName("rosa-plan-header__titles");
        Div actions = new Div();
        actions.addClassName("rosa-plan-header__actions");
        if (mayRename) {
            Button rename = new Button(getTranslation("plan.rename"), _ -> onRename.accept(plan));
            rename.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(rename);
        }
        Button export =
                new Button(
                        getTranslation("plan.export"),
                        VaadinIcon.DOWNLOAD.create(),
                        _ -> onExport.accept(plan));
        export.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(export);
        add(titles, actions);
    }
}
