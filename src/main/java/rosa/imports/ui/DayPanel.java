package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.imports.Questions;
import rosa.shared.ui.DayField;

/// Asks for the one day that all counts of a file speak for, where no column says it. A day that
/// stands in the file's title or name is only proposed.
final class DayPanel extends Div {
    private @Nullable LocalDate said;

    /// @param onDay is run when [#said] is to count
    DayPanel(Questions questions, Runnable onDay) {
        said = questions.day();
        addClassName("rosa-imports__question");
        DayField day = new DayField(getTranslation("imports.day.field"));
        LocalDate proposed = questions.day() != null ? questions.day() : questions.proposedDay();
        if (proposed != null) {
            day.setValue(proposed);
        }
        day.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                said = change.getValue();
            }
        });
        Button use =
                new Button(
                        getTranslation("imports.day.use"),
                        _ ->
                                day.getOptionalValue()
                                        .ifPresent(shown -> {
                                            said = shown;
                                            onDay.run();
                                        }));
        if (questions.day() == null) {
            use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Div line = new Div(day, use);
        line.addClassName("rosa-imports__ask");
        add(new H3(getTranslation("imports.day")), new Paragraph(about(questions)), line);
    }

    /// The day that the person gave or wrote, not one that is only proposed.
    @Nullable LocalDate said() {
        return said;
    }

    private String about(Questions questions) {
        if (questions.day() != null) {
            return getTranslation("imports.day.given");
        }
        return getTranslation(
                questions.proposedDay() == null ? "imports.day.about" : "imports.day.proposed");
    }
}
