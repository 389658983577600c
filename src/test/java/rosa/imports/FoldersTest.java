package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.antivirus.VirusScan;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.imports.ImportFolderSettings.Mode;
import rosa.imports.internal.Reception;
import rosa.imports.model.ImportKind;
import rosa.network.Facilities;

@RosaTest
class FoldersTest {
    private static final String HEADER = "Codice struttura;Denominazione;Tipo;Codice ISTAT;Nota\n";

    @TempDir private Path inbox;
    @Autowired private ApplicationContext context;
    @Autowired private Imports imports;
    @Autowired private Accounts accounts;
    @Autowired private Facilities facilities;

    private final String mark = Marks.next();
    private FolderDesk inFolder;
    private ImportDesk desk;

    @BeforeEach
    void facilities_are_known() throws IOException {
        inFolder = new FolderDesk(context, inbox, mark);
        desk = new ImportDesk(imports, accounts);
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 10; i++) {
            rows.append(row(i, ""));
        }
        desk.take(ImportKind.FACILITIES, rows.toString());
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_sound_file_that_changes_little_is_taken_and_put_away_with_a_report() throws IOException {
        ImportFolders folders = inFolder.folders(Mode.APPLY);
        inFolder.put("gennaio.csv", file(1));

        inFolder.look(folders);

        assertThat(note(0)).isEqualTo("nuova");
        assertThat(inFolder.names("")).containsExactlyInAnyOrder("fatti", "da-controllare");
        assertThat(inFolder.names("fatti")).containsExactly("gennaio.csv", "gennaio.csv.esito.txt");
        assertThat(inFolder.read("fatti/gennaio.csv.esito.txt"))
                .startsWith("Registrato.")
                .contains("Da modificare: 1.");
        assertThat(imports.runs(0, 50))
                .filteredOn(run -> run.account().equals("folder:" + mark))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.accountName()).isEqualTo("Cartella «%s»".formatted(mark));
                    assertThat(run.sender()).isEqualTo("Coop " + mark);
                });
    }

    @Test
    void the_same_file_is_not_taken_twice_even_if_it_was_changed_back_meanwhile()
            throws IOException {
        ImportFolders folders = inFolder.folders(Mode.APPLY);
        inFolder.put("gennaio.csv", file(1));
        inFolder.look(folders);
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
        desk.take(ImportKind.FACILITIES, HEADER + row(0, "a mano"));
        SecurityContextHolder.clearContext();

        inFolder.put("copia.csv", file(1));
        inFolder.look(folders);

        assertThat(note(0)).isEqualTo("a mano");
        assertThat(inFolder.read("fatti/copia.csv.esito.txt"))
                .startsWith("Lo stesso identico file è già stato registrato");
    }

    @Test
    void a_file_that_changes_much_waits_for_a_person_who_takes_it() throws IOException {
        ImportFolders folders = inFolder.folders(Mode.APPLY);
        inFolder.put("molti.csv", file(5));

        inFolder.look(folders);

        assertThat(note(0)).isEmpty();
        assertThat(inFolder.names("da-controllare"))
                .containsExactly("molti.csv", "molti.csv.esito.txt");
        WaitingFile waiting = folders.waiting().getFirst();
        assertThat(waiting)
                .extracting(WaitingFile::storedAs, WaitingFile::errors, WaitingFile::changed)
                .containsExactly("molti.csv", 0, 5);
        assertThat(folders.path(waiting)).contains(inbox.resolve("da-controllare/molti.csv"));
    }

    @Test
    void a_file_with_a_virus_is_put_aside_with_the_reason() throws IOException {
        Reception finds = new Reception(_ -> new VirusScan.Infected("Rosa.Test"));
        inFolder.put("gennaio.csv", file(1));

        inFolder.look(inFolder.folders(Mode.APPLY, finds));

        assertThat(note(0)).isEmpty();
        assertThat(inFolder.names("da-controllare"))
                .containsExactly("gennaio.csv", "gennaio.csv.esito.txt");
        assertThat(inFolder.read("da-controllare/gennaio.csv.esito.txt")).contains("Rosa.Test");
    }

    @Test
    void a_file_stays_where_it_is_until_the_virus_scanner_answers() throws IOException {
        Reception away = new Reception(_ -> new VirusScan.Unchecked("away"));
        inFolder.put("gennaio.csv", file(1));

        inFolder.look(inFolder.folders(Mode.APPLY, away));

        assertThat(note(0)).isEmpty();
        assertThat(inFolder.names("")).contains("gennaio.csv");

        inFolder.look(inFolder.folders(Mode.APPLY));

        assertThat(note(0)).isEqualTo("nuova");
    }

    @Test
    void a_file_that_waits_is_checked_again_when_somebody_looks_at_it() throws IOException {
        Reception finds = new Reception(_ -> new VirusScan.Infected("Rosa.Test"));
        inFolder.put("gennaio.csv", file(1));
        Imports careful = inFolder.imports(finds);
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
        String id = careful.waiting().getFirst().id();

        Preview preview = careful.previewWaiting(id, Progress.SILENT).orElseThrow();

        assertThat(preview.problems().stream().map(Italian::text))
                .singleElement()
                .asString()
                .contains("Rosa.Test");
        assertThat(careful.take(preview.id(), Progress.SILENT)).isInstanceOf(Taken.Expired.class);
    }

    @Test
    void a_file_that_was_changed_while_it_waited_is_not_the_one_that_came() throws IOException {
        inFolder.put("gennaio.csv", file(1));
        Imports prepared = inFolder.imports();
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
        String id = prepared.waiting().getFirst().id();
        inFolder.put("da-controllare/gennaio.csv", file(2));

        Preview preview = prepared.previewWaiting(id, Progress.SILENT).orElseThrow();

        assertThat(preview.isReady()).isFalse();
        assertThat(preview.problems().stream().map(Italian::text))
                .singleElement()
                .asString()
                .startsWith("Il file nella cartella non è più quello arrivato");
    }

    @Test
    void a_folder_prepares_unless_it_is_set_to_apply() throws IOException {
        ImportFolders folders = inFolder.folders(null);
        inFolder.put("gennaio.csv", file(1));

        inFolder.look(folders);
        inFolder.look(folders);

        assertThat(note(0)).isEmpty();
        assertThat(folders.waiting()).hasSize(1);
        assertThat(inFolder.read("da-controllare/gennaio.csv.esito.txt"))
                .startsWith("Da controllare");
    }

    @Test
    void a_file_with_an_open_question_waits_and_its_report_says_which() throws IOException {
        ImportFolders folders = inFolder.folders(Mode.APPLY);
        inFolder.put(
                "nuova.csv", file(0) + "9-%1$s;Mimosa %1$s Nord;CAS;054052;\n".formatted(mark));
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
        desk.take(
                ImportKind.FACILITIES, HEADER + ";Villa Mimosa %1$s;CAS;054052;\n".formatted(mark));
        SecurityContextHolder.clearContext();

        inFolder.look(folders);

        assertThat(folders.waiting()).extracting(WaitingFile::errors).containsExactly(0);
        assertThat(inFolder.names("fatti")).isEmpty();
        assertThat(inFolder.read("da-controllare/nuova.csv.esito.txt"))
                .contains(
                        "Riga 12: Mimosa %s Nord (Todi). Somiglia a qualcosa che è già registrato"
                                .formatted(mark))
                .doesNotContain("Villa Mimosa");
    }

    @Test
    void a_file_with_errors_or_that_is_no_table_waits_with_the_reasons_beside_it()
            throws IOException {
        ImportFolders folders = inFolder.folders(Mode.APPLY);
        inFolder.put("errori.csv", HEADER + "X%s;Casa;Boh;054052;\n".formatted(mark));
        inFolder.put("foto.png", "\u0089PNG\u0000");

        inFolder.look(folders);

        assertThat(folders.waiting())
                .extracting(WaitingFile::storedAs)
                .contains("errori.csv", "foto.png");
        assertThat(inFolder.read("da-controllare/errori.csv.esito.txt"))
                .contains("Riga 2, colonna «Tipo»: «Boh» non è tra i valori ammessi");
        assertThat(inFolder.read("da-controllare/foto.png.esito.txt"))
                .contains("Il file non è né una tabella XLSX né un CSV");
    }

    @Test
    void a_file_that_is_still_being_written_is_left() throws IOException {
        ImportFolders folders = inFolder.folders(Mode.APPLY);
        inFolder.put("in-arrivo.csv", HEADER);
        inFolder.put("altro.csv.part", file(1));
        folders.look();
        inFolder.put("in-arrivo.csv", file(1));
        inFolder.pass();

        folders.look();

        assertThat(inFolder.names(""))
                .contains("in-arrivo.csv", "altro.csv.part")
                .doesNotContain("in-arrivo.csv.esito.txt");
        inFolder.look(folders);
        assertThat(inFolder.names("fatti")).contains("in-arrivo.csv");
        assertThat(inFolder.names("")).contains("altro.csv.part");
    }

    @Test
    void a_file_that_was_taken_but_not_moved_is_moved_and_not_taken_again() throws IOException {
        String content = file(1);
        ImportFolders folders = inFolder.folders(Mode.APPLY);
        inFolder.put("gennaio.csv", content);
        inFolder.look(folders);
        Files.move(inbox.resolve("fatti/gennaio.csv"), inbox.resolve("gennaio.csv"));

        inFolder.look(inFolder.folders(Mode.APPLY));

        assertThat(inFolder.names("fatti")).contains("gennaio.csv");
        assertThat(imports.runs(0, 50))
                .filteredOn(run -> run.account().equals("folder:" + mark))
                .hasSize(1);
    }

    /// The ten facilities, of which the first `changed` have a new note.
    private String file(int changed) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 10; i++) {
            rows.append(row(i, i < changed ? "nuova" : ""));
        }
        return rows.toString();
    }

    private String row(int number, String note) {
        return "%s-%d;Casa %d %s;CAS;054052;%s\n".formatted(mark, number, number, mark, note);
    }

    private String note(int number) {
        return facilities.all().stream()
                .filter(one -> one.data().code().equals(mark + "-" + number))
                .findFirst()
                .orElseThrow()
                .data()
                .note();
    }
}
