package rosa.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/// A figure on a card. With a listener the whole card is a button that leads to where the figure
/// comes from.
public class NumberCard extends Div {
    private final @Nullable Runnable onOpen;

    public NumberCard(KeyFigure figure) {
        this(figure, null);
    }

    public NumberCard(KeyFigure figure, @Nullable Runnable onOpen) {
        this.onOpen = onOpen;
        addClassName("rosa-number-card");
        show(figure);
    }

    public final void show(KeyFigure figure) {
        removeAll();
        add(label(figure.label()), value(figure));
        if (figure.change() != null) {
            add(change(figure.change()));
        }
        var source = new Paragraph(figure.source());
        source.addClassName("rosa-number-card__source");
        add(source);
    }

    /// The button is as large as the card (its `::after` covers it), its name is the label.
    private Component label(String label) {
        if (onOpen == null) {
            var text = new Paragraph(label);
            text.addClassName("rosa-number-card__label");
            return text;
        }
        var button = new NativeButton(label, _ -> onOpen.run());
        button.addClassNames("rosa-number-card__label", "rosa-number-card__open");
        return button;
    }

    private static Component value(KeyFigure figure) {
        var value = new Paragraph(new Span(figure.value()));
        value.addClassName("rosa-number-card__value");
        if (figure.unit() != null) {
            var unit = new Span("\u00a0" + figure.unit());
            unit.addClassName("rosa-number-card__unit");
            value.add(unit);
        }
        return value;
    }

    private static Component change(KeyFigure.Change change) {
        var arrow = new Span(change.sign() > 0 ? "▲" : change.sign() < 0 ? "▼" : "=");
        arrow.getElement().setAttribute("aria-hidden", "true");
        var words = new Paragraph(arrow, new Span(change.words()));
        words.addClassNames("rosa-number-card__change", change.tone().className());
        return words;
    }
}
