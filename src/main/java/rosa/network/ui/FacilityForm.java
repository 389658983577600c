package rosa.network.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Position;
import rosa.network.SaiCategory;
import rosa.network.UnitType;
import rosa.network.Visibility;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;
import rosa.shared.SaiProjectId;
import rosa.shared.ui.DayField;

/// What a person edits of a facility: one column, labels above, checked on leaving a field.
final class FacilityForm extends EditForm<FacilityData> {
    private static final Pattern POSITION =
            Pattern.compile("\\s*(-?\\d{1,3}\\.\\d+)\\s*,\\s*(-?\\d{1,3}\\.\\d+)\\s*");

    /// The farthest border of a comune of Umbria is some 25 km from its town hall.
    private static final double FAR_KM = 30;

    private final transient Names names;
    private final TextField name = new TextField();
    private final TextField code = new TextField();
    private final ComboBox<FacilityKind> kind = new ComboBox<>();
    private final Select<SaiCategory> category = new Select<>();
    private final ComboBox<SaiProjectId> project = new ComboBox<>();
    private final Select<UnitType> unit = new Select<>();
    private final ComboBox<IstatCode> comune = new ComboBox<>();
    private final TextField address = new TextField();
    private final TextField position = new TextField();
    private final RadioButtonGroup<Visibility> visibility = new RadioButtonGroup<>();
    private final DayField openedOn = new DayField();
    private final ComboBox<OrganisationId> manager = new ComboBox<>();
    private final TextArea note = new TextArea();
    private transient @Nullable FacilityData shown;

    FacilityForm(Names names) {
        super("network.facility");
        this.names = names;
        choices(names);
        put("name", name);
        putWithHelp("code", code);
        put("kind", kind);
        put("category", category);
        put("project", project);
        put("unit", unit);
        put("comune", comune);
        putWithHelp("address", address);
        putWithHelp("position", position);
        putWithHelp("visibility", visibility);
        putWithHelp("openedOn", openedOn);
        put("manager", manager);
        put("note", note);
        name.setRequiredIndicatorVisible(true);
        kind.setRequiredIndicatorVisible(true);
        comune.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        code.setMaxLength(60);
        address.setMaxLength(300);
        note.setMaxLength(4_000);
        kind.addValueChangeListener(_ -> showSai());
        name.addBlurListener(_ -> checkName());
        comune.addBlurListener(_ -> checkComune());
        comune.addValueChangeListener(_ -> warnOfDistance());
        position.addValueChangeListener(_ -> warnOfDistance());
        position.addBlurListener(_ -> checkPosition());
        visibility.setValue(Visibility.COMUNE);
        showSai();
    }

    @Override
    void show(FacilityData data) {
        shown = data;
        name.setValue(data.name());
        code.setValue(data.code());
        kind.setValue(data.kind());
        category.setValue(data.category());
        project.setValue(data.saiProject());
        unit.setValue(data.unitType());
        comune.setItems(names.comuni(data.comune()));
        comune.setValue(data.comune());
        address.setValue(data.address());
        position.setValue(FacilityFields.text(data.position()));
        visibility.setValue(data.visibility());
        openedOn.setValue(data.openedOn());
        manager.setValue(data.managedBy());
        note.setValue(data.note());
        showSai();
    }

    @Override
    Optional<FacilityData> read(Provenance provenance) {
        boolean good =
                Stream.of(checkName(), checkKind(), checkComune(), checkPosition(), checkOpening())
                        .allMatch(Boolean::booleanValue);
        return good ? written(provenance) : Optional.empty();
    }

    @Override
    Optional<FacilityData> written(Provenance provenance) {
        FacilityKind chosen = kind.getValue();
        IstatCode where = comune.getValue();
        if (name.getValue().isBlank() || chosen == null || where == null) {
            return Optional.empty();
        }
        boolean isSai = chosen == FacilityKind.SAI;
        var builder = FacilityData.of(name.getValue(), chosen, where, provenance);
        try {
            return Optional.of(
                    builder.code(code.getValue())
                            .category(isSai ? category.getValue() : null)
                            .saiProject(isSai ? project.getValue() : null)
                            .unitType(unit.getValue())
                            .address(address.getValue())
                            .position(writtenPosition())
                            .visibility(visibility.getValue())
                            .openedOn(openedOn.getValue())
                            .closedOn(shown == null ? null : shown.closedOn())
                            .managedBy(manager.getValue())
                            .note(note.getValue())
                            .build());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    void restore(Map<String, Object> values) {
        super.restore(values);
        showSai();
    }

    @Override
    void focusFirst() {
        name.focus();
    }

    void refuseCode(String sentence) {
        code.setErrorMessage(sentence);
        code.setInvalid(true);
        code.focus();
    }

    private void choices(Names names) {
        kind.setItems(FacilityKind.values());
        kind.setItemLabelGenerator(one -> Words.of(getLocale(), one));
        category.setItems(SaiCategory.values());
        category.setItemLabelGenerator(one -> Words.of(getLocale(), one));
        unit.setItems(UnitType.values());
        unit.setEmptySelectionAllowed(true);
        unit.setItemLabelGenerator(one -> Words.of(getLocale(), one));
        visibility.setItems(Visibility.values());
        visibility.setItemLabelGenerator(one -> Words.of(getLocale(), one));
        visibility.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        comune.setItems(names.comuni());
        comune.setItemLabelGenerator(names::comune);
        manager.setItems(names.managers());
        manager.setItemLabelGenerator(names::organisation);
        manager.setClearButtonVisible(true);
        project.setItems(names.projects());
        project.setItemLabelGenerator(names::project);
        project.setClearButtonVisible(true);
        openedOn.setClearButtonVisible(true);
    }

    private void showSai() {
        boolean isSai = kind.getValue() == FacilityKind.SAI;
        category.setVisible(isSai);
        project.setVisible(isSai);
    }

    private boolean checkName() {
        return check(name, !name.getValue().isBlank(), "name.missing");
    }

    private boolean checkKind() {
        return check(kind, kind.getValue() != null, "kind.missing");
    }

    private boolean checkComune() {
        return check(comune, comune.getValue() != null, "comune.missing");
    }

    private boolean checkPosition() {
        boolean good = position.getValue().isBlank() || writtenPosition() != null;
        warnOfDistance();
        return check(position, good, "position.wrong");
    }

    /// A position far from the comune may be right, so it is only pointed out.
    private void warnOfDistance() {
        Position at = writtenPosition();
        IstatCode where = comune.getValue();
        double far = at == null || where == null ? 0 : names.kilometres(where, at);
        boolean isFar = far > FAR_KM;
        position.setHelperText(
                isFar
                        ? getTranslation(
                                "network.facility.position.far",
                                Math.round(far),
                                names.comune(where))
                        : label("position.help"));
        position.setClassName("rosa-network__warned", isFar);
    }

    private boolean checkOpening() {
        LocalDate closed = shown == null ? null : shown.closedOn();
        LocalDate opened = openedOn.getValue();
        boolean good = closed == null || opened == null || !opened.isAfter(closed);
        return check(openedOn, good, "openedOn.late");
    }

    private @Nullable Position writtenPosition() {
        Matcher written = POSITION.matcher(position.getValue());
        try {
            return written.matches()
                    ? new Position(
                            Double.parseDouble(written.group(1)),
                            Double.parseDouble(written.group(2)))
                    : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
