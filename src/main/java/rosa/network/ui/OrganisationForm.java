package rosa.network.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.TerritoryId;

/// What a person edits of an organisation: one column, labels above, checked on leaving a field.
final class OrganisationForm extends EditForm<OrganisationData> {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final TextField name = new TextField();
    private final ComboBox<OrganisationKind> kind = new ComboBox<>();
    private final ComboBox<IstatCode> seat = new ComboBox<>();
    private final MultiSelectComboBox<TerritoryId> operatesIn = new MultiSelectComboBox<>();
    private final TextField taxCode = new TextField();
    private final TextField email = new TextField();
    private final TextField phone = new TextField();
    private final TextField website = new TextField();
    private final TextArea note = new TextArea();
    private final transient Names names;
    private transient @Nullable OrganisationData shown;

    OrganisationForm(Names names) {
        super("network.organisation");
        this.names = names;
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(one -> Words.of(getLocale(), one));
        seat.setItems(names.comuni());
        seat.setItemLabelGenerator(names::comune);
        seat.setClearButtonVisible(true);
        operatesIn.setItems(names.territories());
        operatesIn.setItemLabelGenerator(names::territory);
        put("name", name);
        put("kind", kind);
        putWithHelp("seat", seat);
        putWithHelp("operatesIn", operatesIn);
        put("taxCode", taxCode);
        put("email", email);
        put("phone", phone);
        put("website", website);
        put("note", note);
        name.setRequiredIndicatorVisible(true);
        kind.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        taxCode.setMaxLength(60);
        phone.setMaxLength(60);
        email.setMaxLength(300);
        website.setMaxLength(300);
        note.setMaxLength(4_000);
        name.addBlurListener(_ -> checkName());
        email.addBlurListener(_ -> checkEmail());
        website.addBlurListener(_ -> checkWebsite());
    }

    @Override
    void show(OrganisationData data) {
        shown = data;
        name.setValue(data.name());
        kind.setValue(data.kind());
        seat.setItems(names.comuni(data.seat()));
        seat.setValue(data.seat());
        operatesIn.setValue(data.operatesIn());
        taxCode.setValue(data.taxCode());
        email.setValue(data.email());
        phone.setValue(data.phone());
        website.setValue(data.website());
        note.setValue(data.note());
    }

    @Override
    Optional<OrganisationData> read(Provenance provenance) {
        boolean hasKind = check(kind, kind.getValue() != null, "kind.missing");
        return Stream.of(checkName(), checkEmail(), checkWebsite(), hasKind)
                        .allMatch(Boolean::booleanValue)
                ? written(provenance)
                : Optional.empty();
    }

    @Override
    Optional<OrganisationData> written(Provenance provenance) {
        OrganisationKind chosen = kind.getValue();
        if (chosen == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new OrganisationData(
                            name.getValue(),
                            chosen,
                            taxCode.getValue(),
                            email.getValue(),
                            phone.getValue(),
                            website.getValue(),
                            note.getValue(),
                            seat.getValue(),
                            operatesIn.getValue(),
                            shown == null ? null : shown.closedOn(),
                            provenance));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    void focusFirst() {
        name.focus();
    }

    private boolean checkName() {
        return check(name, !name.getValue().isBlank(), "name.missing");
    }

    private boolean checkEmail() {
        String written = email.getValue().strip();
        return check(email, written.isEmpty() || EMAIL.matcher(written).matches(), "email.wrong");
    }

    private boolean checkWebsite() {
        String written = website.getValue().strip();
        boolean good =
                written.isEmpty()
                        || List.of("https://", "http://").stream().anyMatch(written::startsWith);
        return check(website, good, "website.wrong");
    }
}
