package rosa.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// An office's workbook of facilities, written as an office writes it.
final class FacilityFile {
    private static final List<String> HEADER =
            List.of(
                    "Denominazione",
                    "Tipo",
                    "Codice ISTAT",
                    "Comune",
                    "Aperta dal",
                    "Data rilevazione",
                    "Posti attivi",
                    "Presenze");

    private FacilityFile() {}

    /// Two good rows and two bad ones: a comune that does not exist, places below zero.
    ///
    /// @param name goes into the names, so that each journey has facilities of its own
    static Path withTwoBadRows(Path folder, String name) throws IOException {
        return write(
                folder.resolve("strutture-con-errori.xlsx"),
                row("Casa del Percorso " + name, "054040", "Piegaro", 12, 11),
                row("Casa Sconosciuta " + name, "054999", "Pigaro", 8, 8),
                row("Casa di Montone " + name, "054033", "Montone", -6, 6),
                row("Casa Grande di Valtopina " + name, "054059", "Valtopina", 60, 55));
    }

    /// The same, put right.
    static Path corrected(Path folder, String name) throws IOException {
        return write(
                folder.resolve("strutture.xlsx"),
                row("Casa del Percorso " + name, "054040", "Piegaro", 12, 11),
                row("Casa Conosciuta " + name, "054040", "Piegaro", 8, 8),
                row("Casa di Montone " + name, "054033", "Montone", 6, 6),
                row("Casa Grande di Valtopina " + name, "054059", "Valtopina", 60, 55));
    }

    private static List<Object> row(
            String name, String istat, String comune, int places, int presences) {
        return List.of(
                name, "CAS adulti", istat, comune, "01/01/2026", "01/10/2026", places, presences);
    }

    @SafeVarargs
    private static Path write(Path file, List<Object>... rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Strutture");
            fill(sheet.createRow(0), HEADER);
            for (int i = 0; i < rows.length; i++) {
                fill(sheet.createRow(i + 1), rows[i]);
            }
            workbook.write(out);
        }
        return file;
    }

    private static void fill(org.apache.poi.ss.usermodel.Row row, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Integer number) {
                row.createCell(i).setCellValue(number);
            } else {
                row.createCell(i).setCellValue(values.get(i).toString());
            }
        }
    }
}
