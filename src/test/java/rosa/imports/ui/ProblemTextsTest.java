package rosa.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rosa.imports.Preview;
import rosa.imports.PreviewId;
import rosa.imports.Questions;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Message;
import rosa.imports.model.Problem;
import rosa.imports.model.Problem.Severity;

class ProblemTextsTest {
    @Test
    void the_errors_of_a_file_can_be_sent_back_to_whoever_filled_it_in() throws IOException {
        Preview preview =
                preview(
                        new Problem(3, "Posti", Severity.ERROR, Message.of("count.negative", "-2")),
                        new Problem(
                                4,
                                "",
                                Severity.WARNING,
                                Message.of("facility.demo", "=1+1; Casa")));

        var csv = ProblemTexts.csv(preview, Locale.ITALIAN);

        assertThat(csv.getFileName()).isEqualTo("errori-pres_def_v3 (2).csv");
        assertThat(new String(csv.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFRiga;Colonna;Gravità;Problema\r\n"
                                + "3;Posti;Errore;Il numero non può essere negativo: -2.\r\n"
                                + "4;;Avviso;\"«=1+1; Casa» è una struttura dimostrativa: verrà"
                                + " eliminata con gli altri dati dimostrativi.\"\r\n");
    }

    private static Preview preview(Problem... problems) {
        return new Preview(
                PreviewId.random(),
                ImportKind.PRESENCES,
                "pres_def_v3 (2).xlsx",
                "",
                2,
                List.of(),
                List.of(problems),
                1,
                1,
                null,
                Questions.NONE);
    }
}
