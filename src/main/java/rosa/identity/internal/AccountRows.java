package rosa.identity.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.Role;
import rosa.shared.AccountId;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;

/// Between accounts and their rows in the graph.
final class AccountRows {
    /// What a query returns for [#account]; `a` is the account's node.
    static final String RETURN =
            """
            RETURN a, [(a)-[:SPEAKS_FOR]->(o) | o.id][0] AS organisation,
                   [(a)-[:HAS_RIGHTS_IN]->(t) | t.id] AS territories
            """;

    private AccountRows() {}

    static Account account(Record row) {
        Value a = row.get("a");
        return new Account(
                new AccountId(a.get("id").asString()),
                a.get("version").asInt(),
                data(a, row.get("organisation"), row.get("territories")),
                a.get("mustChangePassword").asBoolean(false),
                a.get("createdAt").asZonedDateTime().toInstant(),
                instant(a.get("lastSeenAt")),
                a.get("demo").asBoolean(false));
    }

    static AccountData data(Value a, Value organisation, Value territories) {
        return new AccountData(
                a.get("username").asString(),
                a.get("displayName").asString(),
                a.get("email").asString(""),
                a.get("roles").asList(role -> Role.valueOf(role.asString())).stream()
                        .collect(Collectors.toSet()),
                organisation.isNull() ? null : new OrganisationId(organisation.asString()),
                territories.asList(territory -> new TerritoryId(territory.asString())).stream()
                        .collect(Collectors.toSet()),
                Locale.forLanguageTag(a.get("locale").asString("it")),
                a.get("enabled").asBoolean(true));
    }

    /// The properties an administrator edits.
    static Map<String, Object> properties(AccountData data) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("username", data.username());
        properties.put("displayName", data.displayName());
        properties.put("email", data.email());
        properties.put("roles", data.roles().stream().map(Role::name).sorted().toList());
        properties.put("locale", data.locale().toLanguageTag());
        properties.put("enabled", data.enabled());
        return properties;
    }

    /// What the audit log keeps of an account: never a password or its hash.
    static Map<String, Object> audited(AccountData data) {
        Map<String, Object> audited = properties(data);
        String organisation = organisation(data);
        audited.put(
                "roles",
                data.roles().stream().map(Role::name).sorted().collect(Collectors.joining(", ")));
        audited.put("organisation", organisation == null ? "" : organisation);
        audited.put("territories", String.join(", ", territories(data)));
        return audited;
    }

    static @Nullable String organisation(AccountData data) {
        OrganisationId organisation = data.organisation();
        return organisation == null ? null : organisation.value();
    }

    static java.util.List<String> territories(AccountData data) {
        return data.territories().stream().map(TerritoryId::value).sorted().toList();
    }

    static @Nullable Instant instant(Value value) {
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }
}
