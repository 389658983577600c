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
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.network.Organisation;
import rosa.shared.OrganisationId;
import rosa.shared.ui.DayField;
import rosa.table.Concern;
import rosa.table.ConcernSource.Named;
import rosa.table.Decision;
import rosa.table.DecisionData;

/// What a person writes of a decision: one column, labels above, help under. What is too much is
/// told at its field as it is written.
final class DecisionForm extends Div {
    private final transient DecisionDesk desk;
    private final transient Choices<Concern> known = new Choices<>();
    private final transient Choices<OrganisationId> organisations = new Choices<>();
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
        this.desk = desk;
        addClassName("rosa-form");
        desk.concerns().all(desk.person().get()).forEach(this::know);
        for (Organisation one : desk.organisations().all()) {
            organisations.put(one.id(), one.data().name());
        }
        text.setMinRows(6);
        concerns.setItemLabelGenerator(known::label);
        concerns.setItems(query ->
                known.with(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        mover.setItemLabelGenerator(organisations::label);
        mover.setItems(query ->
                organisations
                        .with(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        mover.setClearButtonVisible(true);
        supporters.setItemLabelGenerator(organisations::label);
        supporters.setItems(query ->
                organisations
                        .with(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        Stream.<HasValidation>of(title, text, document, concerns, supporters)
                .forEach(field -> field.setManualValidation(true));
        put("takenOn", takenOn, onChange, true);
        put("title", title, onChange, true);
        put("text", text, onChange, true);
        put("concerns", concerns, onChange, false);
        put("mover", mover, onChange, false);
        put("supporters", supporters, onChange, false);
        put("document", document, onChange, false);
        put("reviewOn", reviewOn, onChange, false);
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
                isWithinLimits();
                onChange.run();
            }
        });
        add(field);
    }

    private void know(Named one) {
        known.put(
                one.concern(),
                one.name() + " · " + getTranslation(one.concern().kind().messageKey()));
    }

    /// Fills the fields of something new.
    void blank(LocalDate today) {
        takenOn.setMin(LocalDate.of(DecisionData.FIRST_YEAR, 1, 1));
        takenOn.setMax(today);
        takenOn.setValue(today);
        title.clear();
        text.clear();
        concerns.clear();
        unseen = List.of();
        mover.clear();
        supporters.clear();
        document.clear();
        reviewOn.setValue(null);
        untouched = values();
    }

    /// Fills the fields with what the decision says, also where it would not be offered any more.
    /// Its day stays in the year of its number. What the person may not see stays as it is.
    void show(Decision decision) {
        DecisionData data = decision.data();
        int year = decision.number().year();
        LocalDate last = MonthDay.of(12, 31).atYear(year);
        LocalDate today = desk.referenceDay().today();
        takenOn.setMin(MonthDay.of(1, 1).atYear(year));
        takenOn.setMax(last.isBefore(today) ? last : today);
        takenOn.setValue(data.takenOn());
        title.setValue(data.title());
        text.setValue(data.text());
        Map<Concern, Named> seen = desk.concerns().read(data.concerns(), desk.person().get());
        seen.values().stream().filter(one -> !known.has(one.concern())).forEach(this::know);
        concerns.setValue(new HashSet<>(seen.keySet()));
        keepUnseen(data);
        Stream.concat(Stream.ofNullable(data.mover()), data.supporters().stream())
                .filter(one -> !organisations.has(one))
                .forEach(one -> organisations.put(one, desk.organisation(one)));
        mover.setValue(data.mover());
        supporters.setValue(new HashSet<>(data.supporters()));
        document.setValue(data.document());
        reviewOn.setValue(data.reviewOn());
        untouched = values();
    }

    /// What is read from now on keeps what of `data` the person may not see.
    void keepUnseen(DecisionData data) {
        Set<Concern> seen = desk.concerns().read(data.concerns(), desk.person().get()).keySet();
        unseen = data.concerns().stream().filter(one -> !seen.contains(one)).toList();
    }

    /// Whether the person has written something else than what the form was filled with.
    boolean isChanged() {
        return !values().equals(untouched);
    }

    /// What the fields say; empty if something is wrong, which is then pointed out.
    Optional<DecisionData> read() {
        LocalDate taken = takenOn.getValue();
        boolean isRight = isWithinLimits();
        isRight &= check(takenOn, taken != null && !takenOn.isInvalid(), "takenOn.missing");
        isRight &= title.isInvalid() || check(title, !title.getValue().isBlank(), "title.missing");
        isRight &= text.isInvalid() || check(text, !text.getValue().isBlank(), "text.missing");
        return isRight && taken != null ? Optional.of(data(taken)) : Optional.empty();
    }

    private boolean isWithinLimits() {
        boolean isRight = isShort(title, title.getValue(), DecisionData.LONGEST_TITLE);
        isRight &= isShort(text, text.getValue(), DecisionData.LONGEST_TEXT);
        isRight &= isShort(document, document.getValue(), DecisionData.LONGEST_DOCUMENT);
        isRight &= isFew(concerns, concerns.getValue().size() + unseen.size());
        isRight &= isFew(supporters, supporters.getValue().size());
        LocalDate taken = takenOn.getValue();
        LocalDate review = reviewOn.getValue();
        boolean isUnreadable = review == null && reviewOn.isInvalid();
        return isRight
                & check(
                        reviewOn,
                        !isUnreadable && (review == null || taken == null || review.isAfter(taken)),
                        "reviewOn.early");
    }

    private boolean isShort(HasValidation field, String value, int longest) {
        int length = value.strip().length();
        return tell(
                field,
                length <= longest ? null : getTranslation("table.form.too-long", longest, length));
    }

    private boolean isFew(HasValidation field, int many) {
        return tell(
                field,
                many <= DecisionData.MOST_CONCERNS
                        ? null
                        : getTranslation("table.form.too-many", DecisionData.MOST_CONCERNS));
    }

    private DecisionData data(LocalDate taken) {
        List<Concern> all = new ArrayList<>(concerns.getValue());
        all.addAll(unseen);
        return new DecisionData(
                taken,
                title.getValue(),
                text.getValue(),
                reviewOn.getValue(),
                document.getValue(),
                all,
                mover.getValue(),
                List.copyOf(supporters.getValue()));
    }

    private boolean check(HasValidation field, boolean isRight, String key) {
        return tell(field, isRight ? null : getTranslation("table.decision." + key));
    }

    private static boolean tell(HasValidation field, @Nullable String error) {
        field.setErrorMessage(error);
        field.setInvalid(error != null);
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
