package rosa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.DemoTest;
import rosa.identity.Accounts;
import rosa.network.Facilities;
import rosa.network.Organisations;

/// No violation of the rules of WCAG 2.2 A and AA that axe knows, on any screen: on a desk in
/// English, on a phone in Italian, whose words are the longer ones.
@Tag("alone")
@DemoTest
class AccessibilityTest extends InBrowser {
    /// The administrator's own, which a coordinator may not see.
    private static final String FORBIDDEN = "/amministrazione/account";

    private static final List<String> OF_ADMINISTRATOR =
            List.of(
                    "/amministrazione/account",
                    "/amministrazione/posta",
                    "/amministrazione/dati-dimostrativi");

    /// Before anybody has entered.
    private static final List<String> AT_THE_DOOR =
            List.of("/accesso", "/password-dimenticata", "/nuova-password", "/invito");

    private static final String LANDMARKS =
            """
            () => [...document.querySelectorAll('nav, [role=navigation]')]
              .filter(one => one.checkVisibility())
              .map(one => (one.getAttribute('aria-label')
                ?? document.getElementById(one.getAttribute('aria-labelledby'))?.textContent ?? '').trim())
            """;

    /// Screens that are the same whatever the data.
    private static final List<String> SCREENS =
            List.of(
                    "/",
                    "/territorio",
                    "/territorio?vista=tabella",
                    "/territorio/054039",
                    "/strutture",
                    "/strutture/nuova",
                    "/enti",
                    "/enti/nuovo",
                    "/analisi",
                    "/analisi?scheda=comuni",
                    "/analisi?scheda=territori",
                    "/analisi?scheda=fattibilita",
                    "/analisi/regole",
                    "/analisi/regole/revisione-2017-3",
                    "/decisioni",
                    "/decisioni/demo-decisione-01",
                    "/decisioni/demo-decisione-02/modifica",
                    "/piano",
                    "/amministrazione/importazioni",
                    "/amministrazione/importazioni/differenze",
                    "/amministrazione/modello",
                    "/fonti",
                    "/profilo",
                    "/profilo/password",
                    "/amministrazione/registro",
                    "/nulla",
                    FORBIDDEN);

    @Autowired private Accounts accounts;
    @Autowired private Facilities facilities;
    @Autowired private Organisations organisations;

    private final Map<String, Visitor> windows = new HashMap<>();
    private String administrator = "";
    private List<String> screens = List.of();

    @BeforeAll
    void one_of_each_kind_of_thing() {
        administrator = People.administrator(accounts, "Amministratrice di prova");
        String facility = "/strutture/" + facilities.all().getFirst().id().value();
        String organisation = "/enti/" + organisations.all().getFirst().id().value();
        String plan =
                SamplePlan.write(signedIn("coordinatore").go("/piano").page())
                        .substring(home().length());
        String wholePlan = plan.replaceFirst("[?#].*", "");
        screens =
                Stream.concat(
                                SCREENS.stream(),
                                Stream.of(
                                        facility,
                                        facility + "/modifica",
                                        organisation,
                                        organisation + "/modifica",
                                        plan,
                                        wholePlan + "?al=2026-01-01",
                                        wholePlan + "/dati-vivi"))
                        .toList();
    }

    Stream<String> screens() {
        return screens.stream();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_screen_has_no_violation(String path) {
        Page page = signedIn("en", 1440).go(path).page();

        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void the_ways_in_have_no_violation() {
        Visitor desk = visitor();
        Visitor hand = visitorWithPhone();
        for (String path : AT_THE_DOOR) {
            Page page = desk.go(path).page();
            Page phone = hand.go(path).page();

            assertThat(Axe.violations(page)).as(path).isEmpty();
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(390);
            assertThat(Axe.violations(phone)).as(path + " 390").isEmpty();
        }
    }

    @Test
    void every_landmark_of_the_navigation_has_a_name_of_its_own() {
        Page page = signedIn("it", 1440).go("/").page();
        Page phone = signedIn("it", 390).go("/").page();

        assertThat((List<?>) page.evaluate(LANDMARKS))
                .isNotEmpty()
                .noneMatch(""::equals)
                .doesNotHaveDuplicates();
        phone.locator(".rosa-bottom-bar button").click();
        assertThat(phone.getByRole(AriaRole.DIALOG).getAttribute("aria-label"))
                .isEqualTo("Navigazione principale");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_screen_fits_a_phone(String path) {
        Page page = signedIn("it", 390).go(path).page();

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        assertThat(Axe.violations(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void the_screens_of_the_administrator_have_no_violation(String language) {
        for (int width : new int[] {1440, 390}) {
            Visitor visitor = width == 390 ? visitorWithPhone() : visitor();
            speak(visitor, language);
            visitor.signIn(administrator, People.PASSWORD);
            for (String path : OF_ADMINISTRATOR) {
                Page page = visitor.go(path).page();
                // Not the page that refuses.
                assertThat(page.locator("rosa-no-permission").count()).isZero();
                assertThat(Axe.violations(page)).as(path + " " + width).isEmpty();
            }
        }
    }

    /// One window a language and width, signed in once.
    private Visitor signedIn(String language, int width) {
        return windows.computeIfAbsent(
                language + width,
                _ -> {
                    Visitor visitor = width == 390 ? visitorWithPhone() : visitor();
                    speak(visitor, language);
                    return visitor.signIn("coordinatore", password());
                });
    }

    private void speak(Visitor visitor, String language) {
        visitor.page()
                .context()
                .addCookies(List.of(new Cookie("rosa-language", language).setUrl(home())));
    }
}
