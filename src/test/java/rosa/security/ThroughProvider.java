package rosa.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.IdentityProvider;
import rosa.identity.Role;
import rosa.identity.WaysIn;

/// A browser that goes to the identity provider and comes back, and people for it.
abstract class ThroughProvider {
    static final OidcServer PROVIDER = new OidcServer();
    static final String START = "/accesso/provider/oidc";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("rosa.oidc.issuer", PROVIDER::issuer);
        properties.add("rosa.oidc.client-id", () -> OidcServer.CLIENT);
        properties.add("rosa.oidc.client-secret", () -> OidcServer.SECRET);
        properties.add("rosa.oidc.requests", () -> "true");
    }

    @AfterAll
    static void end() {
        PROVIDER.close();
    }

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired WaysIn ways;
    @Autowired IdentityProvider provider;
    @Autowired AuditTrail trail;

    final String subject = UUID.randomUUID().toString();
    final String email = subject + "@comune.example.it";
    Browser browser;

    @BeforeEach
    void somebodyIsThere() {
        browser = new Browser(port);
        PROVIDER.person(person(true));
    }

    /// Goes to the provider and comes back; the answer is where one ends, with its query.
    String enter() {
        URI answered = answered();
        URI end =
                OidcServer.location(
                        browser.get(answered.getRawPath() + "?" + answered.getRawQuery()));
        return end.getRawPath() + (end.getRawQuery() == null ? "" : "?" + end.getRawQuery());
    }

    /// Goes to the provider; the answer is the address it sends one back to.
    URI answered() {
        URI asked = OidcServer.location(browser.get(START));
        try (var http = HttpClient.newHttpClient()) {
            return OidcServer.location(
                    http.send(
                            HttpRequest.newBuilder(asked).build(),
                            HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Map<String, Object> person(boolean checked) {
        return Map.of(
                "sub", subject, "email", email, "email_verified", checked, "name", "Anna Prova");
    }

    Account account(String address, boolean enabled) {
        String username = "prova-" + UUID.randomUUID();
        var created =
                accounts.create(
                        data(username, address, enabled, Role.READER), "quattro passi al lago");
        return ((Accounts.Creation.Created) created).account();
    }

    static AccountData data(String username, String address, boolean enabled, Role role) {
        return new AccountData(
                username, "Prova", address, Set.of(role), null, Set.of(), Locale.ITALIAN, enabled);
    }

    java.util.List<String> actions(Account account) {
        return trail.historyOf("Account", account.id().value()).stream()
                .map(entry ->
                        entry.action().equals("account.enter")
                                ? entry.action() + " " + entry.after()
                                : entry.action())
                .toList();
    }
}
