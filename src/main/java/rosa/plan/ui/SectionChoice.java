package rosa.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rosa.plan.Plan;
import rosa.plan.Section;
import rosa.plan.SectionId;

/// Which sections go into the document, and in which order.
final class SectionChoice extends Div {
    private final transient Plan plan;
    private final transient List<Section> order;
    private final transient Set<SectionId> chosen = new HashSet<>();
    private final transient Set<SectionId> wide = new HashSet<>();
    private final transient Runnable onChange;
    private final OrderedList rows = new OrderedList();
    private final Span said = new Span();

    /// @param chosen those chosen before, in their order; empty for all
    /// @param wide those on landscape pages
    SectionChoice(Plan plan, List<SectionId> chosen, Set<SectionId> wide, Runnable onChange) {
        this.wide.addAll(wide);
        this.plan = plan;
        this.onChange = onChange;
        List<Section> all = plan.sections();
        this.order = new ArrayList<>(all);
        if (chosen.isEmpty()) {
            all.forEach(section -> this.chosen.add(section.id()));
        } else {
            this.chosen.addAll(chosen);
            order.sort((a, b) -> Integer.compare(place(chosen, a), place(chosen, b)));
        }
        addClassName("rosa-plan-export__sections");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("plan.export.sections"));
        Span label = new Span(getTranslation("plan.export.sections"));
        label.addClassName("rosa-plan-export__label");
        Paragraph help = new Paragraph(getTranslation("plan.export.sections.help"));
        help.addClassName("rosa-muted");
        said.addClassName("rosa-visually-hidden");
        said.getElement().setAttribute("role", "status");
        add(label, help, rows, said);
        show();
    }

    private static int place(List<SectionId> chosen, Section section) {
        int place = chosen.indexOf(section.id());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /// Those chosen, in order; empty if it is the whole plan as it is.
    List<SectionId> chosen(List<Section> all) {
        List<SectionId> ids = ticked();
        return ids.equals(all.stream().map(Section::id).toList()) ? List.of() : ids;
    }

    /// Those on landscape pages.
    Set<SectionId> wide() {
        return Set.copyOf(wide);
    }

    boolean hasNone() {
        return chosen.isEmpty();
    }

    private List<SectionId> ticked() {
        return order.stream().map(Section::id).filter(chosen::contains).toList();
    }

    private void show() {
        rows.removeAll();
        for (int i = 0; i < order.size(); i++) {
            rows.add(row(order.get(i), i));
        }
    }

    /// A row keeps the number that the plan gives to the section.
    private ListItem row(Section section, int place) {
        String title = section.data().title();
        Checkbox box =
                new Checkbox(
                        plan.numberOf(section.id()) + ". " + title, chosen.contains(section.id()));
        box.addValueChangeListener(event -> {
            if (event.getValue()) {
                chosen.add(section.id());
            } else {
                chosen.remove(section.id());
            }
            onChange.run();
        });
        return new ListItem(
                box,
                arrow(VaadinIcon.ARROW_UP, "plan.export.section.up", place, -1),
                arrow(VaadinIcon.ARROW_DOWN, "plan.export.section.down", place, 1),
                turn(section));
    }

    /// Lays the section's pages on their side, or sets them up again.
    private Button turn(Section section) {
        String label = getTranslation("plan.export.section.wide", section.data().title());
        Button button = new Button(new Icon(VaadinIcon.ARROWS_LONG_H));
        button.addClassName("rosa-plan-export__turn");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.getElement().setAttribute("aria-pressed", wide.contains(section.id()) + "");
        button.addClickListener(_ -> {
            boolean turned = wide.add(section.id()) || !wide.remove(section.id());
            button.getElement().setAttribute("aria-pressed", turned + "");
            onChange.run();
        });
        return button;
    }

    private Button arrow(VaadinIcon icon, String key, int place, int by) {
        String title = order.get(place).data().title();
        Button button = new Button(new Icon(icon), _ -> move(place, by));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, title));
        button.setTooltipText(getTranslation(key, title));
        button.setEnabled(place + by >= 0 && place + by < order.size());
        return button;
    }

    private void move(int place, int by) {
        Section section = order.remove(place);
        order.add(place + by, section);
        show();
        said.setText(
                getTranslation(
                        "plan.export.section.moved",
                        section.data().title(),
                        place + by + 1,
                        order.size()));
        arrowOf(place + by, by).focus();
        onChange.run();
    }

    /// The same arrow on the row's new place, or the other where that one ends.
    private Button arrowOf(int place, int by) {
        ListItem row = (ListItem) rows.getComponentAt(place);
        Button same = (Button) row.getComponentAt(by < 0 ? 1 : 2);
        return same.isEnabled() ? same : (Button) row.getComponentAt(by < 0 ? 2 : 1);
    }
}
