package rosa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.identity.Accounts;

/// Two people in one section, and one whose connection goes: nothing that was written is lost.
@RosaTest
class TwoAuthorsTest extends InBrowser {
    private static final List<String> WORDS =
            List.of(" uno", " due", " tre", " quattro", " cinque", " sei", " sette", " otto");

    private static final String SECTION = "Mediazione";

    @Autowired private Accounts accounts;

    @Test
    void two_who_write_in_one_section_at_once_lose_nothing() {
        Page first = signedInAs("Anna Prima").page();
        Page second = signedInAs("Bruno Secondo").page();
        Author anna = new Author(first, new Mouse(first));
        Author bruno = new Author(second, new Mouse(second));
        try {
            openPlan(first);
            anna.createPlan("Piano a quattro mani");
            anna.openSection(SECTION);
            anna.goToEnd(SECTION);
            anna.write("Il passo di Anna.");
            anna.press("Enter");
            anna.write("Il passo di Bruno.");
            anna.waitUntilSaved();
            second.navigate(first.url());
            bruno.goToEnd(SECTION);
            anna.paragraph("Il passo di Anna.").click();
            anna.press("End");

            for (String word : WORDS) {
                anna.write(word);
                bruno.write(word);
            }

            String written = String.join("", WORDS);
            for (Author author : List.of(anna, bruno)) {
                assertThat(author.paragraph("Il passo di Anna." + written)).isVisible();
                assertThat(author.paragraph("Il passo di Bruno." + written)).isVisible();
                author.waitUntilSaved();
            }

            bruno.undo();
            assertThat(anna.paragraph("Il passo di Anna." + written)).isVisible();
            assertThat(anna.paragraph("Il passo di Bruno." + written)).hasCount(0);
            bruno.waitUntilSaved();

            deleteAllWhileTheOtherWrites(anna, bruno);
            assertThat(second.getByText("Il tuo testo è nella cronologia")).isVisible();
            bruno.button("Vedi la cronologia").click();
            seeInHistory(second, "Bozza tenuta da parte", "Parole di Bruno rimaste sole.");
        } catch (AssertionError | RuntimeException failure) {
            picture(first, "TwoAuthorsTest-first");
            picture(second, "TwoAuthorsTest-second");
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

            assertThat(carla.sync())
                    .containsText("Non in linea: quello che scrivi resta su questo computer");
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

    /// Bruno writes where Anna, before his words arrived, deleted everything.
    private static void deleteAllWhileTheOtherWrites(Author anna, Author bruno) {
        bruno.withoutConnection(() -> {
            bruno.write(" Parole di Bruno rimaste sole.");
            anna.paragraph("Il passo di Anna.").click();
            anna.press("ControlOrMeta+a");
            anna.press("Delete");
            anna.waitUntilSaved();
            assertThat(anna.paragraph("Il passo")).hasCount(0);
        });
    }

    private static Locator versionsOf(Page page, String mark) {
        return page.locator(".rosa-plan-history__entry")
                .filter(new Locator.FilterOptions().setHasText(mark));
    }

    private static void seeInHistory(Page page, String mark, String words) {
        versionsOf(page, mark)
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
