package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/// What is known about something: terms and what they are.
final class Facts extends DescriptionList {
    Facts() {
        addClassName("rosa-network__facts");
    }

    /// Adds a fact; one that says nothing is left out.
    Facts fact(String labelKey, String text) {
        return text.isBlank() ? this : fact(labelKey, new Span(text));
    }

    Facts fact(String labelKey, Component value) {
        add(new Term(getTranslation(labelKey)), new Description(value));
        return this;
    }
}
