package rosa.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rosa.RosaTest;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.security.Browser.Person;

@RosaTest
class SessionTest {
    @LocalServerPort private int port;
    @Autowired private Accounts accounts;

    @Test
    void who_signs_in_gets_another_session_than_before() {
        var person = Person.with(accounts, Role.COORDINATOR);
        var browser = new Browser(port);
        browser.get("/accesso");
        String before = browser.cookie("JSESSIONID").orElseThrow();

        var answer = browser.signIn(person.username(), person.password());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.header(answer, "Location").orElseThrow()).doesNotContain("error");
        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        assertThat(browser.get("/territorio").statusCode()).isEqualTo(200);

        var thief = new Browser(port);
        thief.remember("JSESSIONID", before);
        assertThat(thief.get("/territorio").statusCode()).isEqualTo(302);
    }

    @Test
    void the_sessions_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var answer = new Browser(port).get("/accesso");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(answer.body()).doesNotContainIgnoringCase("jsessionid");
    }

    @Test
    void after_five_wrong_passwords_the_right_one_does_not_open_either() {
        var person = Person.with(accounts, Role.READER);
        for (int i = 0; i < 5; i++) {
            refused(new Browser(port), person.username(), "sbagliata davvero " + i);
        }

        refused(new Browser(port), person.username(), person.password());

        var other = Person.with(accounts, Role.READER);
        assertThat(
                        Browser.header(
                                        new Browser(port)
                                                .signIn(other.username(), other.password()),
                                        "Location")
                                .orElseThrow())
                .doesNotContain("error");
    }

    @Test
    void unknown_and_known_usernames_are_refused_alike() {
        var person = Person.with(accounts, Role.READER);

        var known = new Browser(port).signIn(person.username(), "sbagliata davvero");
        var unknown = new Browser(port).signIn("nessuno-" + person.username(), "sbagliata davvero");

        assertThat(Browser.header(known, "Location"))
                .isEqualTo(Browser.header(unknown, "Location"));
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
    }

    @Test
    void a_disabled_account_neither_signs_in_nor_goes_on() {
        var person = Person.with(accounts, Role.READER);
        var browser = new Browser(port);
        browser.signIn(person.username(), person.password());
        assertThat(browser.get("/territorio").statusCode()).isEqualTo(200);

        amend(person, Set.of(Role.READER), false);

        assertThat(browser.get("/territorio").statusCode()).isEqualTo(302);
        refused(new Browser(port), person.username(), person.password());
    }

    @Test
    void changed_roles_end_the_session() {
        var person = Person.with(accounts, Role.READER);
        var browser = new Browser(port);
        browser.signIn(person.username(), person.password());

        amend(person, Set.of(Role.ANALYST), true);

        var next = browser.get("/territorio");
        assertThat(next.statusCode()).isEqualTo(302);
        assertThat(Browser.header(next, "Location").orElseThrow()).contains("/accesso");
    }

    @Test
    void another_sites_page_cannot_open_the_push_socket() {
        assertThat(handshake("http://evil.example")).isEqualTo(403);
        assertThat(handshake("http://127.0.0.1:" + (port == 1 ? 2 : 1))).isEqualTo(403);
        assertThat(handshake("null")).isEqualTo(403);
        assertThat(handshake("http://127.0.0.1:" + port)).isNotEqualTo(403);
    }

    @Test
    void another_sites_page_can_neither_sign_in_nor_send_a_form() {
        var person = Person.with(accounts, Role.READER);
        for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:1")) {
            var browser = new Browser(port);
            String form = browser.signInForm(person.username(), person.password());

            var answer = browser.post("/accesso", form, "Origin", origin);

            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
            assertThat(browser.get("/territorio").statusCode()).as(origin).isEqualTo(302);
        }
        var browser = new Browser(port);
        String form = browser.signInForm(person.username(), person.password());
        browser.post("/accesso", form, "Origin", "http://127.0.0.1:" + port);
        assertThat(browser.get("/territorio").statusCode()).isEqualTo(200);
        assertThat(
                        browser.post("/?v-r=uidl&v-uiId=0", "", "Origin", "http://evil.example")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void behind_a_proxy_the_page_is_the_proxys() {
        var person = Person.with(accounts, Role.READER);
        var browser = new Browser(port);
        String form = browser.signInForm(person.username(), person.password());

        browser.post(
                "/accesso",
                form,
                "Origin",
                "https://rosa.example.it",
                "X-Forwarded-Host",
                "rosa.example.it");

        assertThat(browser.get("/territorio").statusCode()).isEqualTo(200);
    }

    @Test
    void a_sign_in_without_the_token_of_its_page_gets_a_fresh_page() {
        var person = Person.with(accounts, Role.READER);
        var browser = new Browser(port);
        browser.get("/accesso");

        var answer =
                browser.post(
                        "/accesso",
                        "username="
                                + person.username()
                                + "&password="
                                + person.password().replace(' ', '+'));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.header(answer, "Location").orElseThrow()).endsWith("/accesso?scaduta");
        assertThat(browser.get("/territorio").statusCode()).isEqualTo(302);
    }

    @Test
    void an_answer_of_a_passkey_that_nobody_asked_for_or_from_another_page_opens_nothing() {
        var browser = new Browser(port);
        String token = browser.signInForm("", "").replaceAll(".*(_csrf=[^&]*).*", "$1");

        var unasked = browser.post("/accesso/passkey", token + "&credential=%7B%7D");
        var foreign = browser.post("/accesso/passkey", "credential=%7B%7D");

        assertThat(Browser.header(unasked, "Location").orElseThrow())
                .endsWith("/accesso?passkey=refused");
        assertThat(Browser.header(foreign, "Location").orElseThrow()).endsWith("/accesso?scaduta");
        assertThat(browser.get("/territorio").statusCode()).isEqualTo(302);
    }

    @Test
    void a_request_names_no_host_that_a_link_of_ours_would_lead_to() {
        var answer = new Browser(port).get("/territorio", "X-Forwarded-Host", "evil.example");

        assertThat(Browser.header(answer, "Location").orElseThrow()).doesNotContain("evil");
    }

    @Test
    void without_a_session_the_maps_geometry_and_downloads_are_not_given() {
        for (String path : List.of("/geo/comuni.geojson", "/geo/nulla", "/download/x")) {
            var answer = new Browser(port).get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(Browser.header(answer, "Location").orElseThrow())
                    .as(path)
                    .endsWith("/accesso");
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    /// The status of the handshake, 101 if the socket opened.
    private int handshake(String origin) {
        var uri = URI.create("ws://127.0.0.1:%d/VAADIN/push?v-r=push&v-uiId=0".formatted(port));
        try (var client = HttpClient.newHttpClient()) {
            var socket =
                    client.newWebSocketBuilder()
                            .header("Origin", origin)
                            .buildAsync(uri, new WebSocket.Listener() {})
                            .join();
            socket.abort();
            return 101;
        } catch (CompletionException refused) {
            assertThat(refused.getCause()).isInstanceOf(WebSocketHandshakeException.class);
            return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
        }
    }

    private void amend(Person person, Set<Role> roles, boolean enabled) {
        var account = accounts.find(person.account().id()).orElseThrow();
        var data = account.data();
        accounts.amend(
                account.id(),
                account.version(),
                new AccountData(
                        data.username(),
                        data.displayName(),
                        data.email(),
                        roles,
                        null,
                        Set.of(),
                        data.locale(),
                        enabled));
    }

    private static void refused(Browser browser, String username, String password) {
        var answer = browser.signIn(username, password);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.header(answer, "Location").orElseThrow()).contains("error");
    }
}
