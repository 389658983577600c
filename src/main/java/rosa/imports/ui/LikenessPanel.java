package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosa.imports.Likeness;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;

/// Asks of everything that is like something known whether it is the same. Nothing is decided
/// before a person has.
final class LikenessPanel extends Div {
    private final Map<String, Select<String>> answers = new LinkedHashMap<>();

    /// @param onApply is run when [#answered] is to count
    LikenessPanel(List<Likeness> likenesses, Runnable onApply) {
        addClassName("rosa-imports__question");
        int open = (int) likenesses.stream().filter(Likeness::isOpen).count();
        add(
                new H3(getTranslation("imports.alike", open)),
                new Paragraph(getTranslation("imports.alike.about")));
        Div list = new Div();
        list.addClassName("rosa-imports__likenesses");
        list.getElement().setAttribute("role", "list");
        likenesses.forEach(one -> list.add(line(one)));
        Button apply = new Button(getTranslation("imports.alike.apply"), _ -> onApply.run());
        if (open > 0) {
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Div actions = new Div(apply);
        actions.addClassName("rosa-imports__apply");
        if (open > 1) {
            actions.add(
                    new Button(
                            getTranslation("imports.alike.rest"),
                            _ -> {
                                answers.values().stream()
                                        .filter(answer -> answer.getValue() == null)
                                        .forEach(answer -> answer.setValue(Likeness.NEW));
                                onApply.run();
                            }));
        }
        add(list, actions);
    }

    private Div line(Likeness likeness) {
        Span subject =
                new Span(
                        getTranslation(
                                "imports.alike.row",
                                String.valueOf(likeness.row()),
                                likeness.subject()));
        subject.addClassName("rosa-imports__subject");
        Div said = new Div(subject);
        said.addClassName("rosa-imports__stacked");
        for (Likeness.Candidate candidate : likeness.candidates()) {
            Span near =
                    new Span(
                            getTranslation(
                                    "imports.alike.to",
                                    candidate.name(),
                                    getTranslation(candidate.why().key())));
            near.addClassName("rosa-muted");
            said.add(near);
        }
        if (likeness.remembered()) {
            said.add(new StatusPill(Tone.NEUTRAL, getTranslation("imports.alike.remembered")));
        }
        Div line = new Div(said, answer(likeness));
        line.addClassName("rosa-imports__likeness");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private Select<String> answer(Likeness likeness) {
        Map<String, String> labels = labels(likeness);
        Select<String> answer = new Select<>();
        answer.setLabel(getTranslation("imports.alike.question"));
        answer.setItems(new ArrayList<>(labels.keySet()));
        answer.setItemLabelGenerator(value -> labels.getOrDefault(value, ""));
        answer.setPlaceholder(getTranslation("imports.alike.choose"));
        answer.setWidthFull();
        if (likeness.answer() != null) {
            answer.setValue(likeness.answer());
        }
        answers.put(likeness.key(), answer);
        return answer;
    }

    private Map<String, String> labels(Likeness likeness) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Likeness.Candidate candidate : likeness.candidates()) {
            if (likeness.allowed().mayBeRenamed()) {
                labels.put(
                        Likeness.renamed(candidate.id()),
                        getTranslation("imports.alike.renamed", candidate.name()));
            }
            labels.put(
                    Likeness.same(candidate.id()),
                    getTranslation(
                            likeness.allowed().mayBeRenamed()
                                    ? "imports.alike.kept"
                                    : "imports.alike.same",
                            candidate.name()));
        }
        labels.put(
                Likeness.NEW,
                getTranslation(
                        likeness.allowed().mayBeNew()
                                ? "imports.alike.new"
                                : "imports.alike.none"));
        return labels;
    }

    /// The answers, by the keys of the questions.
    Map<String, String> answered() {
        Map<String, String> given = new HashMap<>();
        answers.forEach((key, answer) -> {
            if (answer.getValue() != null) {
                given.put(key, answer.getValue());
            }
        });
        return given;
    }
}
