package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.AtOnce;
import rosa.RosaTest;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Fragment;
import rosa.document.model.Node;
import rosa.document.model.Schema;
import rosa.document.model.Slice;
import rosa.document.transform.AddMarkStep;
import rosa.document.transform.ReplaceStep;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.Role;

@RosaTest
class CoEditingTest {
    @Autowired private Plans plans;
    @Autowired private CoEditing coEditing;
    @Autowired private Accounts accounts;
    @Autowired private AuditTrail audit;
    @Autowired private Neo4jClient graph;

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void steps_make_the_text_and_are_numbered() {
        var section = aSection("posti attivi");
        var anna = new OpenEditor(coEditing, section);

        anna.type(13, " oggi");
        anna.type(18, "!");
        var answer = anna.send();

        assertThat(answer).isInstanceOf(StepAnswer.Taken.class);
        var now = stored(section);
        assertThat(now.text().plainText()).isEqualTo("posti attivi oggi!");
        assertThat(now.steps()).isEqualTo(section.steps() + 2);
        assertThat(now.version()).isEqualTo(section.version() + 1);
        assertThat(now.textVersion()).isEqualTo(now.version());
        assertThat(anna.base()).isEqualTo(now.steps());
        assertThat(anna.text()).hasToString(now.text().json());
    }

    @Test
    void two_who_write_at_once_both_keep_what_they_wrote() throws Exception {
        var section = aSection("posti attivi");
        var editors = List.of(editor(section), editor(section));
        editors.get(0).type(1, "I ");
        editors.get(1).type(13, " oggi");
        var context = SecurityContextHolder.getContext();

        var answers =
                AtOnce.all(
                        2,
                        number -> {
                            SecurityContextHolder.setContext(context);
                            return editors.get(number).send();
                        });
        editors.forEach(OpenEditor::pull);

        assertThat(answers).hasOnlyElementsOfType(StepAnswer.Taken.class);
        assertThat(stored(section).text().plainText()).isEqualTo("I posti attivi oggi");
        assertThat(editors)
                .allSatisfy(editor ->
                        assertThat(editor.text()).hasToString(stored(section).text().json()));
    }

    @Test
    void what_is_sent_twice_because_no_answer_came_is_written_once_and_what_followed_too() {
        var section = aSection("posti");
        var anna = editor(section);
        var bruno = editor(section);
        bruno.type(1, "I ");
        bruno.send();
        anna.type(6, " attivi");
        anna.sendIntoTheVoid();
        bruno.type(3, "molti ");
        bruno.send();

        anna.type(13, " e liberi");
        anna.send();
        bruno.pull();

        assertThat(stored(section).text().plainText()).isEqualTo("I molti posti attivi e liberi");
        assertThat(anna.text()).isEqualTo(bruno.text());
    }

    @Test
    void what_was_written_into_a_deleted_text_is_kept_beside_it() {
        var section = aSection("posti attivi");
        var anna = editor(section);
        var bruno = editor(section);
        bruno.delete(1, 13);
        bruno.send();

        anna.type(6, " finanziati");
        var answer = (StepAnswer.Taken) anna.send();

        assertThat(stored(section).text().plainText()).isEmpty();
        assertThat(anna.text()).hasToString(stored(section).text().json());
        assertThat(plans.revisions(section.id()))
                .filteredOn(Revision::kept)
                .extracting(Revision::id)
                .containsExactly(answer.kept());
        assertThat(plans.revisionText(section.id(), answer.kept()).orElseThrow().plainText())
                .isEqualTo("posti finanziati attivi");
    }

    @Test
    void who_deletes_words_without_having_seen_them_leaves_them_in_the_history() {
        var section = aSection("posti attivi");
        var anna = editor(section);
        var bruno = editor(section);
        bruno.type(6, " finanziati");
        bruno.send();

        anna.delete(1, 13);
        anna.send();
        bruno.pull();

        assertThat(stored(section).text().plainText()).isEmpty();
        var told = (StepAnswer.Taken) coEditing.since(section.id(), section.steps() + 1);
        assertThat(told.since()).extracting(CommittedSteps::overwrote).containsExactly(true);
        assertThat(texts(section)).contains("posti finanziati attivi");
    }

    @Test
    void what_is_written_in_one_go_is_one_version_of_the_history_and_one_entry_of_the_log() {
        var section = aSection("posti");
        var anna = editor(section);
        for (String word : List.of(" attivi", " e", " liberi")) {
            anna.type(anna.text().content().size() - 1, word);
            anna.send();
        }

        assertThat(texts(section)).containsExactly("posti attivi e liberi", "posti", "");
        assertThat(plans.revisions(section.id()))
                .extracting(Revision::words)
                .containsExactly(4, 1, 0);
        assertThat(audit.historyOf("Section", section.id().value()))
                .extracting(entry -> entry.action())
                .containsExactly("section.write", "section.write");

        SignedInAs.a(accounts, Role.ANALYST);
        plans.saveText(section.id(), stored(section).version(), json("Di un'altra"));
        assertThat(texts(section))
                .containsExactly("Di un'altra", "posti attivi e liberi", "posti", "");
    }

    @Test
    void a_text_that_comes_whole_takes_its_place_among_the_steps_of_others() {
        var section = aSection("posti");
        plans.saveText(
                section.id(),
                section.version(),
                """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"posti"}]},
                {"type":"paragraph","content":[{"type":"text","text":"fine"}]}]}\
                """);
        var anna = editor(stored(section));
        anna.type(12, " del testo");

        plans.saveText(
                section.id(),
                stored(section).version(),
                """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"inizio"}]},
                {"type":"paragraph","content":[{"type":"text","text":"fine"}]}]}\
                """);
        anna.send();

        assertThat(stored(section).text().plainText()).isEqualTo("inizio\nfine del testo");
    }

    @Test
    void a_long_row_of_steps_is_read_from_its_snapshots_at_every_step() {
        var section = aSection("x");
        var anna = editor(section);
        var texts = new ArrayList<Node>(List.of(anna.text()));
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 20; i++) {
                anna.type(1, "a");
                texts.add(anna.text());
            }
            anna.send();
        }

        var late = new StepBatch(section.steps() + 120, "late", end(texts.get(120), "!"));
        assertThat(coEditing.commit(section.id(), late)).isInstanceOf(StepAnswer.Taken.class);
        var within = new StepBatch(section.steps() + 130, "within", end(texts.get(130), "?"));
        assertThat(coEditing.commit(section.id(), within)).isInstanceOf(StepAnswer.Apart.class);

        var now = stored(section);
        assertThat(now.text().plainText()).isEqualTo("a".repeat(240) + "x!");
        assertThat(property(now, "snapshotAt")).isBetween(section.steps() + 200, now.steps() - 1);
    }

    @Test
    void many_clients_with_random_steps_end_with_the_same_text() {
        var section = aSection("Il piano di gestione dell'accoglienza in Umbria");
        long seed = 20261123;
        var random = new Random(seed);
        var editors = new ArrayList<OpenEditor>();
        for (int i = 0; i < 5; i++) {
            editors.add(editor(section));
        }

        for (int turn = 0; turn < 200; turn++) {
            var editor = editors.get(random.nextInt(editors.size()));
            for (int i = random.nextInt(4); i >= 0; i--) {
                change(editor, random);
            }
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> editor.sendIntoTheVoid();
                default -> assertThat(editor.send()).isInstanceOf(StepAnswer.Taken.class);
            }
        }
        editors.forEach(OpenEditor::send);
        editors.forEach(OpenEditor::pull);

        var now = stored(section);
        assertThat(editors)
                .as("seed %d", seed)
                .allSatisfy(one -> assertThat(one.text()).hasToString(now.text().json()));
        assertThat(now.steps()).isGreaterThan(section.steps() + 200);
        assertThat(CanonicalJson.hash(editors.getFirst().text())).isEqualTo(now.text().hash());
    }

    private static void change(OpenEditor editor, Random random) {
        var text = editor.text();
        int size = text.content().size();
        int at = random.nextInt(size + 1);
        int end = Math.min(size, at + random.nextInt(6));
        var schema = Schema.plan();
        var step =
                switch (random.nextInt(5)) {
                    case 0 -> new ReplaceStep(at, end, Slice.EMPTY);
                    case 1 ->
                            new ReplaceStep(
                                    at,
                                    at,
                                    new Slice(
                                            Fragment.of(
                                                    List.of(
                                                            schema.empty().child(0),
                                                            schema.empty().child(0))),
                                            1,
                                            1));
                    case 2 -> new AddMarkStep(at, end, schema.markType("strong").create(Map.of()));
                    default ->
                            new ReplaceStep(
                                    at,
                                    at,
                                    new Slice(
                                            Fragment.of(
                                                    schema.text(
                                                            "parola" + random.nextInt(100),
                                                            List.of())),
                                            0,
                                            0));
                };
        if (step.applyChecked(text, rosa.document.model.Limits.SECTION).found().isPresent()) {
            editor.make(step);
        }
    }

    private OpenEditor editor(Section section) {
        return new OpenEditor(coEditing, section);
    }

    private Section aSection(String words) {
        var section = plans.create("Piano a più mani").sections().get(1);
        return ((TextChange.Saved) plans.saveText(section.id(), section.version(), json(words)))
                .now();
    }

    private Section stored(Section section) {
        return plans.findSection(section.id()).orElseThrow();
    }

    private List<String> texts(Section section) {
        return plans.revisions(section.id()).stream()
                .map(one -> plans.revisionText(section.id(), one.id()).orElseThrow().plainText())
                .toList();
    }

    private int property(Section section, String name) {
        return graph.query("MATCH (s:Section {id: $id}) RETURN s[$name]")
                .bindAll(Map.of("id", section.id().value(), "name", name))
                .fetchAs(Long.class)
                .one()
                .orElseThrow()
                .intValue();
    }

    private static String end(Node text, String words) {
        int at = text.content().size() - 1;
        return "[{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}}]"
                .formatted(at, at, words);
    }

    private static String json(String words) {
        return """
        {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}\
        """
                .formatted(words);
    }
}
