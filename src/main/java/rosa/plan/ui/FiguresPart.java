package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosa.document.LiveFigure;
import rosa.plan.Reading;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;

/// Every live figure of the section: what it reads, of which day, from whom, and how it is
/// computed.
final class FiguresPart extends Div {
    FiguresPart() {
        addClassName("rosa-plan-figures");
    }

    void show(Map<LiveFigure, Reading> readings, @Nullable LiveFigure opened) {
        removeAll();
        if (readings.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("plan.figures.none"));
            none.addClassName("rosa-muted");
            add(none);
            return;
        }
        readings.forEach((figure, reading) -> {
            Component card = card(reading);
            card.setClassName("rosa-plan-figure--open", figure.equals(opened));
            if (figure.equals(opened)) {
                card.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            }
            add(card);
        });
    }

    private Component card(Reading reading) {
        Div card = new Div(line("rosa-plan-figure__label", reading.label()));
        card.addClassName("rosa-plan-figure");
        switch (reading) {
            case Reading.Value value -> {
                card.add(
                        line(
                                "rosa-plan-figure__value",
                                value.unit().isEmpty()
                                        ? value.text()
                                        : value.text() + " " + value.unit()),
                        line(
                                "rosa-plan-figure__source",
                                getTranslation(
                                        "plan.figures.source",
                                        value.source(),
                                        value.days().words(getLocale()))),
                        line("rosa-plan-figure__how", value.explanation()));
                if (value.demo()) {
                    card.add(new StatusPill(Tone.WARNING, getTranslation("plan.figures.demo")));
                }
            }
            case Reading.Failed failed ->
                    card.add(
                            new StatusPill(Tone.BAD, getTranslation("plan.figures.failed")),
                            line("rosa-plan-figure__how", failed.why()));
        }
        return card;
    }

    private static Span line(String className, String text) {
        Span line = new Span(text);
        line.addClassName(className);
        return line;
    }
}
