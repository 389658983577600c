package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import rosa.imports.Questions;
import rosa.shared.ui.DayField;

/// Asks for the one day that all counts of a file speak for, where no column says it. A day that
/// stands in the file's title or name is only proposed.
final class DayPanel extends Div {
    DayPanel(Questions questions, Consumer<LocalDate> onDay) {
        addClassName("rosa-imports__question");
        DayField day = new DayField(getTranslation("imports.day.field"));
        LocalDate proposed = questions.day() != null ? questions.day() : questions.proposedDay();
        if (proposed != null) {
            day.setValue(proposed);
        }
        Button use =
                new Button(
                        getTranslation("imports.day.use"),
                        _ -> day.getOptionalValue().ifPresent(onDay::accept));
        if (questions.day() == null) {
            use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Div line = new Div(day, use);
        line.addClassName("rosa-imports__ask");
        add(new H3(getTranslation("imports.day")), new Paragraph(about(questions)), line);
    }

    private String about(Questions questions) {
        if (questions.day() != null) {
            return getTranslation("imports.day.given");
        }
        return getTranslation(
                questions.proposedDay() == null ? "imports.day.about" : "imports.day.proposed");
    }
}
