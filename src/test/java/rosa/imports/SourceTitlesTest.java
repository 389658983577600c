package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.database.Graph;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.imports.model.ImportKind;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.territory.Source;
import rosa.territory.Sources;

@RosaTest
class SourceTitlesTest {
    @Autowired private Imports imports;
    @Autowired private Accounts accounts;
    @Autowired private Facilities facilities;
    @Autowired private Sources sources;
    @Autowired private Graph graph;
    @Autowired private Neo4jClient neo4j;

    private final String mark = Marks.next();

    @BeforeEach
    void somebody_is_at_the_desk() {
        new ImportDesk(imports, accounts).signIn(Set.of(Role.COORDINATOR), Set.of(), null);
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_office_says_what_its_data_are_called_and_the_file_keeps_its_name_to_itself()
            throws IOException {
        Preview preview = preview("A-%1$s;Casa %1$s;CAS;Bevagna;31/10/2026;9\n".formatted(mark));
        assertThat(preview.questions().title()).isEqualTo("Strutture, Coop Alfa, 31/10/2026");

        Taken taken =
                imports.take(preview.id(), " Presenze di ottobre, Coop Alfa ", Progress.SILENT);

        Source source = sourceOf("Casa " + mark);
        assertThat(source.credit()).isEqualTo("Presenze di ottobre, Coop Alfa");
        assertThat(source.toString()).doesNotContain("pres_def_v3");
        assertThat(((Taken.Done) taken).run().fileName()).isEqualTo("pres_def_v3 (2).csv");
    }

    @Test
    void without_a_word_the_proposed_title_holds() throws IOException {
        Preview preview = preview("B-%1$s;Villa %1$s;CAS;Bevagna;31/10/2026;9\n".formatted(mark));

        imports.take(preview.id(), Progress.SILENT);

        assertThat(sourceOf("Villa " + mark).credit())
                .isEqualTo("Strutture, Coop Alfa, 31/10/2026");
    }

    @Test
    void sources_from_before_lose_the_name_of_their_file() throws IOException {
        String hash = mark + "0".repeat(56);
        Source old =
                new Source(
                        "file-" + hash.substring(0, 16),
                        "File «pres_def_v3 (2).xlsx»",
                        "Ufficio che lo ha importato",
                        "Dato dell'ente che lo inserisce",
                        LocalDate.of(2026, 3, 5),
                        "File «pres_def_v3 (2).xlsx», SHA-256 " + hash,
                        false);
        graph.write(() -> sources.record(old));
        graph.write(() ->
                neo4j.query(
                                "CREATE (:ImportRun {id: $id, fileHash: $hash, kind: 'presences',"
                                        + " sender: 'Coop Alfa'})")
                        .bindAll(Map.of("id", "old-" + mark, "hash", hash))
                        .run());

        migrate();
        migrate();

        graph.write(() ->
                neo4j.query("MATCH (r:ImportRun {id: $id}) DELETE r")
                        .bindAll(Map.of("id", "old-" + mark))
                        .run());
        Source now = sources.findSource(old.id()).orElseThrow();
        assertThat(now.credit()).isEqualTo("Posti e presenze, Coop Alfa, 05/03/2026");
        assertThat(now.note()).isEqualTo("SHA-256 " + hash);
    }

    private Preview preview(String row) throws IOException {
        String file =
                "Codice struttura;Denominazione;Tipo;Comune;Data rilevazione;Presenze\n" + row;
        return imports.preview(
                ImportKind.FACILITIES,
                "pres_def_v3 (2).csv",
                "Coop Alfa",
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                Progress.SILENT);
    }

    private Source sourceOf(String name) {
        Facility facility =
                facilities.all().stream()
                        .filter(one -> one.data().name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return sources.findSource(facility.data().provenance().source()).orElseThrow();
    }

    private void migrate() throws IOException {
        String file =
                new ClassPathResource("neo4j/migrations/V0087__source_titles.cypher")
                        .getContentAsString(StandardCharsets.UTF_8);
        graph.write(() ->
                Pattern.compile(";\\s*\\n")
                        .splitAsStream(
                                file.lines()
                                        .filter(line -> !line.startsWith("//"))
                                        .reduce("", (a, b) -> a + b + "\n"))
                        .filter(statement -> !statement.isBlank())
                        .forEach(statement -> neo4j.query(statement).run()));
    }
}
