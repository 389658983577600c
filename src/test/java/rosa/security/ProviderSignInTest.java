package rosa.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rosa.RosaTest;
import rosa.identity.Account;
import rosa.identity.AuditTrail;
import rosa.identity.Role;

/// Entering by an identity provider, as a browser does it, and everything that may be wrong with
/// it.
@RosaTest
@Tag("alone")
class ProviderSignInTest extends ThroughProvider {
    @Test
    void a_known_address_enters_and_from_then_on_the_identity_decides() {
        Account account = account(email.toUpperCase(Locale.ROOT), true);

        assertThat(enter()).isEqualTo("/");
        assertThat(browser.get("/territorio").statusCode()).isEqualTo(200);
        var changed = new HashMap<>(person(false));
        changed.put("email", "un-altro@comune.example.it");
        PROVIDER.person(changed);
        browser = new Browser(port);

        assertThat(enter()).isEqualTo("/");
        var way = ways.of(account.id());
        assertThat(way.password()).isTrue();
        assertThat(way.identities())
                .singleElement()
                .satisfies(identity -> {
                    assertThat(identity.subject()).isEqualTo(subject);
                    assertThat(identity.email()).isEqualTo(email);
                    assertThat(identity.lastUsedAt()).isNotNull();
                });
        assertThat(actions(account))
                .contains("account.identity.link")
                .contains("account.enter {\"way\":\"provider\"}");
    }

    @Test
    void the_page_one_came_for_opens_after_the_sign_in() {
        account(email, true);
        browser.get("/territorio?strato=residenti");

        assertThat(enter()).isEqualTo("/territorio?strato=residenti");
    }

    @Test
    void an_invited_person_gets_the_account_that_was_offered_and_no_password() {
        accounts.invite(data("invitato", email, true, Role.ANALYST), Duration.ofDays(1));

        assertThat(enter()).isEqualTo("/");

        Account account =
                accounts.all().stream()
                        .filter(one -> one.data().email().equals(email))
                        .findFirst()
                        .orElseThrow();
        assertThat(account.data().roles()).containsExactly(Role.ANALYST);
        assertThat(account.data().displayName()).isEqualTo("Anna Prova");
        assertThat(ways.of(account.id()).password()).isFalse();
        assertThat(account.mustChangePassword()).isFalse();
        assertThat(accounts.pendingInvitations())
                .noneMatch(one -> one.data().email().equals(email));
    }

    @Test
    void an_unknown_person_gets_no_account_but_the_administrator_can_let_them_in() {
        assertThat(enter()).isEqualTo("/accesso?provider=requested");
        assertThat(enter()).isEqualTo("/accesso?provider=requested");
        var request =
                provider.requests().stream().filter(one -> one.subject().equals(subject)).toList();
        assertThat(request)
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("Anna Prova"));
        assertThat(accounts.all()).noneMatch(one -> one.data().email().equals(email));
        Account account = account("", true);

        assertThat(provider.grant(request.getFirst(), account.id())).isTrue();

        assertThat(enter()).isEqualTo("/");
        assertThat(provider.requests()).noneMatch(one -> one.subject().equals(subject));
    }

    @Test
    void an_address_that_the_provider_has_not_checked_opens_nothing() {
        Account account = account(email, true);
        PROVIDER.person(person(false));

        assertThat(enter()).isEqualTo("/accesso?provider=requested");
        assertThat(ways.of(account.id()).identities()).isEmpty();
    }

    @Test
    void an_address_given_to_a_successor_does_not_open_the_predecessors_account() {
        Account account = account(email, true);
        assertThat(enter()).isEqualTo("/");
        var successor = new HashMap<>(person(true));
        successor.put("sub", "chi-viene-dopo-" + subject);
        PROVIDER.person(successor);
        browser = new Browser(port);

        assertThat(enter()).isEqualTo("/accesso?provider=other-identity");
        assertThat(ways.of(account.id()).identities()).hasSize(1);
    }

    @Test
    void an_address_of_two_accounts_opens_neither() {
        account(email, true);
        account(email, true);

        assertThat(enter()).isEqualTo("/accesso?provider=requested");
    }

    @Test
    void a_disabled_account_is_refused_linked_or_not_and_its_session_ends() {
        account(email, false);
        assertThat(enter()).isEqualTo("/accesso?provider=disabled");

        String other = "b" + email;
        var person = new HashMap<>(person(true));
        person.put("sub", "b" + subject);
        person.put("email", other);
        PROVIDER.person(person);
        Account account = account(other, true);
        assertThat(enter()).isEqualTo("/");
        accounts.amend(account.id(), 1, data(account.data().username(), other, false, Role.READER));

        assertThat(OidcServer.location(browser.get("/territorio")).getPath()).isEqualTo("/accesso");
        assertThat(enter()).isEqualTo("/accesso?provider=disabled");
    }

    @Test
    void a_token_for_another_request_is_refused() {
        account(email, true);
        PROVIDER.lie(claims -> claims.claim("nonce", "di un altro accesso"));

        assertThat(enter()).isEqualTo("/accesso?provider=invalid");
        assertThat(browser.get("/territorio").statusCode()).isEqualTo(302);
    }

    @Test
    void a_token_for_another_program_is_refused() {
        account(email, true);
        PROVIDER.lie(claims -> claims.audience("un altro programma"));

        assertThat(enter()).isEqualTo("/accesso?provider=invalid");
    }

    @Test
    void a_token_of_another_provider_is_refused() {
        account(email, true);
        PROVIDER.lie(claims -> claims.issuer("https://altrove.example.it"));

        assertThat(enter()).isEqualTo("/accesso?provider=invalid");
    }

    @Test
    void an_expired_token_is_refused() {
        account(email, true);
        PROVIDER.lie(claims ->
                claims.issueTime(Date.from(Instant.now().minusSeconds(7200)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(3600))));

        assertThat(enter()).isEqualTo("/accesso?provider=invalid");
    }

    @Test
    void a_new_key_of_the_provider_is_taken_at_once() {
        account(email, true);
        assertThat(enter()).isEqualTo("/");
        PROVIDER.rotateKey();
        browser = new Browser(port);

        assertThat(enter()).isEqualTo("/");
    }

    @Test
    void an_answer_nobody_asked_for_or_asked_for_by_another_browser_is_refused() {
        account(email, true);
        URI answered = answered();
        var victim = new Browser(port);

        var foreign = victim.get(answered.getRawPath() + "?" + answered.getRawQuery());

        assertThat(OidcServer.location(foreign).toString()).endsWith("/accesso?provider=invalid");
        assertThat(victim.get("/territorio").statusCode()).isEqualTo(302);
    }

    @Test
    void a_provider_that_breaks_down_half_way_is_told_as_such() {
        account(email, true);
        URI answered = answered();
        PROVIDER.breakDown();

        var answer = browser.get(answered.getRawPath() + "?" + answered.getRawQuery());

        assertThat(OidcServer.location(answer).toString())
                .endsWith("/accesso?provider=unreachable");
    }

    @Test
    void whoever_says_no_there_comes_back_to_the_sign_in_page() {
        URI asked = OidcServer.location(browser.get(START));
        String state = OidcServer.parameters(asked.getRawQuery()).get("state");

        var answer =
                browser.get(
                        "/accesso/ritorno/oidc?error=access_denied&state="
                                + java.net.URLEncoder.encode(
                                        state, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(OidcServer.location(answer).toString()).endsWith("/accesso?provider=cancelled");
    }

    @Test
    void where_the_answer_goes_is_configured_and_not_what_the_request_claims() {
        var asked = OidcServer.location(browser.get(START, "X-Forwarded-Host", "evil.example"));

        assertThat(OidcServer.parameters(asked.getRawQuery()))
                .containsEntry(
                        "redirect_uri", "http://localhost:%d/accesso/ritorno/oidc".formatted(port))
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("nonce", "state", "code_challenge");
    }

    @Test
    void that_somebody_came_in_is_no_news_for_the_others() {
        Account account = account(email, true);
        Instant before = Instant.now();

        enter();

        assertThat(actions(account)).anyMatch(action -> action.startsWith("account.enter"));
        assertThat(trail.entriesSince(new AuditTrail.Since(before, "un-altro"), 100))
                .noneMatch(entry -> entry.action().equals("account.enter"));
    }

    @Test
    void leaving_leaves_the_provider_too() {
        account(email, true);
        enter();
        String page = browser.get("/territorio").body();
        String token = Browser.all(page, "<meta name=\"_csrf\" content=\"([^\"]*)\"").getFirst();

        var answer =
                browser.post(
                        "/logout",
                        "_csrf="
                                + java.net.URLEncoder.encode(
                                        token, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(OidcServer.location(answer).toString())
                .startsWith(PROVIDER.issuer() + "/leave?id_token_hint=")
                .endsWith("post_logout_redirect_uri=http://localhost:%d/accesso".formatted(port));
        assertThat(browser.get("/territorio").statusCode()).isEqualTo(302);
    }
}
