package rosa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.export.DocumentFormat;
import rosa.export.SampleDocuments;
import rosa.identity.Accounts;

/// What opens inside of a screen – a file with errors, a list of what is undone, menus, the search
/// bar, the history – can be used by everybody, wide and on a phone. On the way a section is moved
/// with the mouse.
@RosaTest
class WithinScreensTest extends InBrowser {
    private static final String SECTION = "Mediazione";

    @Autowired private Accounts accounts;
    @TempDir private Path folder;

    @Test
    void a_file_with_errors_its_columns_and_the_list_of_what_is_undone() throws IOException {
        Page page = signedInAs("Rita Importa");
        try {
            Desk desk = new Desk(page, new Mouse(page), home());
            desk.open("/amministrazione/importazioni", "Importazioni");
            assertThat(desk.upload(FacilityFile.withTwoBadRows(folder, "Dentro")))
                    .containsText("Ci sono 2 errori");
            usable(page, "preview with errors");

            page.locator(".rosa-imports__preview vaadin-details-summary").first().click();
            assertThat(page.locator(".rosa-imports__columns")).isVisible();
            usable(page, "columns");

            desk.upload(FacilityFile.corrected(folder, "Dentro"));
            desk.takeAll().click();
            assertThat(page.getByText("Registrato il")).isVisible();
            page.locator(".rosa-imports__journal vaadin-grid")
                    .getByText("strutture.xlsx")
                    .first()
                    .click();
            button(page, "Annulla importazione…").click();
            assertThat(page.getByText("Si possono annullare:")).isVisible();
            usable(page, "what is undone");
            button(page, "Annulla l'importazione").click();
            assertThat(page.getByText("Annullata il")).isVisible();
        } catch (AssertionError | RuntimeException failure) {
            picture(page, "WithinScreensTest-import");
            throw failure;
        }
    }

    @Test
    void menus_search_and_history_of_the_plan_and_a_section_moved_with_the_mouse() {
        Page page = signedInAs("Rita Scrive");
        try {
            page.navigate(home() + "/piano");
            Author author = new Author(page, new Mouse(page));
            author.createPlan("Piano visto da dentro");
            author.openSection(SECTION);
            move(page);

            author.goToEnd(SECTION);
            author.write("Prima di tutto #resid");
            assertThat(page.locator(".figure-menu:not(.mention-menu)")).isVisible();
            usable(page, "menu of figures");
            author.press("Escape");
            author.write(" e poi @Mont");
            assertThat(page.locator(".mention-menu").getByText("Montone").first()).isVisible();
            usable(page, "menu of mentions");
            author.press("Escape");
            author.write(" infine.");
            author.waitUntilSaved();

            author.press("Enter");
            author.insertTable(List.of("Zona", "Posti"));
            captionIsSeen(page, author);

            author.press("ControlOrMeta+h");
            assertThat(page.getByLabel("Sostituisci con")).isVisible();
            usable(page, "find and replace");
            author.press("Escape");

            button(page, "Cronologia").click();
            assertThat(page.locator(".rosa-plan-history__entry").first()).isVisible();
            usable(page, "history");
        } catch (AssertionError | RuntimeException failure) {
            picture(page, "WithinScreensTest-plan");
            throw failure;
        }
    }

    @Test
    void the_document_as_a_page_of_the_web() {
        Page page = visitor().page();
        page.setContent(
                new String(
                        SampleDocuments.bytes(DocumentFormat.HTML, SampleDocuments.plan(true)),
                        StandardCharsets.UTF_8));
        assertThat(page.locator("h1").first()).isVisible();

        usable(page, "document");
    }

    /// On a phone the toolbar stays above the text: it must not cover what is written next.
    private static void captionIsSeen(Page page, Author author) {
        page.setViewportSize(390, 500);
        page.mouse().wheel(0, 4_000);
        button(page, "Didascalia della tabella").click();
        author.write("Posti per zona");
        Locator caption = author.paragraph("Tabella: Posti per zona");
        assertThat(caption).isVisible();
        assertThat(caption.boundingBox().y)
                .isGreaterThanOrEqualTo(
                        page.locator(".tools-head").boundingBox().y
                                + page.locator(".tools-head").boundingBox().height);
        page.setViewportSize(1440, 900);
    }

    /// Onto the first place, and back with the undo that is offered.
    private static void move(Page page) {
        Locator entries = page.locator(".rosa-plan-outline li");
        String before = entries.first().locator(".rosa-plan-outline__title").innerText();
        Locator moved =
                entries.filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(".rosa-plan-outline__title")
                                                .filter(
                                                        new Locator.FilterOptions()
                                                                .setHasText(SECTION))));
        moved.dragTo(entries.first());
        assertThat(entries.first()).containsText("1. " + SECTION);

        page.locator("vaadin-notification-card").getByText("Annulla").click();
        assertThat(entries.first()).containsText(before);
    }

    private static void usable(Page page, String what) {
        for (int width : new int[] {1440, 390}) {
            page.setViewportSize(width, 900);
            assertThat(Axe.violations(page)).as("%s %d", what, width).isEmpty();
        }
        page.setViewportSize(1440, 900);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page signedInAs(String displayName) {
        return visitor().signIn(People.coordinator(accounts, displayName), People.PASSWORD).page();
    }
}
