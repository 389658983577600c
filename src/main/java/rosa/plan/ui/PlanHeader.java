package rosa.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import rosa.plan.Plan;
import rosa.shared.Formats;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;

/// A plan's title, how far it is, and what can be done with the whole of it.
final class PlanHeader extends Div {
    private final transient Actions actions;

    /// What can be done with a plan as a whole.
    interface Actions {
        void rename(Plan plan);

        void archive(Plan plan);

        void takeBack(Plan plan);

        void export(Plan plan);

        void importWord(Plan plan);
    }

    PlanHeader(Actions actions) {
        this.actions = actions;
        addClassNames("rosa-page-header", "rosa-plan-header");
    }

    void show(Plan plan, Rights rights) {
        removeAll();
        Anchor all = new Anchor(PlanNavigation.PLANS, getTranslation("plan.all"));
        Paragraph state =
                new Paragraph(
                        getTranslation("plan.progress", plan.approved(), plan.sections().size()));
        state.addClassName("rosa-muted");
        Div titles = new Div(all, new H1(plan.title()), state);
        LocalDate archivedOn = plan.archivedOn();
        if (archivedOn != null) {
            titles.add(
                    new StatusPill(
                            Tone.NEUTRAL,
                            getTranslation("plan.archived", Formats.day(archivedOn))));
        }
        titles.addClassName("rosa-plan-header__titles");
        Div buttons = new Div();
        buttons.addClassName("rosa-plan-header__actions");
        buttons.add(
                new Anchor(PlanNavigation.figures(plan.id()), getTranslation("plan.live.open")));
        if (rights.mayImport(plan)) {
            buttons.add(quiet("plan.word", () -> actions.importWord(plan)));
        }
        if (rights.mayArrange()) {
            buttons.add(quiet("plan.rename", () -> actions.rename(plan)));
        }
        if (rights.mayArchive()) {
            buttons.add(
                    plan.isArchived()
                            ? quiet("plan.take-back", () -> actions.takeBack(plan))
                            : quiet("plan.archive", () -> actions.archive(plan)));
        }
        Button export =
                new Button(
                        getTranslation("plan.export"),
                        VaadinIcon.DOWNLOAD.create(),
                        _ -> actions.export(plan));
        export.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(export);
        add(titles, buttons);
    }

    private Button quiet(String key, Runnable action) {
        Button button = new Button(getTranslation(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
