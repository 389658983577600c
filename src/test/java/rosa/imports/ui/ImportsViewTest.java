package rosa.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.AccountData;
import rosa.identity.AccountPrincipal;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.imports.Imports;
import rosa.imports.Likeness;
import rosa.imports.Marks;
import rosa.imports.Preview;
import rosa.imports.Progress;
import rosa.imports.model.ImportKind;
import rosa.imports.model.ReadingChoice;
import rosa.shared.ui.DayField;

@RosaTest
@WithMockUser(roles = "COORDINATOR")
class ImportsViewTest extends SpringBrowserlessTest {
    @Autowired private Imports imports;
    @Autowired private rosa.imports.Deliveries deliveries;
    @Autowired private Accounts accounts;

    private final String mark = Marks.next();

    @Test
    void the_address_chooses_the_kind_and_each_role_sees_its_own() {
        signIn(Role.COORDINATOR);
        open("residents");

        assertThat(kinds().getValue()).isEqualTo(ImportKind.RESIDENTS);
        assertThat(texts(Paragraph.class))
                .contains("Colonne obbligatorie: COD_ISTAT_COMUNE, RESIDENTI.");
        assertThat($(Anchor.class).all().stream().map(Anchor::getText))
                .doesNotContain("Scarica il modello da compilare (XLSX)");

        signIn(Role.INSPECTOR);
        open("facilities");

        assertThat(kinds().getValue()).isEqualTo(ImportKind.PRESENCES);
        assertThat(kinds().getListDataView().getItems()).containsExactly(ImportKind.PRESENCES);
    }

    @Test
    @WithMockUser(roles = "READER")
    void a_reader_does_not_get_in() {
        open("facilities");

        assertThat(texts(H1.class)).doesNotContain("Importazioni");
    }

    @Test
    void a_file_with_errors_shows_them_first_and_cannot_be_taken() throws IOException {
        signIn(Role.COORDINATOR);
        open("facilities");

        show(
                "Denominazione;Tipo;Codice ISTAT\nCasa %1$s;CAS;054099\nVilla %1$s;CAS;054052\n"
                        .formatted(mark));

        assertThat(texts(Paragraph.class))
                .contains(
                        "C'è un errore: indica qui sopra come va letto il file, o correggilo e caricalo di nuovo. Con errori non si"
                                + " registra niente.");
        assertThat($(Button.class).all().stream().map(Button::getText))
                .containsSubsequence("Errori e avvisi (1)", "Da creare (1)");
        assertThat($(ProblemsGrid.class).all()).hasSize(1);
        assertThat(button("Registra tutto").isEnabled()).isFalse();
    }

    @Test
    void a_sound_file_says_what_it_will_do_and_is_taken() throws Exception {
        signIn(Role.COORDINATOR);
        open("facilities");

        show("Denominazione;Tipo;Codice ISTAT\nCasa %s;CAS;054052\n".formatted(mark));

        assertThat(texts(Paragraph.class))
                .contains("Un elemento nuovo, nessuno da modificare, nessuno invariato.");
        assertThat($(ChangesGrid.class).all()).hasSize(1);
        assertThat(button("Registra tutto").isEnabled()).isTrue();
    }

    @Test
    void the_journal_lists_what_was_taken_and_the_address_opens_one() throws IOException {
        signIn(Role.COORDINATOR);
        Preview preview =
                preview("Denominazione;Tipo;Codice ISTAT\nCasa %s;CAS;054052\n".formatted(mark));
        imports.take(preview.id(), Progress.SILENT);
        var run = imports.runs(0, 1).getFirst();

        UI.getCurrent().navigate(ImportsView.class, QueryParameters.of("importazione", run.id()));

        assertThat($(Grid.class).all()).isNotEmpty();
        assertThat(texts(H3.class)).contains("prova.csv");
    }

    @Test
    void a_preview_says_what_changed_since_the_last_delivery() throws IOException {
        signIn(Role.COORDINATOR);
        Preview first =
                preview("Denominazione;Tipo;Codice ISTAT\nCasa %s;CAS;054052\n".formatted(mark));
        imports.take(first.id(), Progress.SILENT);
        open("facilities");

        show("Denominazione;Tipo;Codice ISTAT\nCasa %s;CPA;054052\n".formatted(mark));

        assertThat($(DifferenceTable.class).all()).hasSize(1);
    }

    @Test
    void a_file_without_a_day_asks_for_one_with_the_day_of_its_title_filled_in()
            throws IOException {
        signIn(Role.COORDINATOR);
        open("facilities");

        show(
                "Strutture al 31 ottobre 2026\n\nDenominazione;Tipo;Comune;Presenze\nCasa %s;CAS;Todi;9\n"
                        .formatted(mark));

        assertThat($(DayPanel.class).all()).hasSize(1);
        assertThat($(DayField.class).all())
                .extracting(DayField::getValue)
                .contains(LocalDate.of(2026, 10, 31));
        assertThat(button("Usa questa data").isEnabled()).isTrue();
        assertThat(button("Registra tutto").isEnabled()).isFalse();
    }

    @Test
    void what_is_alike_is_asked_before_anything_can_be_taken() throws IOException {
        signIn(Role.COORDINATOR);
        Preview first = preview("Denominazione;Tipo;Comune\nMimosa %s;CAS;Todi\n".formatted(mark));
        imports.take(first.id(), Progress.SILENT);
        open("facilities");

        show("Denominazione;Tipo;Comune\nCentro Mimosa %s;CAS;Todi\n".formatted(mark));

        assertThat(texts(H3.class)).contains("Una somiglianza da chiarire");
        assertThat(texts(Span.class))
                .contains("Somiglia a «Mimosa %s»: il nome è simile.".formatted(mark));
        assertThat(texts(Paragraph.class))
                .contains(
                        "Un elemento somiglia a uno già registrato: di' qui sopra se è lo stesso,"
                                + " poi potrai registrare.");
        assertThat(button("Registra tutto").isEnabled()).isFalse();
    }

    @Test
    void what_is_not_applied_yet_is_said_all_the_same() throws IOException {
        signIn(Role.COORDINATOR);
        Preview first = preview("Denominazione;Tipo;Comune\nMimosa %s;CAS;Todi\n".formatted(mark));
        imports.take(first.id(), Progress.SILENT);
        open("facilities");
        Preview asked =
                preview("Denominazione;Tipo;Comune\nCentro Mimosa %s;CAS;Todi\n".formatted(mark));
        PreviewPanel panel = panel(asked);
        String key = asked.questions().likenesses().getFirst().key();

        assertThat(panel.said()).isEqualTo(new ReadingChoice("", 1));

        answer().setValue(Likeness.NEW);
        title().setValue("Elenco di ottobre");

        assertThat(panel.said())
                .isEqualTo(
                        new ReadingChoice("", 1)
                                .with(Map.of(key, Likeness.NEW))
                                .titled("Elenco di ottobre"));

        Preview again = imports.reread(asked.id(), panel.said(), Progress.SILENT).orElseThrow();
        panel.removeFromParent();
        panel(again);

        assertThat(answer().getValue()).isEqualTo(Likeness.NEW);
        assertThat(title().getValue()).isEqualTo("Elenco di ottobre");
    }

    @SuppressWarnings("unchecked")
    private Select<String> answer() {
        return $(Select.class).all().stream()
                .filter(one -> "È lo stesso elemento?".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextField title() {
        return $(TextField.class).all().getLast();
    }

    private void open(String kind) {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        UI.getCurrent().navigate("amministrazione/importazioni", QueryParameters.of("tipo", kind));
    }

    private void show(String csv) throws IOException {
        panel(preview(csv));
    }

    private PreviewPanel panel(Preview preview) {
        PreviewPanel panel =
                new PreviewPanel(imports, deliveries, preview, _ -> {}, _ -> {}, () -> {});
        UI.getCurrent().add(panel);
        return panel;
    }

    private Preview preview(String csv) throws IOException {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        return imports.preview(
                ImportKind.FACILITIES,
                "prova.csv",
                "",
                new ByteArrayInputStream(bytes),
                Progress.SILENT);
    }

    @SuppressWarnings("unchecked")
    private Select<ImportKind> kinds() {
        return $(Select.class).all().getFirst();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private <C extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasText>
            List<String> texts(Class<C> type) {
        return $(type).all().stream().map(one -> one.getText()).toList();
    }

    private void signIn(Role role) {
        String name = "vista." + UUID.randomUUID().toString().substring(0, 12);
        accounts.create(
                new AccountData(
                        name, "Prova", "", Set.of(role), null, Set.of(), Locale.ITALIAN, true),
                "una-frase-lunga-e-sicura-" + mark);
        var account = accounts.findByUsername(name).orElseThrow();
        accounts.setPassword(account.id(), "un-altra-frase-lunga-e-sicura-" + mark, true);
        var authorities = List.of(new SimpleGrantedAuthority(role.authority()));
        var principal =
                new AccountPrincipal(account.id(), name, "", List.of(role.authority()), true);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, authorities));
    }
}
