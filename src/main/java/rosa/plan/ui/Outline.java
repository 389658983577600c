package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rosa.plan.Plan;
import rosa.plan.Section;
import rosa.plan.SectionId;
import rosa.shell.ReferenceDay;

/// The sections of a plan with status, owner and deadline. On a phone it is folded away behind a
/// button.
final class Outline extends Nav {
    private final transient PlanDesk desk;
    private final transient Actions actions;
    private final transient OutlineOrder order;
    private final Button toggle = new Button();
    private final Div content = new Div();

    /// What can be done with the order of sections.
    interface Actions {
        void move(Section section, int place);

        void remove(Section section);

        void add();
    }

    private transient @Nullable Rights rights;
    private LocalDate day = LocalDate.EPOCH;

    Outline(PlanDesk desk, Actions actions) {
        this.desk = desk;
        this.actions = actions;
        this.order = new OutlineOrder(actions);
        addClassName("rosa-plan-outline");
        getElement().setAttribute("aria-label", getTranslation("plan.outline"));
        toggle.addClassName("rosa-plan-outline__toggle");
        toggle.addClickListener(_ -> fold(!hasClassName("rosa-plan-outline--open")));
        content.addClassName("rosa-plan-outline__content");
        add(toggle, content);
    }

    /// @param rights what the person may do with the plan
    /// @param plan as it stands or stood on `day`
    void show(Plan plan, @Nullable SectionId chosen, Rights rights, LocalDate day) {
        this.rights = rights;
        this.day = day;
        toggle.setText(getTranslation("plan.outline.toggle", plan.sections().size()));
        fold(false);
        content.removeAll();
        OrderedList list = new OrderedList();
        for (int place = 0; place < plan.sections().size(); place++) {
            Section section = plan.sections().get(place);
            list.add(item(plan, section, place, section.id().equals(chosen)));
        }
        content.add(list);
        if (rights().mayArrange()) {
            Button add =
                    new Button(
                            getTranslation("plan.section.add"),
                            VaadinIcon.PLUS.create(),
                            _ -> actions.add());
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            content.add(add);
        }
    }

    private Rights rights() {
        return Objects.requireNonNull(rights);
    }

    private void fold(boolean open) {
        setClassName("rosa-plan-outline--open", open);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private ListItem item(Plan plan, Section section, int place, boolean chosen) {
        Span title = new Span(plan.numberOf(section.id()) + ". " + section.data().title());
        title.addClassName("rosa-plan-outline__title");
        RouterLink link = new RouterLink();
        link.setRoute(PlanView.class, new RouteParameters(PlanNavigation.PLAN, plan.id().value()));
        Map<String, String> where = new TreeMap<>();
        if (!day.equals(desk.referenceDay().today())) {
            where.put(ReferenceDay.PARAMETER, day.toString());
        }
        where.put(PlanNavigation.SECTION, section.id().value());
        link.setQueryParameters(QueryParameters.simple(where));
        link.add(title, Statuses.pill(section.data().status(), getLocale()));
        String deadline = Statuses.deadline(section.data(), day, getLocale());
        if (!deadline.isEmpty()) {
            Span due = new Span(deadline);
            due.addClassName("rosa-plan-outline__due");
            due.setClassName("rosa-plan-late", Statuses.isLate(section.data(), day));
            link.add(due);
        }
        String owner = desk.nameOf(section.data().owner());
        if (!owner.isEmpty()) {
            Span name = new Span(owner);
            name.addClassName("rosa-plan-outline__owner");
            link.add(name);
        }
        ListItem item = new ListItem(link);
        if (rights().mayArrange()) {
            order.attach(item, link, section, place, plan.sections().size());
        }
        if (chosen) {
            item.addClassName("rosa-plan-outline__chosen");
            link.getElement().setAttribute("aria-current", "true");
            if (rights().mayArrange()) {
                item.add(tools(section, place, plan.sections()));
            }
        }
        return item;
    }

    private Component tools(Section section, int place, List<Section> all) {
        Button up =
                tool(
                        VaadinIcon.ARROW_UP,
                        "plan.section.up",
                        () -> actions.move(section, place - 1));
        up.setEnabled(place > 0);
        Button down =
                tool(
                        VaadinIcon.ARROW_DOWN,
                        "plan.section.down",
                        () -> actions.move(section, place + 1));
        down.setEnabled(place < all.size() - 1);
        Button remove =
                tool(VaadinIcon.TRASH, "plan.section.remove", () -> actions.remove(section));
        Div tools = new Div(up, down, remove);
        tools.addClassName("rosa-plan-outline__tools");
        return tools;
    }

    private Button tool(VaadinIcon icon, String key, Runnable action) {
        Button button = new Button(icon.create(), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }
}
