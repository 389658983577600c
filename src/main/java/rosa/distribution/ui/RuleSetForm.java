package rosa.distribution.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;
import rosa.distribution.model.Exclusions;
import rosa.distribution.model.Rounding;
import rosa.distribution.model.RuleSetData;
import rosa.distribution.model.Safeguard;
import rosa.shared.TerritoryId;
import rosa.shared.ui.CountField;
import rosa.shared.ui.DayField;

/// The fields of a rule set. What is wrong is marked when it is left and says what to write.
final class RuleSetForm extends Div {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 2000;
    private static final int LONGEST_DESCRIPTION = 4000;

    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final DayField validFrom = new DayField();
    private final TextArea source = new TextArea();
    private final BandsEditor bands = new BandsEditor(this::changed);
    private final CountField excludeBelow = new CountField();
    private final MultiSelectComboBox<TerritoryId> territories = new MultiSelectComboBox<>();
    private final Select<Safeguard> safeguard = new Select<>();
    private final Select<Rounding> rounding = new Select<>();
    private final transient Consumer<Optional<RuleSetData>> onChange;
    private @Nullable RuleSetData original;
    private boolean filling;

    /// @param choices territories that can be left out, with their names
    /// @param onChange told of what the fields say each time they change; empty if they are wrong
    RuleSetForm(Map<TerritoryId, String> choices, Consumer<Optional<RuleSetData>> onChange) {
        this.onChange = onChange;
        addClassName("rosa-form");
        texts();
        exclusions(choices);
        choices();
        add(name, description, validFrom, source, bands, exclusionsPart(), safeguard, rounding);
        name.addValueChangeListener(_ -> changed());
        description.addValueChangeListener(_ -> changed());
        validFrom.addValueChangeListener(_ -> changed());
        source.addValueChangeListener(_ -> changed());
        excludeBelow.addValueChangeListener(_ -> changed());
        territories.addValueChangeListener(_ -> changed());
        safeguard.addValueChangeListener(_ -> changed());
        rounding.addValueChangeListener(_ -> changed());
    }

    /// What an empty form starts from.
    static RuleSetData blank(LocalDate today) {
        return new RuleSetData(
                "-",
                "",
                today,
                "-",
                List.of(
                        new Band(2000, new Allowance.Fixed(6), null),
                        new Band(null, new Allowance.PerThousand(new BigDecimal("2.5")), null)),
                Exclusions.none(),
                Safeguard.SAI_COUNTS,
                Rounding.WEBSTER);
    }

    private void texts() {
        name.setLabel(getTranslation("distribution.rules.name"));
        name.setHelperText(getTranslation("distribution.rules.name.help"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setId("name");
        description.setLabel(getTranslation("distribution.rules.description"));
        description.setHelperText(getTranslation("distribution.rules.description.help"));
        description.setMaxLength(LONGEST_DESCRIPTION);
        validFrom.setLabel(getTranslation("distribution.rules.valid-from"));
        validFrom.setRequiredIndicatorVisible(true);
        source.setLabel(getTranslation("distribution.rules.source"));
        source.setHelperText(getTranslation("distribution.rules.source.help"));
        source.setMaxLength(LONGEST_SOURCE);
        source.setRequiredIndicatorVisible(true);
        for (var area : List.of(description, source)) {
            area.setValueChangeMode(ValueChangeMode.ON_BLUR);
        }
        List.<HasValidation>of(name, source).forEach(field -> field.setManualValidation(true));
    }

    private void exclusions(Map<TerritoryId, String> choices) {
        excludeBelow.setLabel(getTranslation("distribution.rules.exclude-below"));
        excludeBelow.setHelperText(getTranslation("distribution.rules.exclude-below.help"));
        territories.setLabel(getTranslation("distribution.rules.exclude-territories"));
        territories.setHelperText(getTranslation("distribution.rules.exclude-territories.help"));
        territories.setItems(choices.keySet());
        territories.setItemLabelGenerator(id -> choices.getOrDefault(id, id.value()));
    }

    private FieldSet exclusionsPart() {
        var part = new FieldSet(getTranslation("distribution.rules.exclusions"));
        part.add(excludeBelow, territories);
        territories.setWidthFull();
        return part;
    }

    private void choices() {
        safeguard.setLabel(getTranslation("distribution.rules.safeguard"));
        safeguard.setItems(Safeguard.values());
        safeguard.setItemLabelGenerator(
                choice -> getTranslation("distribution.safeguard." + choice.code()));
        safeguard.addValueChangeListener(change ->
                safeguard.setHelperText(
                        getTranslation(
                                "distribution.safeguard." + change.getValue().code() + ".help")));
        rounding.setLabel(getTranslation("distribution.rules.rounding"));
        rounding.setItems(Rounding.values());
        rounding.setItemLabelGenerator(
                choice -> getTranslation("distribution.rounding." + choice.code()));
        rounding.addValueChangeListener(change ->
                rounding.setHelperText(
                        getTranslation(
                                "distribution.rounding." + change.getValue().code() + ".help")));
    }

    /// Fills the fields.
    void edit(RuleSetData data) {
        filling = true;
        boolean blank = data.name().equals("-");
        name.setValue(blank ? "" : data.name());
        description.setValue(data.description());
        validFrom.setValue(data.validFrom());
        source.setValue(blank ? "" : data.source());
        bands.edit(data.bands());
        excludeBelow.setValue(data.exclusions().below());
        territories.setValue(new HashSet<>(data.exclusions().territories()));
        safeguard.setValue(data.safeguard());
        rounding.setValue(data.rounding());
        filling = false;
        original = data;
        onChange.accept(Optional.of(data));
    }

    void setReadOnly(boolean readOnly) {
        name.setReadOnly(readOnly);
        description.setReadOnly(readOnly);
        validFrom.setReadOnly(readOnly);
        source.setReadOnly(readOnly);
        bands.setReadOnly(readOnly);
        excludeBelow.setReadOnly(readOnly);
        territories.setReadOnly(readOnly);
        safeguard.setReadOnly(readOnly);
        rounding.setReadOnly(readOnly);
    }

    /// What the fields say; empty if something is wrong, which is then marked.
    Optional<RuleSetData> read() {
        boolean right =
                mark(
                        name,
                        !name.getValue().isBlank(),
                        getTranslation("distribution.rules.error.name"));
        right &=
                mark(
                        source,
                        !source.getValue().isBlank(),
                        getTranslation("distribution.rules.error.source"));
        right &= rules(name.getValue(), source.getValue()).isPresent();
        return right ? rules(name.getValue(), source.getValue()) : Optional.empty();
    }

    /// Whether the fields say something else than what they were filled with.
    boolean isChanged() {
        var blank = name.getValue().isBlank() && source.getValue().isBlank();
        return original != null
                && !rules(
                                blank ? "-" : orDash(name.getValue()),
                                blank ? "-" : orDash(source.getValue()))
                        .filter(original::equals)
                        .isPresent();
    }

    private static String orDash(String text) {
        return text.isBlank() ? "-" : text;
    }

    private Optional<RuleSetData> rules(String givenName, String givenSource) {
        var from = validFrom.getValue();
        var below = excludeBelow.getValue();
        boolean right =
                mark(validFrom, from != null, getTranslation("distribution.rules.error.date"));
        right &=
                mark(
                        excludeBelow,
                        below != null && below >= 0,
                        getTranslation("distribution.rules.error.below"));
        var readBands = bands.read();
        if (!right
                || from == null
                || below == null
                || readBands.isEmpty()
                || givenName.isBlank()
                || givenSource.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new RuleSetData(
                        givenName,
                        description.getValue(),
                        from,
                        givenSource,
                        readBands.get(),
                        new Exclusions(below, List.copyOf(territories.getValue())),
                        safeguard.getValue(),
                        rounding.getValue()));
    }

    private static boolean mark(HasValidation field, boolean right, String error) {
        field.setInvalid(!right);
        field.setErrorMessage(right ? null : error);
        return !field.isInvalid();
    }

    private void changed() {
        if (!filling) {
            onChange.accept(rules(orDash(name.getValue()), orDash(source.getValue())));
        }
    }
}
