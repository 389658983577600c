package rosa.administration.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.network.Organisations;
import rosa.network.Tie;
import rosa.shared.AccountId;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;
import rosa.table.Concerns;
import rosa.territory.Comune;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.Territory;
import tools.jackson.databind.JsonNode;

/// What the audit log keeps as keys and codes, in words: names of comuni, entes, territories and
/// people, days as people write them, and nothing of what the reader may not see of decisions. What
/// says nothing to a person, such as a hash, is in the exported log only.
@Component
class AuditWords {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Set<String> UNTOLD =
            Set.of(
                    "contentHash",
                    "fileHash",
                    "image",
                    "content",
                    "demo",
                    "id",
                    "version",
                    Tie.FROM_KEY,
                    Tie.TO_KEY);
    private static final int MOST_NAMED = 5;

    private final Territories territories;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Sources sources;
    private final Concerns concerns;
    private final CurrentPerson person;

    AuditWords(
            Territories territories,
            Organisations organisations,
            Accounts accounts,
            Sources sources,
            Concerns concerns,
            CurrentPerson person) {
        this.territories = territories;
        this.organisations = organisations;
        this.accounts = accounts;
        this.sources = sources;
        this.concerns = concerns;
        this.person = person;
    }

    /// Whether a property tells a person anything.
    boolean isTold(String property) {
        return !UNTOLD.contains(property);
    }

    String property(Locale locale, String name) {
        return first(locale, name, "audit.property.");
    }

    /// The value as a person reads it; empty if there is none.
    String value(Locale locale, String property, JsonNode value) {
        if (value.isBoolean()) {
            return Messages.text(locale, value.asBoolean() ? "audit.value.yes" : "audit.value.no");
        }
        if (value.isNumber()) {
            return value.isIntegralNumber()
                    ? Formats.number(locale, value.asLong(), 0)
                    : value.asString();
        }
        if (value.isArray()) {
            return several(
                    locale,
                    StreamSupport.stream(value.spliterator(), false)
                            .map(one -> value(locale, property, one))
                            .toList());
        }
        return text(locale, property, value.asString("").strip());
    }

    private String text(Locale locale, String property, String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (property) {
            case "kind" ->
                    first(
                            locale,
                            raw,
                            "network.kind.",
                            "network.organisation.kind.",
                            "imports.kind.",
                            "territory.service.kind.",
                            "territory.residents.kind.",
                            "territory.change.kind.",
                            "network.tie.is.");
            case "category" -> first(locale, raw, "network.category.");
            case "unitType" -> first(locale, raw, "network.unit.");
            case "visibility" -> first(locale, raw, "network.visibility.");
            case "safeguard" -> first(locale, raw, "distribution.safeguard.");
            case "rounding" -> first(locale, raw, "distribution.rounding.");
            case "status" -> first(locale, raw, "plan.status.");
            case "way" -> first(locale, raw, "audit.value.way.");
            case "locale" -> first(locale, raw, "audit.value.locale.");
            case "roles" -> each(locale, raw, one -> first(locale, lower(one), "identity.role."));
            case "scopes" -> each(locale, raw, one -> first(locale, lower(one), "identity.scope."));
            case "territories", "excludedTerritories", "operatesIn" ->
                    each(locale, raw, this::territory);
            case "istat" -> each(locale, raw, this::comune);
            case "comune", "seat" -> comune(raw);
            case "managedBy", "organisation", "holder" -> organisation(raw);
            case "concerns" -> several(locale, concerns.namesIn(raw, person.get()));
            case "owner" -> account(raw);
            case "source" -> sources.findSource(raw).map(Source::title).orElse(raw);
            default -> plain(raw);
        };
    }

    private static String plain(String raw) {
        if (DAY.matcher(raw).matches()) {
            return Formats.day(LocalDate.parse(raw));
        }
        return MOMENT.matcher(raw).matches() ? Formats.moment(Instant.parse(raw)) : raw;
    }

    private static String each(Locale locale, String raw, Function<String, String> word) {
        return several(
                locale,
                Arrays.stream(raw.replaceAll("[\\[\\]]", "").split("[,;]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(word)
                        .toList());
    }

    private static String several(Locale locale, List<String> words) {
        String named = words.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return words.size() <= MOST_NAMED
                ? named
                : Messages.text(locale, "audit.value.more", named, words.size() - MOST_NAMED);
    }

    private static String first(Locale locale, String raw, String... prefixes) {
        return Arrays.stream(prefixes)
                .map(prefix -> prefix + raw)
                .filter(key -> Messages.has(locale, key))
                .findFirst()
                .map(key -> Messages.text(locale, key))
                .orElse(raw);
    }

    private static String lower(String raw) {
        return raw.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String comune(String code) {
        return found(code, key -> territories.findComune(new IstatCode(key)).map(Comune::name));
    }

    private String territory(String id) {
        return found(
                id, key -> territories.findTerritory(new TerritoryId(key)).map(Territory::name));
    }

    private String organisation(String id) {
        return found(
                id,
                key ->
                        organisations
                                .findOrganisation(new OrganisationId(key))
                                .map(one -> one.data().name()));
    }

    private String account(String id) {
        return found(
                id, key -> accounts.find(new AccountId(key)).map(one -> one.data().displayName()));
    }

    /// The name of what `key` stands for, or what was written: the log outlives what it tells of.
    private static String found(String key, Function<String, Optional<String>> name) {
        try {
            return name.apply(key).orElse(key);
        } catch (IllegalArgumentException _) {
            return key;
        }
    }
}
