package rosa.table.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.network.Organisation;
import rosa.shared.OrganisationId;
import rosa.shared.ui.DayField;
import rosa.table.Concern;
import rosa.table.ConcernSource.Named;
import rosa.table.DecisionData;

/// What a person writes of a decision: one column, labels above, help under.
final class DecisionForm extends Div {
    private final transient Map<Concern, Named> known = new LinkedHashMap<>();
    private final transient Map<OrganisationId, String> organisations = new LinkedHashMap<>();
    private final DayField takenOn = new DayField();
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final MultiSelectComboBox<Concern> concerns = new MultiSelectComboBox<>();
    private final ComboBox<OrganisationId> mover = new ComboBox<>();
    private final MultiSelectComboBox<OrganisationId> supporters = new MultiSelectComboBox<>();
    private final TextField document = new TextField();
    private final DayField reviewOn = new DayField();
    private transient List<Concern> unseen = List.of();
    private transient Map<String, Object> untouched = Map.of();

    /// @param onChange called after each change by the person
    DecisionForm(DecisionDesk desk, Runnable onChange) {
        addClassName("rosa-form");
        desk.concerns().all(desk.person().get()).forEach(one -> known.put(one.concern(), one));
        for (Organisation one : desk.organisations().all()) {
            organisations.put(one.id(), one.data().name());
        }
        takenOn.setMax(desk.referenceDay().today());
        title.setMaxLength(DecisionData.LONGEST_TITLE);
        text.setMaxLength(DecisionData.LONGEST_TEXT);
        text.setMinRows(6);
        document.setMaxLength(DecisionData.LONGEST_DOCUMENT);
        concerns.setItemLabelGenerator(this::label);
        concerns.setItems(query ->
                known.keySet().stream()
                        .filter(one -> has(label(one), query.getFilter().orElse("")))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        mover.setItems(organisations.keySet());
        mover.setItemLabelGenerator(this::organisation);
        mover.setClearButtonVisible(true);
        supporters.setItems(organisations.keySet());
        supporters.setItemLabelGenerator(this::organisation);
        put("takenOn", takenOn, onChange, true);
        put("title", title, onChange, true);
        put("text", text, onChange, true);
        put("concerns", concerns, onChange, false);
        put("mover", mover, onChange, false);
        put("supporters", supporters, onChange, false);
        put("document", document, onChange, false);
        put("reviewOn", reviewOn, onChange, false);
        title.setManualValidation(true);
        text.setManualValidation(true);
    }

    private <F extends Component & HasValue<?, ?>> void put(
            String key, F field, Runnable onChange, boolean isRequired) {
        field.setId(key);
        field.getElement().setProperty("label", getTranslation("table.decision." + key));
        field.getElement()
                .setProperty("helperText", getTranslation("table.decision." + key + ".help"));
        field.setRequiredIndicatorVisible(isRequired);
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        add(field);
    }

    private String label(Concern concern) {
        Named one = known.get(concern);
        String kind = getTranslation(concern.kind().messageKey());
        return one == null ? kind : one.name() + " · " + kind;
    }

    private String organisation(OrganisationId id) {
        return organisations.getOrDefault(id, "");
    }

    private static boolean has(String label, String words) {
        String plain = label.toLowerCase(Locale.ITALIAN);
        for (String word : words.toLowerCase(Locale.ITALIAN).strip().split("\\s+")) {
            if (!plain.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// Fills the fields of something new.
    void blank(LocalDate today) {
        takenOn.setValue(today);
        untouched = values();
    }

    /// Fills the fields. What the person may not see stays as it is.
    void show(DecisionData data) {
        takenOn.setValue(data.takenOn());
        title.setValue(data.title());
        text.setValue(data.text());
        concerns.setValue(
                new HashSet<>(data.concerns().stream().filter(known::containsKey).toList()));
        unseen = data.concerns().stream().filter(one -> !known.containsKey(one)).toList();
        mover.setValue(data.mover());
        supporters.setValue(
                new HashSet<>(
                        data.supporters().stream().filter(organisations::containsKey).toList()));
        document.setValue(data.document());
        reviewOn.setValue(data.reviewOn());
        untouched = values();
    }

    /// Whether the person has written something else than what the form was filled with.
    boolean isChanged() {
        return !values().equals(untouched);
    }

    /// What the fields say; empty if something is wrong, which is then pointed out.
    Optional<DecisionData> read() {
        LocalDate taken = takenOn.getValue();
        LocalDate review = reviewOn.getValue();
        boolean isRight = check(takenOn, taken != null && !takenOn.isInvalid(), "takenOn.missing");
        isRight &= check(title, !title.getValue().isBlank(), "title.missing");
        isRight &= check(text, !text.getValue().isBlank(), "text.missing");
        isRight &=
                check(
                        reviewOn,
                        !isUnreadable(reviewOn)
                                && (review == null || taken == null || review.isAfter(taken)),
                        "reviewOn.early");
        return isRight && taken != null ? Optional.of(data(taken, review)) : Optional.empty();
    }

    private static boolean isUnreadable(DayField field) {
        return field.getValue() == null && field.isInvalid();
    }

    private DecisionData data(LocalDate taken, @Nullable LocalDate review) {
        List<Concern> all = new ArrayList<>(concerns.getValue());
        all.addAll(unseen);
        return new DecisionData(
                taken,
                title.getValue(),
                text.getValue(),
                review,
                document.getValue(),
                all,
                mover.getValue(),
                List.copyOf(supporters.getValue()));
    }

    private boolean check(HasValidation field, boolean isRight, String key) {
        field.setErrorMessage(isRight ? null : getTranslation("table.decision." + key));
        field.setInvalid(!isRight);
        return !field.isInvalid();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("takenOn", Optional.ofNullable(takenOn.getValue()));
        values.put("title", title.getValue());
        values.put("text", text.getValue());
        values.put("concerns", Set.copyOf(concerns.getValue()));
        values.put("mover", Optional.ofNullable(mover.getValue()));
        values.put("supporters", Set.copyOf(supporters.getValue()));
        values.put("document", document.getValue());
        values.put("reviewOn", Optional.ofNullable(reviewOn.getValue()));
        return values;
    }
}
