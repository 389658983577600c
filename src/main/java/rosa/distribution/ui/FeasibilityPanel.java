package rosa.distribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rosa.distribution.model.Feasibility;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Measure;
import rosa.shared.ui.CountField;

/// Whether the rule set has room for the people, in words and numbers.
final class FeasibilityPanel extends Div {
    private final Shown shown;
    private final Words words;

    /// @param onPeople what to do when another number of people is asked for; null = those present
    FeasibilityPanel(Shown shown, Consumer<@Nullable Integer> onPeople) {
        this.shown = shown;
        this.words = shown.words();
        addClassName("rosa-feasibility");
        add(people(onPeople));
        var sentences = new FeasibilityWords(words, shown.now().rules());
        var feasibility = shown.now().feasibility();
        var verdict =
                new Div(
                        new H2(sentences.title(feasibility)),
                        new Paragraph(sentences.summary(feasibility)));
        verdict.addClassNames(
                "rosa-verdict",
                feasibility instanceof Feasibility.Feasible ? "is-met" : "is-missed");
        if (shown.now().quotas().total().room() > shown.now().quotas().total().quota()) {
            verdict.add(new Paragraph(words.text("distribution.feasible.sai-surplus")));
        }
        add(verdict);
        if (feasibility instanceof Feasibility.Infeasible infeasible) {
            add(limits(sentences.limits(infeasible)));
            add(cures(sentences.cures(infeasible)));
        }
        if (shown.state().people() == null) {
            add(shortfalls(sentences.shortfalls(feasibility, shown.hidden())));
        }
    }

    private CountField people(Consumer<@Nullable Integer> onPeople) {
        var field = new CountField(words.text("distribution.people.label"));
        field.setRange(0, AnalysisState.MOST_PEOPLE);
        field.setClearButtonVisible(true);
        field.setHelperText(
                switch (shown.now().indicators().measure(Indicator.PRESENCES)) {
                    case Measure.Known _ ->
                            words.text(
                                    "distribution.people.help",
                                    words.whole(shown.now().quotas().total().people()));
                    case Measure.Undefined _ -> words.text("distribution.people.help.unknown");
                });
        field.setValue(shown.state().people());
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && !field.isInvalid()) {
                onPeople.accept(change.getValue());
            }
        });
        return field;
    }

    private Component limits(List<String> sentences) {
        var help = new Paragraph(words.text("distribution.infeasible.limits.help"));
        help.addClassName("rosa-muted");
        return new Div(new H3(words.text("distribution.infeasible.limits")), help, list(sentences));
    }

    private Component cures(List<String> sentences) {
        var part = new Div(new H3(words.text("distribution.infeasible.cures")));
        part.add(
                sentences.isEmpty()
                        ? new Paragraph(words.text("distribution.infeasible.no-cure"))
                        : list(sentences));
        return part;
    }

    private Component shortfalls(List<String> sentences) {
        return sentences.isEmpty()
                ? new Paragraph(words.text("distribution.shortfalls.none"))
                : new Div(new H3(words.text("distribution.shortfalls.title")), list(sentences));
    }

    private static UnorderedList list(List<String> sentences) {
        return new UnorderedList(sentences.stream().map(ListItem::new).toArray(ListItem[]::new));
    }
}
