package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import rosa.network.model.Merge;

/// Two people changed the same thing: shows, field by field, what the other wrote and lets the
/// person keep it or use their own. Nothing is chosen beforehand and nothing is written unseen.
final class ConflictDialog extends Dialog {
    private final Map<String, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();
    private final transient Function<String, String> label;
    private final Button save = new Button();

    /// @param label what a field is called
    /// @param onDecided gets the fields in which the person uses their own
    ConflictDialog(
            Merge<?> merge, Function<String, String> label, Consumer<Set<String>> onDecided) {
        this.label = label;
        setHeaderTitle(getTranslation("network.conflict.title"));
        setWidth("min(40rem, 96vw)");
        setCloseOnOutsideClick(false);
        merge.conflicts().forEach(conflict -> add(question(conflict)));
        if (!merge.takenOver().isEmpty()) {
            add(takenOver(merge.takenOver()));
        }
        save.setText(getTranslation("network.conflict.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setEnabled(choices.isEmpty());
        save.addClickListener(_ -> {
            close();
            onDecided.accept(mine());
        });
        getFooter().add(new Button(getTranslation("network.conflict.back"), _ -> close()), save);
    }

    private Component question(Merge.Conflict conflict) {
        String name = label.apply(conflict.key());
        String theirs = Words.orUnknown(conflict.theirs());
        String mine = Words.orUnknown(conflict.mine());
        Paragraph sentence =
                new Paragraph(
                        getTranslation(
                                "network.conflict.sentence",
                                name,
                                Words.orUnknown(conflict.was()),
                                theirs));
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(name);
        choice.setItems(false, true);
        choice.setItemLabelGenerator(own ->
                own
                        ? getTranslation("network.conflict.mine", mine)
                        : getTranslation("network.conflict.theirs", theirs));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.addValueChangeListener(_ ->
                save.setEnabled(choices.values().stream().allMatch(one -> one.getValue() != null)));
        choices.put(conflict.key(), choice);
        Div question = new Div(sentence, choice, comparison(conflict));
        question.addClassName("rosa-network__conflict");
        return question;
    }

    private Component comparison(Merge.Conflict conflict) {
        Facts facts =
                new Facts()
                        .fact("network.conflict.was", Words.orUnknown(conflict.was()))
                        .fact("network.conflict.stored", Words.orUnknown(conflict.theirs()))
                        .fact("network.conflict.yours", Words.orUnknown(conflict.mine()));
        return new NativeDetails(getTranslation("network.conflict.compare"), facts);
    }

    private Component takenOver(List<String> keys) {
        String names = keys.stream().map(label).collect(Collectors.joining(", "));
        Paragraph kept = new Paragraph(getTranslation("network.conflict.kept", names));
        kept.addClassName("rosa-muted");
        return kept;
    }

    private Set<String> mine() {
        return choices.entrySet().stream()
                .filter(choice -> Boolean.TRUE.equals(choice.getValue().getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
