package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosa.document.SectionText;
import rosa.plan.Plan;
import rosa.plan.Section;
import rosa.plan.SectionId;
import rosa.plan.WordIntake.Choice;
import rosa.plan.WordIntake.Fate;
import rosa.word.WordDocument;
import rosa.word.WordPart;

/// The sections that would arise from a document: where it is cut, what becomes of each part, and
/// what cannot be kept of those that are taken.
final class WordPreview extends Div {
    private static final int LONGEST_TITLE = 200;

    private final transient PlanDesk desk;
    private final transient Plan plan;
    private final transient WordDocument document;
    private final SerializableConsumer<Integer> onCount;
    private final OrderedList rows = new OrderedList();
    private final Select<Section> place = new Select<>();
    private final WordLosses losses = new WordLosses();
    private final transient List<Row> parts = new ArrayList<>();

    WordPreview(
            PlanDesk desk,
            Plan plan,
            String fileName,
            WordDocument document,
            SerializableConsumer<Integer> onCount) {
        this.desk = desk;
        this.plan = plan;
        this.document = document;
        this.onCount = onCount;
        addClassName("rosa-plan-word__preview");
        rows.addClassName("rosa-plan-word__parts");
        Paragraph file = new Paragraph(getTranslation("plan.word.file", fileName));
        file.addClassName("rosa-muted");
        add(file);
        if (document.headings().isEmpty()) {
            add(new Paragraph(getTranslation("plan.word.no-headings")));
        } else {
            add(cuts());
        }
        preparePlace();
        add(rows, place, losses);
        cut(document.usualCut());
    }

    WordDocument document() {
        return document;
    }

    List<Choice> choices() {
        return parts.stream().map(row -> new Choice(row.part, row.fate())).toList();
    }

    int chosen() {
        return (int)
                choices().stream()
                        .filter(choice -> !(choice.fate() instanceof Fate.Skipped))
                        .count();
    }

    /// The section behind which new ones go; empty for the end of the plan.
    Optional<SectionId> behind() {
        return Optional.ofNullable(place.getValue()).map(Section::id);
    }

    private void preparePlace() {
        place.setLabel(getTranslation("plan.word.place"));
        place.setItems(plan.sections());
        place.setItemLabelGenerator(section ->
                section == null
                        ? getTranslation("plan.word.place.end")
                        : getTranslation("plan.word.place.behind", section.data().title()));
        place.setEmptySelectionAllowed(true);
        place.setEmptySelectionCaption(getTranslation("plan.word.place.end"));
        place.setWidth("min(36rem, 100%)");
    }

    private Component cuts() {
        Select<Integer> level = new Select<>();
        level.setLabel(getTranslation("plan.word.cut"));
        level.setItems(document.headings().keySet());
        level.setItemLabelGenerator(
                one -> getTranslation("plan.word.cut.level", one, document.headings().get(one)));
        level.setValue(document.usualCut());
        level.setWidth("min(26rem, 100%)");
        level.addValueChangeListener(change -> cut(change.getValue()));
        return level;
    }

    private void cut(int level) {
        rows.removeAll();
        parts.clear();
        for (WordPart part : document.cut(level)) {
            Row row = new Row(part);
            parts.add(row);
            rows.add(row.item);
        }
        changed();
    }

    private void changed() {
        place.setVisible(
                !plan.sections().isEmpty()
                        && choices().stream().anyMatch(one -> one.fate() instanceof Fate.New));
        losses.show(
                choices().stream()
                        .filter(choice -> !(choice.fate() instanceof Fate.Skipped))
                        .map(Choice::part)
                        .toList());
        onCount.accept(chosen());
    }

    /// What can be chosen for a part; `label` is what is read in the list.
    private record Option(Fate fate, String label) {}

    /// One part of the document.
    private final class Row {
        private final WordPart part;
        private final ListItem item = new ListItem();
        private final TextField title = new TextField();
        private final ComboBox<Option> fate = new ComboBox<>();

        private Row(WordPart part) {
            this.part = part;
            String shown =
                    part.title().isEmpty() ? getTranslation("plan.word.untitled") : part.title();
            Span name = new Span(shown);
            name.addClassName("rosa-plan-word__title");
            Span counts = new Span(counts());
            counts.addClassName("rosa-muted");
            Div what = new Div(name, counts);
            what.addClassName("rosa-plan-word__what");
            if (part.text() instanceof SectionText.Parsed.Refused) {
                Span refused = new Span(getTranslation("plan.word.too-much"));
                refused.addClassName("rosa-tone-bad");
                what.add(refused);
            }
            title.setAriaLabel(getTranslation("plan.word.new.title", shown));
            title.setMaxLength(LONGEST_TITLE);
            title.setValue(part.title());
            title.addValueChangeListener(_ -> changed());
            prepareFate(shown);
            Div choice = new Div(fate, title);
            choice.addClassName("rosa-plan-word__choice");
            item.add(what, choice);
            showTitle();
        }

        private String counts() {
            WordPart.Counts counts = part.counts();
            return getTranslation(
                    "plan.word.counts",
                    counts.words(),
                    counts.tables(),
                    counts.notes(),
                    counts.pictures());
        }

        private void prepareFate(String shown) {
            List<Option> options = options();
            fate.setItems(options);
            fate.setItemLabelGenerator(Option::label);
            fate.setAriaLabel(getTranslation("plan.word.fate", shown));
            fate.setWidthFull();
            fate.setValue(usual(options));
            fate.addValueChangeListener(change -> {
                if (change.getValue() == null) {
                    fate.setValue(options.getFirst());
                    return;
                }
                showTitle();
                changed();
            });
        }

        private List<Option> options() {
            List<Option> options = new ArrayList<>();
            options.add(new Option(new Fate.Skipped(), getTranslation("plan.word.skip")));
            if (part.text() instanceof SectionText.Parsed.Refused) {
                return options;
            }
            Rights rights = desk.rights(plan);
            if (rights.mayArrange()) {
                options.add(
                        new Option(new Fate.New(part.title()), getTranslation("plan.word.new")));
            }
            for (Section section : plan.sections()) {
                if (rights.mayWrite(section.data())) {
                    options.add(
                            new Option(
                                    new Fate.Replaces(section.id(), section.textVersion()),
                                    getTranslation("plan.word.replace", section.data().title())));
                }
            }
            return options;
        }

        private Option usual(List<Option> options) {
            Fate usual = desk.word().usual(part, plan);
            return options.stream()
                    .filter(option -> option.fate().equals(usual))
                    .findFirst()
                    .orElse(options.getFirst());
        }

        private void showTitle() {
            title.setVisible(fate.getValue().fate() instanceof Fate.New);
        }

        private Fate fate() {
            return switch (fate.getValue().fate()) {
                case Fate.New _ ->
                        title.getValue().isBlank()
                                ? new Fate.Skipped()
                                : new Fate.New(title.getValue().strip());
                case Fate.Replaces replaces -> replaces;
                case Fate.Skipped skipped -> skipped;
            };
        }
    }
}
