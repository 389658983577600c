package rosa.imports.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosa.imports.internal.Files4Tests.read;
import static rosa.imports.internal.Files4Tests.with;
import static rosa.imports.internal.Files4Tests.xlsx;
import static rosa.imports.internal.Files4Tests.zip;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import rosa.imports.Italian;
import rosa.imports.model.ImportKind;
import rosa.imports.model.RefusedFileException;

class BadFilesTest {
    private static final byte[] GOOD =
            xlsx(
                    List.of("Denominazione", "Tipo", "Codice ISTAT"),
                    List.of("Casa Nuova", "CAS adulti", "054052"));

    @Test
    void a_good_workbook_is_read() {
        assertThat(read(ImportKind.FACILITIES, GOOD).entries()).hasSize(1);
        assertThat(message(GOOD)).isEmpty();
    }

    @Test
    void an_old_excel_file_is_refused_whatever_its_name() {
        byte[] ole = new byte[2_000];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);

        assertThat(message(ole))
                .isEqualTo(
                        "È un file nel vecchio formato Excel (.xls), che può contenere macro."
                                + " Aprilo e salvalo come «Cartella di lavoro Excel (.xlsx)».");
    }

    @Test
    void a_file_with_a_password_is_told_apart() {
        byte[] ole = new byte[2_000];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(name, 0, ole, 1_000, name.length);

        assertThat(message(ole))
                .startsWith("Il file è protetto da password. Aprilo con Excel, togli la password");
    }

    @Test
    void files_of_other_types_are_named_for_what_they_are() {
        assertThat(message("%PDF-1.7 …".getBytes(UTF_8)))
                .startsWith("È un documento PDF, anche se il nome dice altro. Chiedi");
        assertThat(message("<html><table>".getBytes(UTF_8)))
                .isEqualTo(
                        "È una pagina web, anche se il nome dice altro. Aprila con Excel e salvala"
                                + " come XLSX.");
        assertThat(message(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .startsWith("Il file non è né una tabella XLSX né un CSV, qualunque cosa dica");
        assertThat(message("{\"type\":\"FeatureCollection\"}".getBytes(UTF_8)))
                .isEqualTo("È un file JSON. Per questi dati serve una tabella XLSX o CSV.");
        assertThat(message(zip(Map.of("word/document.xml", new byte[1]))))
                .startsWith("È un documento di testo (Word o LibreOffice). Qui serve una tabella");
        assertThat(message(zip(Map.of("dati.csv", new byte[1]))))
                .isEqualTo("È un archivio compresso. Estrai il file XLSX o CSV e carica quello.");
        assertThat(
                        message(
                                zip(
                                        Map.of(
                                                "mimetype",
                                                "application/vnd.oasis.opendocument.spreadsheet"
                                                        .getBytes(US_ASCII)))))
                .startsWith("È un foglio di LibreOffice (.ods).");
    }

    @Test
    void documents_of_old_word_presentations_and_strange_encodings_are_told_apart() {
        byte[] ole = new byte[2_000];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        byte[] name = "WordDocument".getBytes(UTF_16LE);
        System.arraycopy(name, 0, ole, 1_000, name.length);

        assertThat(message(ole)).startsWith("È un documento di testo");
        assertThat(message(zip(Map.of("ppt/presentation.xml", new byte[1]))))
                .startsWith("Il file non è né una tabella XLSX né un CSV");
        assertThat(message("Denominazione;Tipo\nCasa;CAS\n".getBytes(UTF_16LE)))
                .startsWith("Il file è un testo in una codifica che non si riconosce.");
    }

    @Test
    void for_a_map_whatever_is_none_says_what_a_map_is() {
        for (byte[] file : List.of("%PDF-1.7 …".getBytes(UTF_8), GOOD, "a;b\n".getBytes(UTF_8))) {
            assertThat(Italian.texts(read(ImportKind.BOUNDARIES, file).problems()))
                    .containsExactly(
                            "Il file non è una mappa. Per i confini serve un file GeoJSON o"
                                    + " TopoJSON, o uno shapefile in un archivio zip.");
        }
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_interpreted() {
        byte[] bomb = with(GOOD, Map.of("xl/media/bomb.xml", new byte[70 * 1024 * 1024]));

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(message(bomb))
                .isEqualTo(
                        "Il file, una volta aperto, è enormemente più grande di quanto sembra e"
                                + " non viene letto. Copia la sola tabella in una nuova cartella di"
                                + " lavoro.");
    }

    @Test
    void two_hundred_megabytes_are_refused_after_thirty() {
        AtomicLong given = new AtomicLong();
        long all = 200L * 1024 * 1024;
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return given.incrementAndGet() > all ? -1 : 'a';
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        return given.addAndGet(length) > all ? -1 : length;
                    }
                };

        RefusedFileException refused =
                catchThrowableOfType(
                        RefusedFileException.class, () -> ReceivedFile.receive(endless));

        assertThat(Italian.text(refused.why()))
                .isEqualTo(
                        "Il file supera i 30 MB. Dividilo in più file o togli le colonne che non"
                                + " servono.");
        assertThat(given.get()).isLessThan(31L * 1024 * 1024);
    }

    @Test
    void an_empty_file_is_refused() {
        RefusedFileException refused =
                catchThrowableOfType(
                        RefusedFileException.class,
                        () -> ReceivedFile.receive(new ByteArrayInputStream(new byte[0])));

        assertThat(Italian.text(refused.why()))
                .isEqualTo("Il file è vuoto: non contiene nessuna riga.");
        assertThat(message("\r\n \r\n".getBytes(UTF_8)))
                .isEqualTo("Il file è vuoto: non contiene nessuna riga.");
        assertThat(message(xlsx(List.of("Denominazione", "Tipo", "Codice ISTAT"))))
                .isEqualTo("Il file ha l'intestazione ma nessuna riga di dati.");
    }

    @Test
    void macros_are_refused() {
        byte[] withMacro = with(GOOD, Map.of("xl/vbaProject.bin", new byte[100]));
        byte[] enabled =
                with(
                        GOOD,
                        Map.of(
                                "[Content_Types].xml",
                                "<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>"
                                        .getBytes(UTF_8)));

        assertThat(List.of(message(withMacro), message(enabled)))
                .containsOnly(
                        "Il file contiene macro. Salvalo come «Cartella di lavoro Excel (.xlsx)»,"
                                + " senza macro, e caricalo di nuovo.");
    }

    @Test
    void links_embedded_objects_and_document_types_are_refused() {
        assertThat(message(with(GOOD, Map.of("xl/externalLinks/externalLink1.xml", new byte[1]))))
                .startsWith("Il file contiene collegamenti ad altri file.");
        assertThat(message(with(GOOD, Map.of("xl/embeddings/oleObject1.bin", new byte[1]))))
                .startsWith("Il file contiene oggetti incorporati.");
        assertThat(
                        message(
                                with(
                                        GOOD,
                                        Map.of(
                                                "xl/sharedStrings.xml",
                                                "<!DOCTYPE x [<!ENTITY a \"b\">]><sst/>"
                                                        .getBytes(UTF_8)))))
                .startsWith("Il file contiene dichiarazioni che un foglio di calcolo non usa");
    }

    @Test
    void a_damaged_workbook_says_so() {
        byte[] half = java.util.Arrays.copyOf(GOOD, GOOD.length / 2);
        byte[] nonsense =
                with(GOOD, Map.of("xl/worksheets/sheet1.xml", "<worksheet".getBytes(UTF_8)));

        assertThat(List.of(message(half), message(nonsense)))
                .containsOnly(
                        "Il file è danneggiato e non si riesce ad aprirlo. Aprilo con Excel o"
                                + " LibreOffice, salvalo di nuovo e riprova.");
    }

    @Test
    void too_many_columns_are_refused() {
        String wide = ";".repeat(250) + "a\n";

        assertThat(message(wide.getBytes(UTF_8)))
                .isEqualTo("La riga 1 ha più di 200 colonne: non sembra una tabella da importare.");
    }

    private static String message(byte[] content) {
        return String.join("\n", Italian.texts(read(ImportKind.FACILITIES, content).problems()));
    }
}
