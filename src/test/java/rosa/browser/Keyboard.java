package rosa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// Somebody without a mouse: Tab, arrows, Enter, Escape.
final class Keyboard implements Hand {
    /// The focus may lie in an element of an element.
    private static final String HAS_FOCUS =
            """
            element => {
              for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement) {
                if (element.contains(at)) return true;
              }
              return false;
            }
            """;

    private static final int MOST_STOPS = 250;
    private static final int MOST_TOOLS = 40;
    private static final int MOST_OFFERS = 120;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    @Override
    public void use(Locator target) {
        reach(target);
        press("Enter");
    }

    @Override
    public void enter(Locator field) {
        reach(field);
    }

    @Override
    public void useTool(Locator toolbar, Locator tool) {
        press("Escape");
        for (int stops = 0; !hasFocus(toolbar); stops++) {
            giveUpAfter(stops, MOST_STOPS, toolbar);
            press("Shift+Tab");
        }
        press("Home");
        for (int tools = 0; !hasFocus(tool); tools++) {
            giveUpAfter(tools, MOST_TOOLS, tool);
            press("ArrowRight");
        }
        press("Enter");
    }

    @Override
    public void take(Locator offers, String name) {
        Locator wanted = Offers.named(offers, name);
        wanted.waitFor();
        for (int steps = 0; !"true".equals(wanted.getAttribute("aria-selected")); steps++) {
            giveUpAfter(steps, MOST_OFFERS, wanted);
            press("ArrowDown");
        }
        press("Enter");
    }

    @Override
    public void choose(Locator list, String option) {
        reach(list);
        press("Enter");
        Locator wanted =
                page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true));
        wanted.waitFor();
        press("Home");
        for (int steps = 0; !hasFocus(wanted); steps++) {
            giveUpAfter(steps, MOST_TOOLS, wanted);
            press("ArrowDown");
        }
        press("Enter");
        assertThat(list).hasAttribute("aria-expanded", "false");
    }

    /// Goes on from stop to stop until `target` has the focus.
    void reach(Locator target) {
        target.waitFor();
        for (int stops = 0; !hasFocus(target); stops++) {
            giveUpAfter(stops, MOST_STOPS, target);
            if (isWriting()) {
                press("Escape");
            }
            press("Tab");
        }
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private boolean isWriting() {
        return (Boolean) page.evaluate("document.activeElement?.isContentEditable ?? false");
    }

    private static boolean hasFocus(Locator target) {
        return (Boolean) target.evaluate(HAS_FOCUS);
    }

    private static void giveUpAfter(int tries, int most, Locator target) {
        if (tries >= most) {
            throw new AssertionError("The keyboard does not lead to " + target);
        }
    }
}
