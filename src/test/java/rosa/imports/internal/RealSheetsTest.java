package rosa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.imports.internal.Files4Tests.UMBRIA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rosa.imports.Italian;
import rosa.imports.model.Entry;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Layout;
import rosa.imports.model.Learned;
import rosa.imports.model.ReadAs;
import rosa.imports.model.ReadingChoice;
import rosa.imports.model.RefusedFileException;

/// Tables as offices really send them: titles above, groups of columns, merged cells, sums below.
class RealSheetsTest {
    private static final List<String> HEADER = List.of("Denominazione", "Tipo", "Codice ISTAT");

    @Test
    void a_header_below_titles_is_found_and_said() {
        byte[] file =
                new BookMaker()
                        .sheet(
                                "Elenco",
                                List.of("Prefettura di Perugia, Area IV"),
                                List.of("Strutture al 31 gennaio"),
                                List.of(),
                                HEADER,
                                List.of("Casa Nuova", "CAS", "054052"))
                        .merge("A1:C1")
                        .bytes();

        FileReading reading = read(ImportKind.FACILITIES, file);

        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "L'intestazione è alla riga 4: le 2 righe sopra non vengono lette.");
        assertThat(facilities(reading)).extracting(Entry.Facility::row).containsExactly(5);
        ReadAs readAs = Objects.requireNonNull(reading.readAs());
        assertThat(readAs.headerRow()).isEqualTo(4);
        assertThat(readAs.head())
                .extracting(ReadAs.HeadRow::text)
                .containsExactly(
                        "Prefettura di Perugia, Area IV",
                        "Strutture al 31 gennaio",
                        "Denominazione · Tipo · Codice ISTAT",
                        "Casa Nuova · CAS · 054052");
    }

    @Test
    void a_header_of_which_the_office_taught_most_headings_is_found_again() throws Exception {
        var taught =
                new Learned.Mapping(
                        "1",
                        List.of("Centro", "Che cos\u0027è", "Codice del luogo", "Ospiti al 30.10"),
                        List.of("name", "kind", "istat", "occupied"),
                        List.of(),
                        "Anna",
                        Instant.EPOCH);
        byte[] file =
                new BookMaker()
                        .sheet("Note", List.of("Da aggiornare"), List.of("ogni mese"))
                        .sheet(
                                "Elenco CAS",
                                List.of("Prefettura di Perugia"),
                                List.of(),
                                List.of(
                                        "Centro",
                                        "Che cos\u0027è",
                                        "Codice del luogo",
                                        "Ospiti al 20.11"),
                                List.of("Casa Nuova", "CAS", "054052", "12"))
                        .bytes();

        FileReading reading =
                read(file, new Learned(List.of(taught), Map.of()), ReadingChoice.NONE);

        ReadAs readAs = Objects.requireNonNull(reading.readAs());
        assertThat(readAs.sheet()).isEqualTo("Elenco CAS");
        assertThat(readAs.headerRow()).isEqualTo(3);
    }

    @Test
    void the_person_may_choose_another_header_row() throws Exception {
        String csv =
                "Denominazione;Tipo;Codice ISTAT;Nota\n"
                        + "Denominazione;Tipo;Codice ISTAT;Osservazioni\n"
                        + "Casa Nuova;CAS;054052;Vista\n";

        FileReading own = read(ImportKind.FACILITIES, csv);
        FileReading chosen = read(csv.getBytes("UTF-8"), new ReadingChoice("", 2));

        assertThat(own.problems().hasErrors()).isTrue();
        assertThat(chosen.problems().hasErrors()).isFalse();
        assertThat(facilities(chosen)).extracting(Entry.Facility::note).containsExactly("Vista");
    }

    @Test
    void the_sheet_that_fits_best_is_read_and_another_can_be_chosen() throws Exception {
        byte[] file =
                new BookMaker()
                        .sheet("Copertina", List.of("Consegna di gennaio"))
                        .sheet("Contatti", List.of("Nome", "Tipo"), List.of("Maria", "x"))
                        .sheet("Perugia", HEADER, List.of("Casa Nuova", "CAS", "054052"))
                        .sheet("Terni", HEADER, List.of("Casa Terni", "CAS", "055032"))
                        .bytes();

        FileReading own = read(ImportKind.FACILITIES, file);
        FileReading chosen = read(file, new ReadingChoice("Terni", 0));

        assertThat(facilities(own)).extracting(Entry.Facility::name).containsExactly("Casa Nuova");
        assertThat(Italian.texts(own.problems()))
                .containsExactly(
                        "Viene letto il foglio «Perugia», ma hanno le colonne richieste anche:"
                                + " «Terni». Se servono, scegli l'altro foglio e importa il file"
                                + " una seconda volta.");
        assertThat(Objects.requireNonNull(own.readAs()).sheets())
                .extracting(
                        Layout.SheetFit::name, Layout.SheetFit::known, Layout.SheetFit::complete)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Copertina", 0, false),
                        org.assertj.core.groups.Tuple.tuple("Contatti", 2, false),
                        org.assertj.core.groups.Tuple.tuple("Perugia", 3, true),
                        org.assertj.core.groups.Tuple.tuple("Terni", 3, true));
        assertThat(facilities(chosen))
                .extracting(Entry.Facility::name)
                .containsExactly("Casa Terni");
    }

    @Test
    void groups_of_columns_are_joined_with_their_headings() {
        byte[] file =
                new BookMaker()
                        .sheet(
                                "Dati",
                                List.of("Denominazione", "Tipo", "Codice ISTAT", "Data", "Posti"),
                                List.of("", "", "", "", "Finanziati", "Attivi"),
                                List.of("Casa", "CAS", "054052", "31/01/2026", 20, 18))
                        .merge("A1:A2")
                        .merge("B1:B2")
                        .merge("C1:C2")
                        .merge("D1:D2")
                        .merge("E1:F1")
                        .bytes();
        String csv =
                "Denominazione;Tipo;Codice ISTAT;Data;Posti;\n"
                        + ";;;;Finanziati;Attivi\n"
                        + "Casa;CAS;054052;31/01/2026;20;18\n";

        for (FileReading reading :
                List.of(read(ImportKind.FACILITIES, file), read(ImportKind.FACILITIES, csv))) {
            assertThat(Italian.texts(reading.problems())).isEmpty();
            assertThat(facilities(reading).getFirst().counts())
                    .extracting(Entry.Counts::financed, Entry.Counts::active)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(20, 18));
        }
    }

    @Test
    void vertically_merged_values_hold_for_every_row_they_span() {
        byte[] file =
                new BookMaker()
                        .sheet(
                                "Dati",
                                List.of("Denominazione", "Tipo", "Codice ISTAT", "Ente gestore"),
                                List.of("Casa Uno", "CAS", "054052", "Coop Alfa"),
                                List.of("Casa Due", "CAS", "054052", ""),
                                List.of("Casa Tre", "CAS", "054039", ""),
                                List.of("Casa Quattro", "CAS", "054039", ""))
                        .merge("D2:D4")
                        .bytes();

        FileReading reading = read(ImportKind.FACILITIES, file);

        assertThat(facilities(reading))
                .extracting(Entry.Facility::manager)
                .containsExactly("Coop Alfa", "Coop Alfa", "Coop Alfa", null);
        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Colonna «Ente gestore»: 2 celle unite in verticale ricevono il valore"
                                + " scritto nella prima.");
    }

    @Test
    void sums_and_notes_below_the_table_are_left_out_and_said() {
        byte[] file =
                new BookMaker()
                        .sheet(
                                "Dati",
                                List.of("Denominazione", "Tipo", "Codice ISTAT", "Data", "Posti"),
                                List.of("Casa Uno", "CAS", "054052", "31/01/2026", 20),
                                List.of("Casa Due", "CAS", "054052", "31/01/2026", 10),
                                List.of("TOTALE", "", "", "", "=SUM(E2:E3)"),
                                List.of("", "", "", "", 30),
                                List.of("Fonte: Prefettura di Perugia"))
                        .bytes();
        String csv =
                "Denominazione;Tipo;Codice ISTAT;Data;Posti\n"
                        + "Totale accoglienza;CAS;054052;31/01/2026;20\n"
                        + "Totale generale;;;;20\n";

        FileReading reading = read(ImportKind.FACILITIES, file);

        assertThat(reading.rows()).isEqualTo(2);
        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 4: È una riga di totali: non viene letta.",
                        "Riga 5: È una riga di totali: non viene letta.",
                        "Riga 6: È una nota sotto la tabella: non viene letta.");
        assertThat(facilities(read(ImportKind.FACILITIES, csv)))
                .extracting(Entry.Facility::name)
                .containsExactly("Totale accoglienza");
    }

    @Test
    void figures_without_a_name_between_rows_of_data_stay_errors() {
        byte[] file =
                new BookMaker()
                        .sheet(
                                "Dati",
                                List.of("Denominazione", "Tipo", "Codice ISTAT", "Data", "Posti"),
                                List.of("", "", "", "", 20),
                                List.of("Casa Due", "CAS", "054052", "31/01/2026", 10))
                        .bytes();

        assertThat(Italian.texts(read(ImportKind.FACILITIES, file).problems()))
                .contains("Riga 2, colonna «Denominazione»: Manca «Denominazione».");
    }

    @Test
    void a_title_with_commas_above_does_not_decide_the_separator() {
        String csv =
                "Prefettura di Perugia, Area IV, immigrazione, asilo\n"
                        + "Denominazione;Tipo;Codice ISTAT;Latitudine;Longitudine\n"
                        + "Casa Nuova;CAS;054052;42,78;12,40\n";

        assertThat(facilities(read(ImportKind.FACILITIES, csv)))
                .extracting(Entry.Facility::name)
                .containsExactly("Casa Nuova");
    }

    private static FileReading read(byte[] content, ReadingChoice choice)
            throws IOException, RefusedFileException {
        return read(content, Learned.NOTHING, choice);
    }

    private static FileReading read(byte[] content, Learned learned, ReadingChoice choice)
            throws IOException, RefusedFileException {
        try (ReceivedFile file = ReceivedFile.receive(new ByteArrayInputStream(content))) {
            return FileReading.of(file, ImportKind.FACILITIES, UMBRIA, learned, choice, _ -> {});
        }
    }

    private static FileReading read(ImportKind kind, byte[] content) {
        return Files4Tests.read(kind, content);
    }

    private static FileReading read(ImportKind kind, String csv) {
        return Files4Tests.read(kind, csv);
    }

    private static List<Entry.Facility> facilities(FileReading reading) {
        return reading.entries().stream().map(Entry.Facility.class::cast).toList();
    }
}
