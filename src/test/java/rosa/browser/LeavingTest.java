package rosa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.Accounts;
import rosa.shared.Formats;

/// The two ends of a session, by one's own will and by time, and the quickest way back; and the day
/// gone by that somebody takes along until they leave it.
@RosaTest
class LeavingTest extends InBrowser {
    private static final String DAY = ".rosa-day input";

    @Autowired private Accounts accounts;

    private String username = "";

    @Test
    void who_leaves_has_left() {
        Visitor visitor = somebody();
        Page page = visitor.page();

        page.getByRole(AriaRole.MENUITEM, named("Il mio profilo")).click();
        page.getByRole(AriaRole.MENUITEM, named("Esci")).click();

        page.waitForURL(Pattern.compile("/accesso"));
        page.navigate(home() + "/strutture");
        assertThat(page).hasURL(Pattern.compile("/accesso"));
        assertThat(page.locator("input[name=password]")).isVisible();
    }

    @Test
    void a_page_whose_session_is_over_says_so_and_comes_back_after_the_sign_in() {
        Visitor visitor = somebody();
        Page page = visitor.go("/territorio?strato=residenti").page();

        page.context().clearCookies();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Strutture"))
                .first()
                .click();

        Locator notice = page.locator(".v-system-error");
        assertThat(notice).containsText("La sessione è terminata");
        notice.click();
        page.waitForURL(Pattern.compile("/accesso"));
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(People.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/accesso"));
        assertThat(page).not().hasURL(Pattern.compile("continue"));
    }

    @Test
    void who_made_a_passkey_comes_back_with_it() {
        // Passkeys belong to a name, not to a number.
        String home = home().replace("127.0.0.1", "localhost");
        Page page = visitor().page();
        var device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        device.send("WebAuthn.addVirtualAuthenticator", aDevice());
        username = People.coordinator(accounts, "Chi torna con la passkey");
        new Visitor(page, home).signIn(username, People.PASSWORD).go("/profilo");

        page.getByLabel("Nome della passkey").first().fill("Portatile");
        page.getByRole(AriaRole.BUTTON, named("Crea una passkey")).click();
        assertThat(page.getByText("La passkey «Portatile» è pronta")).isVisible();
        page.getByRole(AriaRole.MENUITEM, named("Il mio profilo")).click();
        page.getByRole(AriaRole.MENUITEM, named("Esci")).click();
        page.waitForURL(Pattern.compile("/accesso"));
        page.navigate(home + "/territorio?strato=residenti");
        page.getByRole(AriaRole.BUTTON, named("Entra con una passkey")).click();

        page.waitForURL(home + "/territorio?strato=residenti");
        page.navigate(home + "/profilo");
        assertThat(page.getByText("Nome utente " + username)).isVisible();

        suspend(accounts.findByUsername(username).orElseThrow());
        page.navigate(home + "/territorio");
        assertThat(page).hasURL(Pattern.compile("/accesso"));
        page.getByRole(AriaRole.BUTTON, named("Entra con una passkey")).click();
        assertThat(page.getByRole(AriaRole.ALERT).filter(suspended())).isVisible();
    }

    @Test
    void a_day_gone_by_goes_along_from_screen_to_screen_until_today_is_chosen() {
        Page page = somebody().go("/strutture").page();
        Desk desk = new Desk(page, new Mouse(page), home());
        LocalDate day = LocalDate.of(2026, 1, 15);

        chooseDay(page, day);
        assertIsAt(desk, "/strutture?al=2026-01-15", "Strutture", day);
        desk.goTo("Enti", "Enti");
        assertIsAt(desk, "/enti?al=2026-01-15", "Enti", day);
        page.goBack();
        assertIsAt(desk, "/strutture?al=2026-01-15", "Strutture", day);
        page.goForward();
        assertIsAt(desk, "/enti?al=2026-01-15", "Enti", day);
        page.reload();
        assertIsAt(desk, "/enti?al=2026-01-15", "Enti", day);

        LocalDate today = LocalDate.now(Formats.ROME);
        chooseDay(page, today);
        assertIsAt(desk, "/enti", "Enti", today);
        desk.goTo("Strutture", "Strutture");
        assertIsAt(desk, "/strutture", "Strutture", today);
    }

    private static void chooseDay(Page page, LocalDate day) {
        Locator field = page.locator(DAY);
        field.fill(Formats.day(day));
        field.press("Enter");
    }

    /// Both where the address says one is and what is shown: the router drops a step forward that
    /// is made while a step back is still on its way to the screen.
    private void assertIsAt(Desk desk, String address, String title, LocalDate day) {
        Locator shown = desk.heading(1, title);
        assertThat(shown.page()).hasURL(home() + address);
        assertThat(shown).isVisible();
        assertThat(shown.page().locator(DAY)).hasValue(Formats.day(day));
    }

    private void suspend(Account account) {
        var data = account.data();
        accounts.amend(
                account.id(),
                account.version(),
                new AccountData(
                        data.username(),
                        data.displayName(),
                        data.email(),
                        data.roles(),
                        data.organisation(),
                        data.territories(),
                        data.locale(),
                        false));
    }

    private static Locator.FilterOptions suspended() {
        return new Locator.FilterOptions().setHasText("Il tuo account è sospeso");
    }

    /// What Chromium's own virtual device is like: it finds keys by itself and knows its owner.
    private static JsonObject aDevice() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", options);
        return request;
    }

    private Visitor somebody() {
        username = People.coordinator(accounts, "Chi va via");
        return visitor().signIn(username, People.PASSWORD);
    }

    private static Page.GetByRoleOptions named(String beginning) {
        return new Page.GetByRoleOptions().setName(beginning);
    }
}
