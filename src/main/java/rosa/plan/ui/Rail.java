package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
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

    private final Div parts = new Div();
    private final Div content = new Div();
    private final Map<Part, Button> byPart = new EnumMap<>(Part.class);
    private final transient Consumer<Part> onOpen;
    private Part part;

    Rail(Part open, Consumer<Part> onOpen) {
        this.onOpen = onOpen;
        this.part = open;
        addClassName("rosa-plan-rail");
        getElement().setAttribute("aria-label", getTranslation("plan.rail"));
        parts.addClassName("rosa-plan-rail__parts");
        for (Part each : Part.values()) {
            Button button =
                    new Button(getTranslation("plan.rail." + each.key()), _ -> choose(each));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            byPart.put(each, button);
            parts.add(button);
        }
        content.addClassName("rosa-plan-rail__content");
        mark();
        add(parts, content);
    }

    Part part() {
        return part;
    }

    void choose(Part chosen) {
        part = chosen;
        mark();
        onOpen.accept(chosen);
    }

    void show(Component shown) {
        content.removeAll();
        content.add(shown);
    }

    private void mark() {
        byPart.forEach((each, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(each == part)));
    }
}
