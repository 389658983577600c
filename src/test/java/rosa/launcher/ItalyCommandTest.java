package rosa.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `load-italy` as the launcher starts it.
@Tag("slow")
class ItalyCommandTest {
    @TempDir private static Path folder;
    private static Path italy;

    @BeforeAll
    static void a_folder_with_a_list_borders_and_boundaries() throws IOException {
        italy = Files.createDirectories(folder.resolve("italia"));
        Files.writeString(
                italy.resolve("a-confini.geojson"),
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"com_istat_code":"051002"},"geometry":{"type":"Polygon",
                "coordinates":[[[11.8,43.4],[11.8,43.5],[11.9,43.5],[11.9,43.4],[11.8,43.4]]]}}]}
                """);
        Files.writeString(italy.resolve("b-adiacenze.csv"), "istat_a,istat_b\n051002,051017\n");
        Files.writeString(
                italy.resolve("c-comuni.csv"),
                """
                istat,nome,sigla,provincia,cod_reg,regione,area_km2,lat,lon
                051002,Arezzo,AR,Arezzo,9,Toscana,384.7,43.46,11.88
                051017,Cortona,AR,Arezzo,9,Toscana,342.9,43.27,11.99
                """);
        Files.writeString(italy.resolve("leggimi.txt"), "Che cosa sono questi file.\n");
    }

    @Test
    void a_folder_is_loaded_in_the_right_order_into_a_new_installation_and_only_once() {
        Path data = folder.resolve("new");

        Launched first = load(data, italy);
        Launched second = load(data, italy);
        Launched verified = Program.run(data, Map.of(), "verify");

        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(first.output().lines().filter(line -> !line.contains("…")))
                .containsExactly(
                        "c-comuni.csv (elenco dei comuni)",
                        "  caricato: 2 nuovi, 0 cambiati, 0 invariati",
                        "b-adiacenze.csv (comuni confinanti)",
                        "  caricato: 1 nuovi, 0 cambiati, 0 invariati",
                        "a-confini.geojson (confini dei comuni)",
                        "  caricato: 1 nuovi, 0 cambiati, 0 invariati",
                        "Fatto. In Amministrazione › Importazioni si vede che cosa è entrato, e si può"
                                + " annullare.");
        assertThat(first.output()).contains("registrazione…");
        assertThat(second.exitCode()).isZero();
        assertThat(second.output()).contains("niente di nuovo").doesNotContain("caricato");
        assertThat(verified.exitCode()).as(verified.output()).isZero();
        assertThat(data.resolve("first-sign-in.txt")).doesNotExist();
    }

    @Test
    void a_file_with_errors_is_told_row_by_row_and_nothing_of_it_is_loaded() throws IOException {
        Path data = folder.resolve("wrong");
        Path list = folder.resolve("sbagliato.csv");
        Files.writeString(
                list,
                """
                istat,nome,sigla,provincia,cod_reg,regione,area_km2,lat,lon
                051002,Arezzo,AR,Arezzo,9,Toscana,384.7,43.46,11.88
                051017,Cortona,AR,Arezzo,99,Toscana,342.9,43.27,11.99
                """);

        Launched wrong = load(data, list);
        Launched right = load(data, italy.resolve("c-comuni.csv"));

        assertThat(wrong.exitCode()).isEqualTo(45);
        assertThat(wrong.output())
                .contains(
                        "Riga 3, colonna «cod_reg»: Il numero è troppo grande: 99.",
                        "sbagliato.csv non è stato caricato");
        assertThat(right.output()).contains("caricato: 2 nuovi");
    }

    @Test
    void what_cannot_be_loaded_is_said_before_anything_is_opened() throws IOException {
        Path data = folder.resolve("untouched");
        Path twice = Files.createDirectories(folder.resolve("doppia"));
        Files.copy(italy.resolve("c-comuni.csv"), twice.resolve("uno.csv"));
        Files.copy(italy.resolve("c-comuni.csv"), twice.resolve("due.csv"));

        assertThat(load(data, folder.resolve("manca.csv")).exitCode()).isEqualTo(2);
        assertThat(load(data, italy.resolve("leggimi.txt")).output())
                .contains("non è un elenco nazionale dei comuni");
        assertThat(load(data, twice).output())
                .contains("più file sembrano lo stesso (elenco dei comuni: due.csv, uno.csv)");
        assertThat(data).doesNotExist();
    }

    @Test
    void while_the_program_runs_it_says_what_to_do() throws IOException {
        Path data = Files.createDirectories(folder.resolve("running"));
        try (FileChannel lock =
                        FileChannel.open(
                                data.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var held = lock.lock()) {
            assertThat(held.isValid()).isTrue();

            Launched refused = load(data, italy);

            assertThat(refused.exitCode()).isEqualTo(21);
            assertThat(refused.output().strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("ROSA è in funzione sulla cartella " + data)
                    .contains("Amministrazione › Importazioni");
        }
    }

    private static Launched load(Path data, Path what) {
        return Program.run(data, Map.of(), "load-italy", what.toString());
    }
}
