package rosa.distribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.distribution.model.RuleSetData;
import rosa.shared.ui.Question;

/// The fields of a rule set beside what it would ask for; with them what can be done, or why one
/// only reads.
final class RuleSetEditor extends Div {
    private final RuleSetForm form;
    private final @Nullable RuleSetBar bar;
    private Runnable onChange = () -> {};

    private RuleSetEditor(
            Evaluations evaluations,
            LocalDate day,
            RuleSetData data,
            @Nullable RuleSetBar bar,
            String readOnly) {
        this.bar = bar;
        var preview = new RuleSetPreview(evaluations, evaluations.words(getLocale()), day);
        form =
                new RuleSetForm(
                        evaluations.territoriesToExclude(getLocale()),
                        read -> {
                            preview.show(read);
                            changed();
                        });
        form.edit(data);
        form.setReadOnly(bar == null);
        add(bar == null ? new Div(why(readOnly), form) : new Div(form, bar), preview);
        addClassName("rosa-rule-editor");
    }

    /// Fields to write in, on the data of `day`.
    static RuleSetEditor writing(
            Evaluations evaluations, LocalDate day, RuleSetData data, RuleSetBar bar) {
        return new RuleSetEditor(evaluations, day, data, bar, "");
    }

    /// Fields to read.
    ///
    /// @param why one only reads
    static RuleSetEditor reading(
            Evaluations evaluations, LocalDate day, RuleSetData data, String why) {
        return new RuleSetEditor(evaluations, day, data, null, why);
    }

    private static Paragraph why(String sentence) {
        var why = new Paragraph(sentence);
        why.addClassName("rosa-muted");
        return why;
    }

    /// What to do after each change of a field.
    void onChange(Runnable work) {
        onChange = work;
    }

    private void changed() {
        // While the form is built and filled nothing is changed by a person.
        if (getParent().isPresent()) {
            say(form.isChanged() ? getTranslation("distribution.rules.changed") : "");
            onChange.run();
        }
    }

    /// What the fields say; empty if something is wrong, which is then marked.
    Optional<RuleSetData> read() {
        return form.read();
    }

    void say(String sentence) {
        if (bar != null) {
            bar.say(sentence);
        }
    }

    /// Asks whoever leaves with something written that is not saved.
    ///
    /// @param name of what was written in
    void askBefore(BeforeLeaveEvent event, String name) {
        if (bar == null || !form.isChanged()) {
            return;
        }
        var leaving = event.postpone();
        Question.ask(
                getTranslation("distribution.rules.leave.title"),
                getTranslation("distribution.rules.leave.text", name),
                getTranslation("distribution.rules.leave.go"),
                getTranslation("distribution.rules.leave.stay"),
                leaving::proceed,
                leaving::cancel);
    }
}
