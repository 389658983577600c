package rosa.imports.internal;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rosa.imports.internal.Files4Tests.csv;
import static rosa.imports.internal.Files4Tests.read;
import static rosa.imports.internal.Files4Tests.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rosa.imports.Italian;
import rosa.imports.model.Entry;
import rosa.imports.model.ImportKind;

class FacilityFilesTest {
    private static final String HEADER =
            "Codice struttura;Denominazione;Tipo;Codice ISTAT;Comune;Data rilevazione;"
                    + "Posti attivi;Presenze\n";

    @Test
    void formulas_are_errors_of_their_rows_and_never_computed() {
        byte[] file =
                xlsx(
                        List.of("Denominazione", "Tipo", "Codice ISTAT", "Data", "Posti attivi"),
                        List.of("Casa Nuova", "CAS", "054052", LocalDate.of(2026, 1, 31), "=10+8"),
                        List.of("Casa Due", "CAS", "054052", LocalDate.of(2026, 1, 31), 12));

        FileReading reading = read(ImportKind.FACILITIES, file);

        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 2, colonna «Posti attivi»: La cella contiene una formula: incolla i"
                                + " valori.");
        assertThat(reading.entries()).hasSize(1);
    }

    @Test
    void duplicate_codes_name_both_rows() {
        FileReading reading =
                read(
                        ImportKind.FACILITIES,
                        HEADER
                                + "PG-01;Casa Nuova;CAS;054052;;;;\n"
                                + "PG-02;Casa Due;CAS;054052;;;;\n"
                                + "PG-01;Casa Tre;CAS;054052;;;;\n");

        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 4, colonna «Codice struttura»: «PG-01» è già alla riga 2 e si ripete"
                                + " alla riga 4.");
    }

    @Test
    void an_unknown_istat_code_suggests_the_nearest() {
        FileReading reading =
                read(
                        ImportKind.FACILITIES,
                        HEADER
                                + "A;Casa Nuova;CAS;054025;;;;\n"
                                + "B;Casa Due;CAS;999999;citta di castelo;;;\n"
                                + "C;Casa Tre;CAS;;Peruggia;;;\n"
                                + "D;Casa Quattro;CAS;999999;;;;\n");

        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 2, colonna «Codice ISTAT»: Il codice ISTAT o il comune «054025» non"
                                + " esiste nel territorio. Forse 054024 (Gubbio)?",
                        "Riga 3, colonna «Codice ISTAT»: Il codice ISTAT o il comune «999999» non"
                                + " esiste nel territorio. Forse 054013 (Città di Castello)?",
                        "Riga 4, colonna «Comune»: Il codice ISTAT o il comune «Peruggia» non"
                                + " esiste nel territorio. Forse 054039 (Perugia)?",
                        "Riga 5, colonna «Codice ISTAT»: Il codice ISTAT o il comune «999999» non"
                                + " esiste nel territorio.");
    }

    @Test
    void lost_leading_zeros_are_given_back() {
        byte[] file =
                xlsx(
                        List.of("Denominazione", "Tipo", "Codice ISTAT"),
                        List.of("Casa Nuova", "CAS", 54052));

        assertThat(facilities(read(ImportKind.FACILITIES, file)))
                .extracting(facility -> facility.comune().value())
                .containsExactly("054052");
        assertThat(facilities(read(ImportKind.FACILITIES, HEADER + "A;Casa;CAS;54052.0;;;;\n")))
                .extracting(facility -> facility.comune().value())
                .containsExactly("054052");
    }

    @Test
    void a_negative_number_of_places_is_an_error() {
        FileReading reading =
                read(ImportKind.FACILITIES, HEADER + "A;Casa;CAS;054052;;31/01/2026;-5;0\n");

        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 2, colonna «Posti attivi»: Il numero non può essere negativo: -5.");
    }

    @Test
    void more_presences_than_places_are_only_a_warning() {
        FileReading reading =
                read(ImportKind.FACILITIES, HEADER + "A;Casa;CAS;054052;;31/01/2026;10;12\n");

        assertThat(reading.problems().hasErrors()).isFalse();
        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 2, colonna «Presenze»: Le presenze (12) superano i posti (10).");
        assertThat(reading.entries()).hasSize(1);
    }

    @Test
    void dates_are_read_in_three_formats_and_a_fourth_says_what_to_write() {
        byte[] file =
                xlsx(
                        List.of("Denominazione", "Tipo", "Codice ISTAT", "Data", "Posti"),
                        List.of("Uno", "CAS", "054052", "05/03/2026", 1),
                        List.of("Due", "CAS", "054052", "2026-03-05", 1),
                        List.of("Tre", "CAS", "054052", LocalDate.of(2026, 3, 5), 1),
                        List.of("Quattro", "CAS", "054052", 46086, 1),
                        List.of("Cinque", "CAS", "054052", "5-3-2026", 1),
                        List.of("Sei", "CAS", "054052", "marzo 2026", 1),
                        List.of("Sette", "CAS", "054052", "31/02/2026", 1));

        FileReading reading = read(ImportKind.FACILITIES, file);

        assertThat(facilities(reading))
                .hasSize(5)
                .allSatisfy(facility ->
                        assertThat(facility.counts().getFirst().date())
                                .isEqualTo(LocalDate.of(2026, 3, 5)));
        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 7, colonna «Data»: «marzo 2026» non è una data. Scrivi per esempio"
                                + " 31/01/2026.",
                        "Riga 8, colonna «Data»: «31/02/2026» non è una data. Scrivi per esempio"
                                + " 31/01/2026.");
    }

    @Test
    void a_missing_column_is_named_with_what_was_found() {
        FileReading reading =
                read(ImportKind.FACILITIES, "DENOMINAZIONE;indirizzo\nCasa;Via Roma 1\n");

        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 1: Manca la colonna «Tipo». Colonne trovate: DENOMINAZIONE,"
                                + " indirizzo.",
                        "Riga 1: Manca la colonna «Codice ISTAT», oppure «Comune». Colonne"
                                + " trovate: DENOMINAZIONE, indirizzo.");
    }

    @Test
    void headers_stand_below_titles_and_are_read_without_case_accents_and_spaces() {
        String text =
                "Elenco strutture\n\nNOME STRUTTURA;tipologia;COD. ISTAT;Tipo di unita'\n"
                        + "Casa;cas adulti;054052;appartamento\n";

        assertThat(facilities(read(ImportKind.FACILITIES, text)))
                .extracting(Entry.Facility::row, Entry.Facility::unitType)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, "flat"));
    }

    @Test
    void accents_arrive_from_every_encoding_excel_writes() {
        String text = HEADER + "A;Città solidale – «Là»;CAS;054013;Città di Castello;;;\n";
        byte[] utf16 = csv("\uFEFF" + text.replace(';', '\t'), UTF_16LE);

        for (byte[] file :
                List.of(
                        csv(text, Charset.forName("windows-1252")),
                        csv(text, UTF_8),
                        csv("\uFEFF" + text, UTF_8),
                        csv("sep=;\n" + text, UTF_8),
                        utf16)) {
            FileReading reading = read(ImportKind.FACILITIES, file);

            assertThat(Italian.texts(reading.problems())).isEmpty();
            assertThat(facilities(reading))
                    .extracting(Entry.Facility::name)
                    .containsExactly("Città solidale – «Là»");
        }
    }

    @Test
    void separators_are_found_out_and_quotes_protect_them() {
        String commas =
                "Denominazione,Tipo,Codice ISTAT,Latitudine,Longitudine\n"
                        + "\"Casa, \"\"Nuova\"\"\",CAS,054052,\"42,7817\",12.4066\n";

        var facility = facilities(read(ImportKind.FACILITIES, commas)).getFirst();

        assertThat(facility.name()).isEqualTo("Casa, \"Nuova\"");
        assertThat(facility.position()).isEqualTo(new Entry.Position(42.7817, 12.4066));
    }

    @Test
    void the_template_says_how_to_fill_it_and_reads_back_without_its_example() throws IOException {
        for (ImportKind kind : ImportKind.values()) {
            if (!kind.hasTemplate()) {
                continue;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TemplateWriter.write(kind, key -> Italian.text(key), out);

            FileReading reading = read(kind, out.toByteArray());

            assertThat(reading.entries()).isEmpty();
            assertThat(Italian.texts(reading.problems()))
                    .containsExactly(
                            "Il file ha l'intestazione ma nessuna riga di dati.",
                            "Riga 2: È la riga di esempio del modello: non viene letta.");
        }
    }

    @Test
    void the_same_rows_read_the_same_from_csv_and_xlsx() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 60; round++) {
            List<List<?>> sheet = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            List<String> header =
                    List.of(
                            "Codice struttura",
                            "Denominazione",
                            "Tipo",
                            "Codice ISTAT",
                            "Comune",
                            "Data rilevazione",
                            "Posti finanziati",
                            "Presenze",
                            "Latitudine",
                            "Longitudine");
            sheet.add(header);
            text.append(String.join(";", header)).append("\r\n");
            int rows = 1 + random.nextInt(12);
            for (int i = 0; i < rows; i++) {
                addRow(random, i, sheet, text);
            }

            FileReading fromXlsx = read(ImportKind.FACILITIES, xlsx(sheet.toArray(List<?>[]::new)));
            FileReading fromCsv = read(ImportKind.FACILITIES, text.toString());

            assertThat(fromCsv.entries()).isEqualTo(fromXlsx.entries());
            assertThat(Italian.texts(fromCsv.problems()))
                    .isEqualTo(Italian.texts(fromXlsx.problems()));
        }
    }

    private static void addRow(Random random, int i, List<List<?>> sheet, StringBuilder text) {
        int istat = List.of(54_052, 54_039, 55_032, 54_053).get(random.nextInt(4));
        LocalDate date = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_500));
        int places = random.nextInt(2_000) - 20;
        int people = random.nextInt(60);
        double lat = (420_000 + random.nextInt(20_000)) / 10_000.0;
        String name =
                List.of("Casa «" + i + "»", "Città; e \"altro\" " + i, "").get(random.nextInt(3));
        String code = random.nextBoolean() ? "" : "PG/" + random.nextInt(8);
        sheet.add(
                List.of(code, name, "CAS minori", istat, "Todi", date, places, people, lat, 12.5));
        text.append(code).append(';');
        text.append('"').append(name.replace("\"", "\"\"")).append("\";CAS minori;");
        text.append(random.nextBoolean() ? "0" : "").append(istat).append(";Todi;");
        text.append(
                random.nextBoolean()
                        ? "%d/%d/%d"
                                .formatted(
                                        date.getDayOfMonth(), date.getMonthValue(), date.getYear())
                        : date.toString());
        text.append(';').append(places >= 1_000 ? "1." + ("" + places).substring(1) : places);
        text.append(';').append(people).append(';');
        text.append(("" + lat).replace('.', ',')).append(";12.5\r\n");
    }

    private static List<Entry.Facility> facilities(FileReading reading) {
        return reading.entries().stream().map(Entry.Facility.class::cast).toList();
    }
}
