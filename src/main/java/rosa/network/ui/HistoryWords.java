package rosa.network.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import rosa.network.Organisation;
import rosa.network.Organisations;
import rosa.network.Tie;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.shared.OrganisationId;
import rosa.territory.Comune;
import rosa.territory.Territories;

/// What the audit log keeps as keys, in words.
final class HistoryWords {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Set<String> UNTOLD =
            Set.of("source", "asOf", "demo", Tie.FROM_KEY, Tie.TO_KEY);

    private final Locale locale;
    private final Organisations organisations;
    private final Territories territories;

    HistoryWords(Locale locale, Organisations organisations, Territories territories) {
        this.locale = locale;
        this.organisations = organisations;
        this.territories = territories;
    }

    /// Whether a property tells a person anything.
    boolean isTold(String property) {
        return !UNTOLD.contains(property);
    }

    String property(String name) {
        String key = "audit.property." + name;
        return Messages.has(locale, key) ? Messages.text(locale, key) : name;
    }

    String value(String property, String raw) {
        return switch (property) {
            case "kind" ->
                    first(raw, "network.kind.", "network.organisation.kind.", "network.tie.is.");
            case "strength" -> first(raw, "network.tie.strength.");
            case "category" -> first(raw, "network.category.");
            case "unitType" -> first(raw, "network.unit.");
            case "visibility" -> first(raw, "network.visibility.");
            case "managedBy" -> organisation(raw);
            case "comune", "seat" -> comune(raw);
            default -> DAY.matcher(raw).matches() ? Formats.day(LocalDate.parse(raw)) : raw;
        };
    }

    private String first(String raw, String... prefixes) {
        for (String prefix : prefixes) {
            if (Messages.has(locale, prefix + raw)) {
                return Messages.text(locale, prefix + raw);
            }
        }
        return raw;
    }

    private String organisation(String id) {
        return named(
                id,
                key ->
                        organisations
                                .findOrganisation(new OrganisationId(key))
                                .map(Organisation::data)
                                .map(data -> data.name())
                                .orElse(key));
    }

    private String comune(String code) {
        return named(
                code,
                key -> territories.findComune(new IstatCode(key)).map(Comune::name).orElse(key));
    }

    private static String named(String key, Function<String, String> name) {
        return key.isEmpty() ? key : name.apply(key);
    }
}
