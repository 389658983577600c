package rosa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.identity.Accounts;

/// The two ends of a session: by one's own will, and by time.
@RosaTest
class LeavingTest extends InBrowser {
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

    private Visitor somebody() {
        username = People.coordinator(accounts, "Chi va via");
        return visitor().signIn(username, People.PASSWORD);
    }

    private static Page.GetByRoleOptions named(String beginning) {
        return new Page.GetByRoleOptions().setName(beginning);
    }
}
