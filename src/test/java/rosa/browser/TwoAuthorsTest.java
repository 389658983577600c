package rosa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.identity.Accounts;

/// Two people in one section, and one whose connection goes: nothing that was written is lost.
@RosaTest
class TwoAuthorsTest extends InBrowser {
    private static final String SECTION = "Mediazione";

    @Autowired private Accounts accounts;

    @Test
    void who_saves_second_sees_both_texts_and_neither_is_lost() {
        Page first = signedInAs("Anna Prima").page();
        Page second = signedInAs("Bruno Secondo").page();
        Author anna = new Author(first, new Mouse(first));
        Author bruno = new Author(second, new Mouse(second));
        try {
            openPlan(first);
            anna.createPlan("Piano a quattro mani");
            anna.openSection(SECTION);
            second.navigate(first.url());
            bruno.paper(SECTION).waitFor();

            writeAndSave(anna, "Il testo di Anna.");
            anna.waitUntilSaved();
            writeAndSave(bruno, "Il testo di Bruno.");

            Locator dialog =
                    second.getByRole(
                            AriaRole.DIALOG,
                            new Page.GetByRoleOptions().setName("Due testi per la stessa sezione"));
            assertThat(dialog).containsText("Anna Prima ha salvato un altro testo");
            assertThat(dialog).containsText("Il testo di Anna.");
            assertThat(dialog).containsText("Il testo di Bruno.");
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName("Tieni il mio come nuova versione"))
                    .click();
            bruno.waitUntilSaved();

            assertThat(bruno.paragraph("Il testo di Bruno.")).isVisible();
            bruno.button("Cronologia").click();
            assertThat(version(second, "Bruno Secondo", "Versione attuale")).isVisible();
            seeInHistory(second, "Anna Prima", "Il testo di Anna.");
            seeInHistory(second, "Bruno Secondo", "Il testo di Bruno.");
        } catch (AssertionError | RuntimeException failure) {
            picture(first, "TwoAuthorsTest-first");
            picture(second, "TwoAuthorsTest-second");
            throw failure;
        }
    }

    @Test
    void who_has_the_section_open_learns_at_once_that_somebody_saved_and_sees_it_when_asking() {
        Page first = signedInAs("Dario Terzo").page();
        Page second = signedInAs("Elena Quarta").page();
        Author dario = new Author(first, new Mouse(first));
        Author elena = new Author(second, new Mouse(second));
        try {
            openPlan(first);
            dario.createPlan("Piano visto in due");
            dario.openSection(SECTION);
            second.navigate(first.url());
            elena.paper(SECTION).waitFor();

            writeAndSave(dario, "Prima frase di Dario.");
            dario.waitUntilSaved();
            Locator notice = second.locator(".rosa-plan-elsewhere--told");
            assertThat(notice).containsText("Dario Terzo ha salvato alle");
            assertThat(elena.paragraph("Prima frase di Dario.")).hasCount(0);
            notice.getByRole(AriaRole.BUTTON).click();
            assertThat(elena.paragraph("Prima frase di Dario.")).isVisible();
            assertThat(notice).hasCount(0);

            writeAndSave(elena, " Frase di Elena.");
            elena.waitUntilSaved();
            assertThat(elena.paragraph("Prima frase di Dario. Frase di Elena.")).isVisible();
        } catch (AssertionError | RuntimeException failure) {
            picture(first, "TwoAuthorsTest-told-first");
            picture(second, "TwoAuthorsTest-told-second");
            throw failure;
        }
    }

    @Test
    void what_is_written_without_a_connection_is_kept_and_saved_when_it_is_back() {
        Page page = signedInAs("Carla Lontana").page();
        Author carla = new Author(page, new Mouse(page));
        try {
            openPlan(page);
            carla.createPlan("Piano senza rete");
            carla.openSection(SECTION);
            carla.goToEnd(SECTION);

            page.context().setOffline(true);
            carla.write("Scritto senza rete.");

            assertThat(page.getByText("Non in linea: quello che scrivi resta su questo computer"))
                    .isVisible();
            assertThat(carla.paragraph("Scritto senza rete.")).isVisible();

            page.context().setOffline(false);
            carla.waitUntilSaved();
            page.reload();
            assertThat(carla.paragraph("Scritto senza rete.")).isVisible();
        } catch (AssertionError | RuntimeException failure) {
            picture(page, "TwoAuthorsTest-offline");
            throw failure;
        }
    }

    private Visitor signedInAs(String displayName) {
        return visitor().signIn(People.coordinator(accounts, displayName), People.PASSWORD);
    }

    private void openPlan(Page page) {
        page.navigate(home() + "/piano");
    }

    private static void writeAndSave(Author author, String words) {
        author.goToEnd(SECTION);
        author.write(words);
        author.press("ControlOrMeta+s");
    }

    private static Locator version(Page page, String author, String mark) {
        return versionsOf(page, author)
                .filter(new Locator.FilterOptions().setHasText(mark))
                .first();
    }

    private static Locator versionsOf(Page page, String author) {
        return page.locator(".rosa-plan-history__entry")
                .filter(new Locator.FilterOptions().setHasText(author));
    }

    private static void seeInHistory(Page page, String author, String words) {
        versionsOf(page, author)
                .first()
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Vedi la versione"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText(words);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chiudi")).click();
        assertThat(dialog).hasCount(0);
    }
}
