package rosa.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.PersonalTokens;
import rosa.identity.PersonalTokens.Scope;
import rosa.identity.Role;

@RosaTest
class HeadersTest {
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9_-]{43})'");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private PersonalTokens tokens;
    @Autowired private Environment environment;

    @Test
    void every_kind_of_answer_carries_the_headers() {
        var person = Browser.Person.with(accounts, Role.COORDINATOR);
        var browser = new Browser(port);
        browser.signIn(person.username(), person.password());
        String token =
                tokens.issue(person.account().id(), "t", EnumSet.of(Scope.EXPORT), null).secret();

        protectedAnswer("page", 200, new Browser(port).get("/accesso"));
        protectedAnswer("route", 200, browser.get("/territorio"));
        protectedAnswer("redirect", 302, new Browser(port).get("/territorio"));
        protectedAnswer("403", 403, browser.post("/download/x", "a=b"));
        protectedAnswer("static file", 200, new Browser(port).get("/rosa.css"));
        protectedAnswer("download", 200, browser.get("/geo/comuni.geojson"));
        protectedAnswer(
                "download by token",
                200,
                browser.get(
                        "/api/v1/exports/facilities",
                        "Authorization",
                        "Bearer " + token,
                        "Accept",
                        "text/csv"));
        protectedAnswer(
                "403 of the API",
                403,
                browser.get("/api/v1/comuni", "Authorization", "Bearer " + token));
        protectedAnswer("401 of the API", 401, new Browser(port).get("/api/v1/comuni"));
        protectedAnswer("health", 200, new Browser(port).get("/actuator/health"));
    }

    @Test
    void the_scripts_of_a_page_carry_the_nonce_of_its_policy_and_no_other_page_has_it() {
        var browser = new Browser(port);
        var page = browser.get("/accesso");

        String nonce = nonce(page);
        var scripts = Browser.all(page.body(), "<script([^>]*)>");
        assertThat(scripts).isNotEmpty();
        assertThat(scripts).allSatisfy(script -> assertThat(script).contains("nonce=\"" + nonce));
        assertThat(nonce(browser.get("/accesso"))).isNotEqualTo(nonce);
    }

    @Test
    void a_page_names_no_other_host() {
        var person = Browser.Person.with(accounts, Role.READER);
        var browser = new Browser(port);
        browser.signIn(person.username(), person.password());

        for (String path : new String[] {"/accesso", "/", "/territorio"}) {
            String html = browser.get(path).body();
            assertThat(
                            Browser.all(
                                    html,
                                    "(?:src|href|action)\\s*=\\s*[\"']((?:https?:)?//[^\"']*)"))
                    .as(path)
                    .isEmpty();
        }
        String css = browser.get("/rosa.css").body();
        assertThat(Browser.all(css, "(url\\(\\s*[\"']?https?:[^)]*|@import[^;]*https?:[^;]*)"))
                .isEmpty();
    }

    @Test
    void a_page_says_its_language() {
        var english = new Browser(port);
        english.remember("rosa-language", "en");

        assertThat(new Browser(port).get("/accesso").body())
                .containsPattern("<html[^>]* lang=\"it");
        assertThat(english.get("/accesso").body()).containsPattern("<html[^>]* lang=\"en");
    }

    @Test
    void of_the_actuator_only_health_is_open() {
        var browser = new Browser(port);

        assertThat(browser.get("/actuator/health").body())
                .contains("\"UP\"")
                .doesNotContain("neo4j");
        for (String path :
                new String[] {
                    "", "/env", "/beans", "/heapdump", "/loggers", "/mappings", "/metrics"
                }) {
            assertThat(browser.get("/actuator" + path).statusCode())
                    .as(path)
                    .isIn(302, 401, 403, 404);
        }
    }

    @Test
    void idle_sessions_end() {
        assertThat(environment.getProperty("vaadin.closeIdleSessions")).isEqualTo("true");
        assertThat(environment.getProperty("server.servlet.session.timeout")).isEqualTo("30m");
        assertThat(environment.getProperty("server.servlet.session.tracking-modes"))
                .isEqualTo("cookie");
    }

    private static void protectedAnswer(String what, int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(what).isEqualTo(status);
        Browser.expectedHeaders()
                .forEach((name, value) ->
                        assertThat(response.headers().allValues(name))
                                .as(what + " " + name)
                                .containsExactly(value));
        assertThat(response.headers().allValues("Content-Security-Policy")).as(what).hasSize(1);
        assertThat(nonce(response)).isNotEmpty();
        assertThat(Browser.header(response, "Content-Security-Policy").orElseThrow())
                .contains(
                        "default-src 'self'",
                        "frame-ancestors 'none'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "connect-src 'self'")
                .doesNotContain("http:", "https:", "*");
    }

    private static String nonce(HttpResponse<String> response) {
        var matcher =
                NONCE.matcher(Browser.header(response, "Content-Security-Policy").orElseThrow());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
