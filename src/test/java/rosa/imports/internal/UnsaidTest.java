package rosa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.imports.internal.Files4Tests.UMBRIA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import rosa.imports.Italian;
import rosa.imports.model.Comuni;
import rosa.imports.model.Entry;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Known;
import rosa.imports.model.Problem;
import rosa.imports.model.RefusedFileException;
import rosa.shared.IstatCode;
import rosa.territory.Lineage;

/// What files leave unsaid, and a person or the name of a comune says.
class UnsaidTest {
    private static final String PRESENCES =
            "Presenze al 31 ottobre 2026\n\nStruttura;Comune;Presenze\nCasa;Todi;9\nVilla;Todi;4\n";
    private static final Predicate<String> HEADING = text -> text.startsWith("L'intestazione");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @Test
    void a_file_without_a_column_for_the_day_asks_for_one_once() {
        FileReading reading = read(ImportKind.PRESENCES, PRESENCES);

        assertThat(Italian.texts(reading.problems()))
                .filteredOn(HEADING.negate())
                .containsExactly(
                        "Nessuna colonna dice di che giorno sono posti e presenze: indica la data"
                                + " qui sopra, oppure aggiungi la colonna al file.");
        assertThat(reading.readAs().isUndated()).isTrue();
        assertThat(reading.readAs().above()).containsExactly("Presenze al 31 ottobre 2026");
    }

    @Test
    void one_day_serves_for_every_row() {
        FileReading reading = read(ImportKind.PRESENCES, PRESENCES, known(DAY));

        assertThat(reading.problems().hasErrors()).isFalse();
        assertThat(reading.entries())
                .extracting(entry -> ((Entry.Presence) entry).counts().date())
                .containsExactly(DAY, DAY);
    }

    @Test
    void the_day_of_the_file_is_checked_as_that_of_a_row_and_once() {
        FileReading far = read(ImportKind.PRESENCES, PRESENCES, known(LocalDate.of(1066, 10, 14)));
        FileReading toCome =
                read(ImportKind.PRESENCES, PRESENCES, known(UMBRIA.today().plusDays(1)));

        assertThat(Italian.texts(far.problems())).filteredOn(HEADING.negate()).hasSize(1);
        assertThat(far.problems().count(Problem.Severity.ERROR)).isEqualTo(1);
        assertThat(far.entries()).isEmpty();
        assertThat(Italian.texts(toCome.problems())).filteredOn(HEADING.negate()).hasSize(1);
        assertThat(toCome.problems().count(Problem.Severity.WARNING)).isEqualTo(1);
        assertThat(toCome.entries()).hasSize(2);
    }

    @Test
    void a_column_with_the_day_goes_before_the_day_of_the_file() {
        FileReading reading =
                read(
                        ImportKind.PRESENCES,
                        "Struttura;Data;Presenze\nCasa;30/09/2026;9\nVilla;;4\n",
                        known(DAY));

        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 3, colonna «Data»: Ci sono posti o presenze senza la data di"
                                + " rilevazione.");
        assertThat(reading.entries())
                .extracting(entry -> ((Entry.Presence) entry).counts().date())
                .containsExactly(LocalDate.of(2026, 9, 30));
        assertThat(reading.readAs().isUndated()).isFalse();
    }

    @Test
    void facilities_with_figures_ask_for_the_day_and_without_figures_do_not() {
        String file = "Denominazione;Tipo;Comune;Posti attivi\nCasa;CAS;Todi;%s\n";

        assertThat(Italian.texts(read(ImportKind.FACILITIES, file.formatted("12")).problems()))
                .singleElement()
                .asString()
                .startsWith("Nessuna colonna dice di che giorno");
        assertThat(read(ImportKind.FACILITIES, file.formatted("")).problems().hasErrors())
                .isFalse();
    }

    @Test
    void the_name_of_the_comune_does_as_well_as_its_code() {
        FileReading reading =
                read(
                        ImportKind.FACILITIES,
                        "Denominazione;Tipo;Comune\nCasa;CAS;COMUNE DI CITTA' DI CASTELLO\n"
                                + "Villa;CAS;\nTorre;CAS;Todo\n");

        assertThat(reading.entries())
                .extracting(entry -> ((Entry.Facility) entry).comune().value())
                .containsExactly("054013");
        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 3, colonna «Comune»: Manca il comune: scrivi il codice ISTAT o il"
                                + " nome.",
                        "Riga 4, colonna «Comune»: Il codice ISTAT o il comune «Todo» non esiste"
                                + " nel territorio. Forse 054052 (Todi)?");
    }

    @Test
    void a_name_that_several_comuni_have_says_which() {
        Known twice =
                new Known(
                        new Comuni(
                                Map.of(
                                        new IstatCode("016065"), "Castro",
                                        new IstatCode("075096"), "Castro"),
                                Lineage.NONE,
                                UMBRIA.today(),
                                Map.of(new IstatCode("016065"), "Bergamo"),
                                Set.of()),
                        UMBRIA.today());

        FileReading reading =
                read(
                        ImportKind.SERVICES,
                        "Denominazione;Tipo;Comune\nSportello;legale;Castro\n",
                        twice);

        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 2, colonna «Comune»: Ci sono più comuni che si chiamano «Castro»:"
                                + " 016065 Castro (Bergamo); 075096 Castro. Scrivi il codice ISTAT.");
    }

    private static Known known(LocalDate day) {
        return new Known(UMBRIA.comuni(), UMBRIA.today(), day);
    }

    private static FileReading read(ImportKind kind, String csv) {
        return read(kind, csv, UMBRIA);
    }

    private static FileReading read(ImportKind kind, String csv, Known known) {
        byte[] content = csv.getBytes(StandardCharsets.UTF_8);
        try (ReceivedFile file = ReceivedFile.receive(new ByteArrayInputStream(content))) {
            return FileReading.of(file, kind, known, _ -> {});
        } catch (IOException | RefusedFileException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
