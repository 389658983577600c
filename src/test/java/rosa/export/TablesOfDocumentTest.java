package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import rosa.document.Block;
import rosa.document.DocumentModel;

class TablesOfDocumentTest {
    @Test
    void every_table_is_a_sheet_with_its_headings_held_and_its_source_told() throws IOException {
        try (var book = workbook(SampleDocuments.plan(true))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3 + 1);
            var first = book.getSheet("Tabella 1");
            assertThat(first.getPaneInformation().isFreezePane()).isTrue();
            assertThat(first.getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("Posti attivi – CAS");
            assertThat(first.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1_835);
            assertThat(first.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Umbria");
            assertThat(first.getRow(3).getCell(4).getStringCellValue())
                    .isEqualTo("dati dimostrativi");
            assertThat(book.getSheet("Tabella 3").getLastRowNum()).isEqualTo(92);
            assertThat(book.getSheetAt(3).getRow(1).getCell(0).getStringCellValue())
                    .contains("Posti attivi per provincia", "Prefetture di Perugia e Terni");
        }
    }

    @Test
    void cells_have_the_type_of_what_they_say() throws IOException {
        var rows =
                List.of(
                        Block.Row.of("1.234", "-", "054040"),
                        Block.Row.of("\u22123", "2,50", "27,4 %"),
                        Block.Row.of("01/03/2025", "31/02/2025", "12.34"),
                        Block.Row.of("–", "+7", "=SUM(A1)"));
        var table =
                new Block.TableBlock(
                        "Tipi",
                        List.of(Block.Column.text(1), Block.Column.text(1), Block.Column.text(1)),
                        List.of(),
                        rows,
                        "");

        try (var book = workbook(document(List.of(table)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Colonna 1");
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(1_234);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("054040");
            assertThat(sheet.getRow(2).getCell(0).getNumericCellValue()).isEqualTo(-3);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(2.5);
            assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(0.274);
            assertThat(sheet.getRow(3).getCell(0).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2025, 3, 1));
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("31/02/2025");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("12.34");
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isEqualTo(7);
            assertThat(sheet.getRow(4).getCell(2).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void cells_over_several_rows_and_columns_are_told_in_each_row() throws IOException {
        var rows =
                List.of(
                        new Block.Row(
                                List.of(
                                        new Block.Cell(
                                                List.of(Block.Paragraph.of("Perugia")), 1, 2, true),
                                        Block.Cell.of("CAS"),
                                        Block.Cell.of("5")),
                                false),
                        Block.Row.of("SAI", "6"),
                        new Block.Row(
                                List.of(
                                        new Block.Cell(
                                                List.of(Block.Paragraph.of("Totale")), 2, 1, false),
                                        Block.Cell.of("11")),
                                true));
        var table =
                new Block.TableBlock(
                        "",
                        List.of(Block.Column.text(1), Block.Column.text(1), Block.Column.number(1)),
                        List.of(Block.Row.of("Provincia", "Circuito", "Posti")),
                        rows,
                        "");

        try (var book = workbook(document(List.of(table)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("Perugia");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("SAI");
            assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(6);
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(11);
        }
    }

    @Test
    void a_document_without_tables_says_so() throws IOException {
        try (var book = workbook(document(List.of(Block.Paragraph.of("Solo testo"))))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Il documento non ha tabelle.");
        }
    }

    private static DocumentModel document(List<Block> blocks) {
        return new DocumentModel(
                "Piano",
                "",
                Locale.ITALIAN,
                "Prefettura",
                SampleDocuments.DATE,
                DocumentModel.Metadata.NONE,
                blocks,
                List.of(),
                false);
    }

    private static XSSFWorkbook workbook(DocumentModel model) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(SampleDocuments.bytes(DocumentFormat.XLSX, model)));
    }
}
