package rosa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// Somebody who clicks.
final class Mouse implements Hand {
    private final Page page;

    Mouse(Page page) {
        this.page = page;
    }

    @Override
    public void use(Locator target) {
        target.click();
    }

    @Override
    public void enter(Locator field) {
        field.click();
    }

    @Override
    public void useTool(Locator toolbar, Locator tool) {
        tool.click();
    }

    @Override
    public void take(Locator offers, String name) {
        Offers.named(offers, name).click();
    }

    @Override
    public void choose(Locator list, String option) {
        list.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }
}
