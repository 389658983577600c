package rosa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody who writes in the plan.
final class Author {
    private final Page page;
    private final Hand hand;

    Author(Page page, Hand hand) {
        this.page = page;
        this.hand = hand;
    }

    /// Makes a plan from the template.
    void createPlan(String title) {
        hand.use(button("Crea un piano"));
        Locator field = dialog().getByLabel("Titolo del piano");
        assertThat(field).isFocused();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(title);
        hand.use(dialog().getByRole(AriaRole.BUTTON, named("Salva")));
        heading(1, title).waitFor();
    }

    /// Opens a section by its place in the outline.
    void openSection(String title) {
        Locator outline =
                page.getByRole(
                        AriaRole.NAVIGATION,
                        new Page.GetByRoleOptions().setName("Indice del piano"));
        hand.use(
                outline.getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(". " + title)));
        heading(2, title).waitFor();
        paper(title).waitFor();
    }

    /// Puts the caret at the end of the section's text.
    void goToEnd(String section) {
        hand.enter(paper(section));
        page.keyboard().press("ControlOrMeta+End");
    }

    void write(String words) {
        page.keyboard().type(words);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /// Writes `#` and some letters, takes the figure of this name and a value for each parameter.
    void insertFigure(String letters, String figure, String... parameters) {
        write("#" + letters);
        hand.take(offers(), figure);
        for (String value : parameters) {
            page.getByRole(
                            AriaRole.LISTBOX,
                            new Page.GetByRoleOptions().setName(figure + " · scegli"))
                    .waitFor();
            hand.take(offers(), value);
        }
    }

    /// Undoes what was written last.
    void undo() {
        press("ControlOrMeta+z");
    }

    /// Does something while the network is gone.
    void withoutConnection(Runnable work) {
        page.context().setOffline(true);
        work.run();
        page.context().setOffline(false);
    }

    /// Puts a table of three columns under the caret and fills its first rows.
    void insertTable(List<String> cells) {
        hand.useTool(
                page.getByRole(
                        AriaRole.TOOLBAR,
                        new Page.GetByRoleOptions().setName("Formattazione del testo")),
                button("Inserisci tabella"));
        page.locator("rosa-plan-editor table").waitFor();
        cells.forEach(cell -> {
            write(cell);
            press("Tab");
        });
    }

    /// Waits until the line beside the title says that the text is committed.
    void waitUntilSaved() {
        assertThat(sync()).containsText(Pattern.compile("Salvato alle \\d\\d:\\d\\d"));
    }

    /// The line that says where the text stands.
    Locator sync() {
        return page.locator(".rosa-plan-sync");
    }

    /// The section's text.
    Locator paper(String section) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(section));
    }

    /// A paragraph of the text by its first words.
    Locator paragraph(String beginning) {
        return page.locator("rosa-plan-editor p")
                .filter(new Locator.FilterOptions().setHasText(Patterns.beginning(beginning)));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator heading(int level, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level).setName(text));
    }

    private Locator offers() {
        return page.locator(".figure-menu").getByRole(AriaRole.OPTION);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
