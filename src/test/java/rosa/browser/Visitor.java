package rosa.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/// Somebody in front of a window of ROSA.
public final class Visitor {
    private final Page page;
    private final String home;

    /// @param home the program's address without a slash at the end
    public Visitor(Page page, String home) {
        this.page = page;
        this.home = home;
    }

    /// The window.
    public Page page() {
        return page;
    }

    /// Signs in at the door, as a person does.
    public Visitor signIn(String username, String password) {
        page.navigate(home + "/accesso");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/accesso"));
        settle();
        return this;
    }

    /// Opens a page by its address.
    public Visitor go(String path) {
        page.navigate(home + path);
        settle();
        return this;
    }

    /// Waits until the server has answered and nothing is on its way.
    public Visitor settle() {
        page.waitForFunction(
                "() => window.Vaadin?.Flow?.clients"
                        + " && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive?.() )");
        page.locator("vaadin-connection-indicator[loading]")
                .waitFor(
                        new com.microsoft.playwright.Locator.WaitForOptions()
                                .setState(WaitForSelectorState.HIDDEN));
        return this;
    }
}
