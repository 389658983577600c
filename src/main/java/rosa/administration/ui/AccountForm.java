package rosa.administration.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosa.identity.AccountData;
import rosa.identity.Affiliations;
import rosa.identity.Role;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;

/// The fields of an account, for changing one and for inviting somebody.
final class AccountForm extends Div {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");

    private final TextField username = new TextField();
    private final TextField displayName = new TextField();
    private final EmailField email = new EmailField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final ComboBox<Map.Entry<OrganisationId, String>> organisation = new ComboBox<>();
    private final MultiSelectComboBox<Map.Entry<TerritoryId, String>> territories =
            new MultiSelectComboBox<>();
    private final Checkbox enabled = new Checkbox();
    private final SortedMap<OrganisationId, String> organisations = new TreeMap<>();
    private final SortedMap<TerritoryId, String> territoryNames = new TreeMap<>();
    private final boolean inviting;
    private Locale language = Locale.ITALIAN;

    /// @param inviting whether the guest will choose name and username
    AccountForm(java.util.List<Affiliations> affiliations, boolean inviting) {
        this.inviting = inviting;
        addClassName("rosa-form");
        affiliations.forEach(one -> {
            organisations.putAll(one.organisations());
            territoryNames.putAll(one.territories());
        });
        username.setLabel(getTranslation("identity.username"));
        username.setHelperText(getTranslation("administration.account.username.help"));
        displayName.setLabel(getTranslation("administration.account.name"));
        displayName.setMaxLength(120);
        email.setLabel(getTranslation("administration.account.email"));
        email.setErrorMessage(getTranslation("administration.account.email.wrong"));
        roles.setLabel(getTranslation("administration.account.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation(role.messageKey()));
        organisation.setLabel(getTranslation("administration.account.organisation"));
        organisation.setHelperText(getTranslation("administration.account.organisation.help"));
        organisation.setItems(organisations.entrySet());
        organisation.setItemLabelGenerator(Map.Entry::getValue);
        organisation.setClearButtonVisible(true);
        territories.setLabel(getTranslation("administration.account.territories"));
        territories.setHelperText(getTranslation("administration.account.territories.help"));
        territories.setItems(territoryNames.entrySet());
        territories.setItemLabelGenerator(Map.Entry::getValue);
        enabled.setLabel(getTranslation("administration.account.enabled"));
        enabled.setValue(true);
        if (!inviting) {
            add(username, displayName);
        }
        add(email, roles, organisation, territories);
        if (!inviting) {
            add(enabled);
        }
    }

    void show(AccountData data) {
        language = data.locale();
        username.setValue(data.username());
        displayName.setValue(data.displayName());
        email.setValue(data.email());
        roles.setValue(data.roles());
        OrganisationId speaksFor = data.organisation();
        organisation.setValue(speaksFor == null ? null : entry(organisations, speaksFor));
        territories.setValue(
                data.territories().stream()
                        .map(id -> entry(territoryNames, id))
                        .collect(java.util.stream.Collectors.toSet()));
        enabled.setValue(data.enabled());
    }

    /// What the fields say, or nothing after showing what is wrong in them.
    Optional<AccountData> read() {
        boolean isGood = true;
        if (!inviting) {
            isGood &=
                    check(
                            username,
                            USERNAME.matcher(username.getValue()).matches(),
                            "administration.account.username.wrong");
            isGood &=
                    check(
                            displayName,
                            !displayName.getValue().isBlank(),
                            "administration.account.name.missing");
        }
        roles.setErrorMessage(getTranslation("administration.account.roles.missing"));
        roles.setInvalid(roles.isEmpty());
        if (!isGood || roles.isEmpty() || email.isInvalid()) {
            return Optional.empty();
        }
        var chosen = organisation.getValue();
        return Optional.of(
                new AccountData(
                        inviting ? "invitato" : username.getValue(),
                        inviting ? "–" : displayName.getValue().strip(),
                        email.getValue().strip(),
                        Set.copyOf(roles.getValue()),
                        chosen == null ? null : chosen.getKey(),
                        territories.getValue().stream()
                                .map(Map.Entry::getKey)
                                .collect(java.util.stream.Collectors.toSet()),
                        language,
                        enabled.getValue()));
    }

    /// Says that somebody else has the username.
    void refuseUsername() {
        check(username, false, "administration.account.username.taken");
    }

    private boolean check(TextField field, boolean isGood, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(!isGood);
        return isGood;
    }

    private static <K> Map.@Nullable Entry<K, String> entry(SortedMap<K, String> names, K id) {
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().equals(id))
                .findFirst()
                .orElseGet(() -> Map.entry(id, id.toString()));
    }
}
