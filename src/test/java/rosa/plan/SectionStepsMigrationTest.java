package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.document.SectionText;
import rosa.identity.Accounts;
import rosa.identity.Role;

/// Sections as the program stored them before their texts were steps.
@RosaTest
class SectionStepsMigrationTest {
    /// Word for word what `SectionStore` wrote until then.
    private static final String WRITE =
            """
            MATCH (s:Section {id: $id})
            SET s.content = $content, s.contentHash = $hash, s.version = s.version + 1,
                s.editedBy = $by, s.editedAt = datetime()
            SET s.textVersion = s.version
            CREATE (s)-[:HAS_REVISION]->(:SectionRevision {id: $revision, version: s.version,
                    content: $content, contentHash: $hash, words: $words, editedBy: $by, editedAt: s.editedAt})
            """;

    @Autowired private Plans plans;
    @Autowired private CoEditing coEditing;
    @Autowired private Accounts accounts;
    @Autowired private Neo4jClient graph;

    private final SectionId id = SectionId.random();

    @BeforeEach
    void a_section_of_before() {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = plans.create("Piano di prima");
        graph.query(
                        """
                        MATCH (p:Plan {id: $plan})
                        CREATE (p)-[:HAS_SECTION]->(s:Section {id: $id, order: 40, version: 1, textVersion: 1,
                                dataVersion: 1, content: $content, contentHash: $hash, title: 'Sezione di prima',
                                guidance: '', status: 'draft'})
                        """)
                .bindAll(
                        Map.of(
                                "plan", plan.id().value(),
                                "id", id.value(),
                                "content", SectionText.empty().json(),
                                "hash", SectionText.empty().hash()))
                .run();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_text_and_its_history_are_what_they_were_and_go_on_step_by_step() throws IOException {
        write("Prima versione", "Anna");
        write("Seconda versione", "Bruno");

        migrate();
        migrate();
        var section = plans.findSection(id).orElseThrow();
        var editor = new OpenEditor(coEditing, section);
        editor.type(17, " riveduta");
        editor.send();
        var late =
                coEditing.commit(
                        id,
                        new StepBatch(
                                0,
                                "late",
                                "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"La \"}]}}]"));

        assertThat(section.steps()).isZero();
        assertThat(section.text().plainText()).isEqualTo("Seconda versione");
        assertThat(late).isInstanceOf(StepAnswer.Taken.class);
        assertThat(plans.revisions(id))
                .extracting(
                        Revision::version,
                        one -> plans.revisionText(id, one.id()).orElseThrow().plainText())
                .containsExactly(
                        tuple(5, "La Seconda versione riveduta"),
                        tuple(3, "Seconda versione"),
                        tuple(2, "Prima versione"));
    }

    @Test
    void a_section_that_nobody_wrote_in_keeps_its_first_text() throws IOException {
        migrate();
        var editor = new OpenEditor(coEditing, plans.findSection(id).orElseThrow());
        editor.type(1, "Scritto dopo");
        editor.send();

        assertThat(plans.revisions(id)).extracting(Revision::words).containsExactly(2, 0);
    }

    private void write(String words, String by) {
        var json =
                """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}\
                """
                        .formatted(words);
        var text = ((SectionText.Parsed.Valid) SectionText.parse(json)).text();
        graph.query(WRITE)
                .bindAll(
                        Map.of(
                                "id",
                                id.value(),
                                "content",
                                text.json(),
                                "hash",
                                text.hash(),
                                "by",
                                by,
                                "revision",
                                UUID.randomUUID().toString(),
                                "words",
                                text.words()))
                .run();
    }

    /// Twice is as once: a start that was cut off runs a migration again.
    private void migrate() throws IOException {
        String file =
                new ClassPathResource("neo4j/migrations/V0066__section_steps.cypher")
                        .getContentAsString(StandardCharsets.UTF_8);
        Pattern.compile(";\\s*\\n")
                .splitAsStream(
                        file.lines()
                                .filter(line -> !line.startsWith("//"))
                                .reduce("", (a, b) -> a + b + "\n"))
                .filter(statement -> !statement.isBlank())
                .forEach(statement -> graph.query(statement).run());
    }
}
