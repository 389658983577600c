package rosa.browser;

import com.microsoft.playwright.Locator;

/// How somebody works with the page: with a mouse or without.
interface Hand {
    /// Uses a button or a link.
    void use(Locator target);

    /// Puts the caret where words are written, without changing them.
    void enter(Locator field);

    /// Uses a button of a toolbar.
    void useTool(Locator toolbar, Locator tool);

    /// Takes one of the offers that opened while writing, by the words it begins with.
    void take(Locator offers, String name);

    /// Chooses from a closed list.
    void choose(Locator list, String option);
}
