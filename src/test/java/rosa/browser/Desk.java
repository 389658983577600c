package rosa.browser;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/// Somebody at work outside the plan: signs in, goes from screen to screen, imports, compares.
final class Desk {
    private final Page page;
    private final Hand hand;
    private final String home;

    Desk(Page page, Hand hand, String home) {
        this.page = page;
        this.hand = hand;
        this.home = home;
    }

    void signIn(String username, String password) {
        page.navigate(home + "/accesso");
        hand.enter(page.locator("input[name=username]"));
        page.keyboard().type(username);
        hand.enter(page.locator("input[name=password]"));
        page.keyboard().type(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/accesso"));
        heading(1, "La situazione al").waitFor();
    }

    /// Goes where an entry of the navigation leads.
    void goTo(String entry, String title) {
        hand.use(
                page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(entry).setExact(true))
                        .first());
        heading(1, title).waitFor();
    }

    /// Opens an address, as from a bookmark.
    void open(String path, String title) {
        page.navigate(home + path);
        heading(1, title).waitFor();
    }

    /// Uploads a file of facilities; the answer is its preview.
    Locator upload(Path file) {
        FileChooser chooser =
                page.waitForFileChooser(() ->
                        hand.use(
                                page.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions().setName("Scegli il file"))));
        chooser.setFiles(file);
        heading(2, "Anteprima di «" + file.getFileName() + "»").waitFor();
        return page.locator(".rosa-imports__preview");
    }

    Locator takeAll() {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Registra tutto"));
    }

    /// The card of a rule set.
    Locator ruleSet(String name) {
        return page.locator(".rosa-rule-card")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByRole(
                                                AriaRole.HEADING,
                                                new Page.GetByRoleOptions().setName(name))));
    }

    /// The value beside an indicator's name.
    Locator indicator(String name) {
        return page.getByRole(AriaRole.ROW)
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByRole(
                                                AriaRole.BUTTON,
                                                new Page.GetByRoleOptions()
                                                        .setName(name)
                                                        .setExact(true))))
                .getByRole(AriaRole.CELL)
                .first();
    }

    /// The number card with this label.
    Locator card(String label) {
        return page.locator(".rosa-number-card")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByText(
                                                label, new Page.GetByTextOptions().setExact(true))))
                .locator(".rosa-number-card__value");
    }

    Locator heading(int level, String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level).setName(words));
    }
}
