package rosa.document.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosa.document.model.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the kernel against the real ProseMirror on generated texts and steps: every document,
/// every refusal, every mapped position, every inverse, every rebase.
///
/// The seeds are 1, 2, 3 …; `-Drosa.fuzz.seed=random` takes fresh ones, a number those from it on,
/// `-Drosa.fuzz.sequences=…` more or fewer. A failure names the seed of its sequence.
class KernelDifferentialTest {
    private static final long SEED = Seeds.of("rosa.fuzz.seed", 1);
    private static final int SEQUENCES = Integer.getInteger("rosa.fuzz.sequences", 20_000);
    private static final Path LABORATORY = Path.of("src/test/js/kernel-oracle/laboratory.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Schema> schemas =
            Map.of("plan", Schema.plan(), "laboratory", Schema.of(laboratory()));
    private final Tally tally = new Tally();

    @Test
    void the_kernel_agrees_with_prosemirror_on_every_sequence() {
        int laboratory = SEQUENCES / 5;

        Oracle.ask(this::compare, "fuzz", SEED, SEQUENCES, laboratory);

        System.out.printf("Kernel beside ProseMirror, from seed %d: %s%n", SEED, tally);
        assertThat(tally.sequences()).isEqualTo(SEQUENCES + laboratory);
        assertThat(tally.appliedShare()).isBetween(0.5, 1.0);
    }

    private void compare(String line) {
        JsonNode said = JSON.readTree(line);
        var schema = schemas.get(said.get("schema").stringValue());
        if (said.get("kind").stringValue().equals("automata")) {
            AutomatonComparison.compare(schema, said.get("of"));
        } else {
            new SequenceComparison(schema, said, tally).compare();
        }
    }

    private static String laboratory() {
        try {
            return Files.readString(LABORATORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
