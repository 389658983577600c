package rosa.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.imports.FolderDesk;
import rosa.imports.ImportDesk;
import rosa.imports.Imports;
import rosa.imports.Marks;
import rosa.imports.WaitingFile;

@RosaTest
@WithMockUser(roles = "COORDINATOR")
class WaitingPanelTest extends SpringBrowserlessTest {
    private static final String HEADER = "Denominazione;Tipo;Codice ISTAT\n";

    @TempDir private Path inbox;
    @Autowired private ApplicationContext context;
    @Autowired private Imports own;
    @Autowired private Accounts accounts;

    private final String mark = Marks.next();
    private final List<WaitingFile> looked = new ArrayList<>();
    private FolderDesk folder;

    @BeforeEach
    void a_folder_is_there() {
        folder = new FolderDesk(context, inbox, mark);
        UI.getCurrent().setLocale(Locale.ITALIAN);
    }

    @Test
    void files_that_wait_are_listed_with_what_they_would_do_and_one_is_looked_at()
            throws IOException {
        folder.put("buona.csv", HEADER + "Casa %s;CAS;054052\n".formatted(mark));
        folder.put("cattiva.csv", HEADER + "Casa %s;Boh;054052\n".formatted(mark));

        show(Role.COORDINATOR);

        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .contains("Dalle cartelle, in attesa di conferma (2)");
        assertThat($(Span.class).all().stream().map(Span::getText))
                .contains("buona.csv", "cattiva.csv")
                .anyMatch(text ->
                        text.endsWith(
                                "cartella «%s» · Strutture · 1 da creare, 0 da modificare"
                                        .formatted(mark)))
                .anyMatch(text -> text.endsWith("· Strutture · un errore"));
        button("Guarda buona.csv").click();
        assertThat(looked).extracting(WaitingFile::storedAs).containsExactly("buona.csv");
    }

    @Test
    void a_file_that_nobody_wants_is_put_aside_and_the_list_goes_when_it_is_empty()
            throws IOException {
        folder.put("vecchia.csv", HEADER + "Casa %s;CAS;054052\n".formatted(mark));
        WaitingPanel panel = show(Role.COORDINATOR);

        button("Scarta vecchia.csv").click();

        assertThat(panel.isVisible()).isFalse();
        assertThat(folder.names("fatti")).containsExactly("vecchia.csv", "vecchia.csv.esito.txt");
        assertThat(folder.read("fatti/vecchia.csv.esito.txt"))
                .startsWith("Scartato da una persona.");
    }

    @Test
    void who_may_not_import_the_kind_sees_no_list() throws IOException {
        folder.put("strutture.csv", HEADER + "Casa %s;CAS;054052\n".formatted(mark));

        assertThat(show(Role.INSPECTOR).isVisible()).isFalse();
    }

    private WaitingPanel show(Role role) throws IOException {
        Imports imports = folder.imports();
        new ImportDesk(own, accounts).signIn(Set.of(role), Set.of(), null);
        WaitingPanel panel = new WaitingPanel(imports, looked::add);
        UI.getCurrent().add(panel);
        panel.show();
        return panel;
    }

    private Button button(String name) {
        return $(Button.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
