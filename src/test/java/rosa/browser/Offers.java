package rosa.browser;

import com.microsoft.playwright.Locator;

/// What the list that opens after `#` offers.
final class Offers {
    private Offers() {}

    /// The offer of this name, whatever is said about it below the name.
    static Locator named(Locator offers, String name) {
        return offers.filter(
                new Locator.FilterOptions()
                        .setHas(
                                offers.page()
                                        .locator(".figure-menu-label")
                                        .filter(
                                                new Locator.FilterOptions()
                                                        .setHasText(Patterns.exactly(name)))));
    }
}
