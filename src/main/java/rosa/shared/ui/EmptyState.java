package rosa.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// Says why there is nothing here and, where something can be done, offers it.
public class EmptyState extends Div {
    public EmptyState(String sentence) {
        addClassName("rosa-empty");
        add(new Paragraph(sentence));
    }

    public EmptyState(String sentence, String action, Runnable onAction) {
        this(sentence);
        var button = new Button(action, _ -> onAction.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(button);
    }
}
