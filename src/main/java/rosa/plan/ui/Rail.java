package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Beside the paper: the section's data, its history, its figures, one at a time.
final class Rail extends Aside {
    /// What there is to see; its lower-case name stands in the address.
    enum Part {
        DATI,
        CRONOLOGIA,
        CIFRE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String key) {
            for (Part part : values()) {
                if (part.key().equals(key)) {
                    return part;
                }
            }
            return DATI;
        }
    }

    private final Tabs tabs = new Tabs();
    private final Div content = new Div();
    private final Map<Part, Tab> byPart = new EnumMap<>(Part.class);

    Rail(Part open, Consumer<Part> onOpen) {
        addClassName("rosa-plan-rail");
        getElement().setAttribute("aria-label", getTranslation("plan.rail"));
        for (Part part : Part.values()) {
            Tab tab = new Tab(getTranslation("plan.rail." + part.key()));
            byPart.put(part, tab);
            tabs.add(tab);
        }
        content.addClassName("rosa-plan-rail__content");
        choose(open);
        tabs.addSelectedChangeListener(_ -> onOpen.accept(part()));
        add(tabs, content);
    }

    Part part() {
        for (Map.Entry<Part, Tab> each : byPart.entrySet()) {
            if (each.getValue().equals(tabs.getSelectedTab())) {
                return each.getKey();
            }
        }
        return Part.DATI;
    }

    void choose(Part part) {
        tabs.setSelectedTab(byPart.get(part));
    }

    void show(Component part) {
        content.removeAll();
        content.add(part);
    }
}
