package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rosa.imports.Lesson;
import rosa.imports.model.Choices;
import rosa.imports.model.ColumnUse;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Learned;
import rosa.imports.model.ReadAs;
import rosa.imports.model.UnknownWord;
import rosa.imports.model.Vocabulary;
import rosa.shared.Formats;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;

/// Which column of a file is which, with what stands in it, and what its unknown words mean: the
/// person corrects it, the program remembers.
final class ColumnsPanel extends Div {
    private final transient ImportKind kind;
    private final transient ReadAs readAs;
    private final Map<Integer, Select<String>> choices = new LinkedHashMap<>();
    private final Map<Integer, Checkbox> repeats = new LinkedHashMap<>();
    private final transient Map<UnknownWord, Select<String>> words = new LinkedHashMap<>();
    private final Paragraph missing = new Paragraph();
    private final Button apply = new Button();

    /// @param onLesson is told what the person teaches
    /// @param onForget is told the id of what the person wants forgotten
    ColumnsPanel(
            ImportKind kind, ReadAs readAs, Consumer<Lesson> onLesson, Consumer<String> onForget) {
        this.kind = kind;
        this.readAs = readAs;
        addClassName("rosa-imports__columns");
        Learned.Mapping taught = readAs.taught();
        if (taught != null) {
            add(taught(taught, onForget));
        }
        Div table = new Div();
        table.addClassName("rosa-imports__mapping");
        table.getElement().setAttribute("role", "list");
        readAs.columns().forEach(use -> table.add(row(use)));
        add(table);
        if (!readAs.unknownWords().isEmpty()) {
            add(words());
        }
        missing.addClassNames("rosa-imports__notice", "rosa-tone-bad");
        missing.getElement().setAttribute("role", "status");
        apply.setText(getTranslation("imports.columns.apply"));
        apply.addClickListener(_ -> onLesson.accept(lesson()));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(apply);
        actions.addClassName("rosa-imports__apply");
        add(missing, actions);
        showMissing();
    }

    private Div taught(Learned.Mapping mapping, Consumer<String> onForget) {
        Button forget =
                new Button(
                        getTranslation("imports.columns.forget"),
                        _ -> onForget.accept(mapping.id()));
        Span sentence =
                new Span(
                        getTranslation(
                                "imports.columns.taught",
                                Formats.moment(mapping.at()),
                                mapping.byName()));
        Div line = new Div(sentence, forget);
        line.addClassName("rosa-imports__taught");
        return line;
    }

    private Div row(ColumnUse use) {
        Span title = new Span(use.title());
        title.addClassName("rosa-imports__subject");
        Span samples =
                new Span(
                        use.samples().isEmpty()
                                ? getTranslation("imports.columns.empty")
                                : String.join(" · ", use.samples()));
        samples.addClassName("rosa-muted");
        Div heading = new Div(title, samples);
        heading.addClassName("rosa-imports__stacked");
        Div read = new Div(choice(use));
        read.addClassName("rosa-imports__read");
        if (use.hasGaps() || use.filledDown()) {
            Checkbox repeat = new Checkbox(getTranslation("imports.columns.repeat"));
            repeat.setValue(use.filledDown());
            repeats.put(use.index(), repeat);
            read.add(repeat);
        }
        Div row = new Div(heading, read, why(use));
        row.addClassName("rosa-imports__mapped");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private Select<String> choice(ColumnUse use) {
        Select<String> choice = new Select<>();
        List<String> keys = new ArrayList<>(List.of(""));
        kind.columns().forEach(column -> keys.add(column.key()));
        choice.setItems(keys);
        choice.setItemLabelGenerator(this::label);
        choice.setValue(use.column());
        choice.setAriaLabel(getTranslation("imports.columns.read.as", use.title()));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            String taken = change.getValue();
            choices.forEach((index, other) -> {
                if (index != use.index() && !taken.isEmpty() && taken.equals(other.getValue())) {
                    other.setValue("");
                }
            });
            showMissing();
        });
        choices.put(use.index(), choice);
        return choice;
    }

    private String label(String key) {
        return kind.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(column -> column.title() + (column.required() ? " *" : ""))
                .orElse(getTranslation("imports.columns.not"));
    }

    private Div why(ColumnUse use) {
        Tone tone =
                switch (use.why()) {
                    case LEARNED, NAME -> Tone.GOOD;
                    case SIMILAR, CONTENT -> Tone.WARNING;
                    case NOTHING -> Tone.NEUTRAL;
                };
        String key = use.why().name().toLowerCase(java.util.Locale.ROOT);
        return new Div(new StatusPill(tone, getTranslation("imports.columns.why." + key)));
    }

    private Div words() {
        Div words = new Div();
        words.addClassName("rosa-imports__words");
        Paragraph about = new Paragraph(getTranslation("imports.columns.words"));
        words.add(about);
        for (UnknownWord word : readAs.unknownWords()) {
            Optional<Choices> vocabulary = Vocabulary.find(word.choices());
            if (vocabulary.isPresent()) {
                words.add(word(word, vocabulary.get()));
            }
        }
        return words;
    }

    private Select<String> word(UnknownWord word, Choices vocabulary) {
        Select<String> meaning = new Select<>();
        meaning.setLabel(
                getTranslation(
                        "imports.columns.word",
                        rosa.imports.model.Words.shorten(word.word(), 60),
                        word.column(),
                        word.rows()));
        meaning.setItems(vocabulary.codes());
        meaning.setItemLabelGenerator(
                code -> code == null ? "" : vocabulary.label(getLocale(), code));
        meaning.setEmptySelectionAllowed(true);
        meaning.setEmptySelectionCaption(getTranslation("imports.columns.word.none"));
        words.put(word, meaning);
        return meaning;
    }

    private void showMissing() {
        List<@Nullable String> read = new ArrayList<>();
        choices.values().forEach(choice -> read.add(choice.getValue()));
        List<String> absent =
                kind.columns().stream()
                        .filter(column -> column.isLacking(read))
                        .map(column -> Demanded.title(kind, column, this::getTranslation))
                        .toList();
        missing.setText(getTranslation("imports.columns.missing", String.join(", ", absent)));
        missing.setVisible(!absent.isEmpty());
        // What cannot be read is not worth remembering.
        apply.setEnabled(absent.isEmpty());
    }

    private Lesson lesson() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < readAs.titles().size(); i++) {
            Select<String> choice = choices.get(i);
            columns.add(choice == null ? "" : choice.getValue());
        }
        List<String> filledDown = new ArrayList<>();
        repeats.forEach((index, repeat) -> {
            if (repeat.getValue()) {
                filledDown.add(readAs.titles().get(index));
            }
        });
        Map<Learned.Word, String> meanings = new LinkedHashMap<>();
        words.forEach((word, meaning) -> {
            if (meaning.getValue() != null) {
                meanings.put(new Learned.Word(word.choices(), word.word()), meaning.getValue());
            }
        });
        return new Lesson(readAs.titles(), columns, filledDown, meanings);
    }
}
