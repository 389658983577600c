package rosa.shared.ui;

import com.vaadin.flow.component.html.Span;

/// A status as colour, shape and word.
public class StatusPill extends Span {
    public StatusPill(Tone tone, String word) {
        var mark = new Span();
        mark.addClassName("rosa-status__mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        add(mark, new Span(word));
        addClassNames("rosa-status", tone.className());
    }
}
