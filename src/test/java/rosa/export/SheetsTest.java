package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosa.export.Sheet.Column;
import rosa.export.Sheet.Credit;
import rosa.export.Sheet.Value;

class SheetsTest {
    private static final Credit ISTAT =
            new Credit("ISTAT, popolazione residente", LocalDate.of(2024, 1, 1), "CC BY 4.0");

    @Test
    void values_keep_their_types() throws IOException {
        var row =
                List.of(
                        Sheet.text("Todi"),
                        Sheet.whole(15_900),
                        Sheet.decimal(2.5, 2),
                        Sheet.percent(0.4567, 1),
                        Sheet.day(LocalDate.of(2026, 11, 23)),
                        Sheet.blank());

        try (var workbook = opened(List.of(sheet("Comuni", List.of(row), false)))) {
            var cells = workbook.getSheet("Comuni").getRow(1);
            assertThat(cells.getCell(0).getStringCellValue()).isEqualTo("Todi");
            assertThat(cells.getCell(1).getNumericCellValue()).isEqualTo(15_900);
            assertThat(cells.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(cells.getCell(2).getNumericCellValue()).isEqualTo(2.5);
            assertThat(cells.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(cells.getCell(3).getNumericCellValue()).isEqualTo(0.4567);
            assertThat(cells.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(cells.getCell(4).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(cells.getCell(5)).isNull();
        }
    }

    @Test
    void the_header_stays_in_sight_and_filters() throws IOException {
        try (var workbook = opened(List.of(sheet("Comuni", rows(300), false)))) {
            var sheet = workbook.getSheet("Comuni");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:F301");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(22 * 256);
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(301);
        }
    }

    @Test
    void the_last_sheet_names_the_sources_and_warns_of_demonstrative_data() throws IOException {
        var sheets = List.of(sheet("Comuni", rows(1), false), sheet("Strutture", rows(1), true));

        try (var workbook = opened(sheets)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            var sources = workbook.getSheet("Fonti");
            assertThat(sources.getRow(1).getCell(0).getStringCellValue()).isEqualTo(ISTAT.source());
            assertThat(sources.getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("Comuni, Strutture");
            assertThat(sources.getRow(2).getCell(0).getStringCellValue())
                    .startsWith("Dati dimostrativi");
            assertThat(sources.getRow(2).getCell(3).getStringCellValue()).isEqualTo("Strutture");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+39", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =cmd|' /C calc'!A0"})
    void a_text_that_looks_like_a_formula_stays_text(String text) throws IOException {
        var row = new ArrayList<>(Collections.nCopies(6, Sheet.blank()));
        row.set(0, new Value.Text(text));

        try (var workbook = opened(List.of(sheet("Comuni", List.of(row), false)))) {
            var cell = workbook.getSheet("Comuni").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell.getStringCellValue().strip()).isEqualTo(text.strip());
        }
    }

    @Test
    void names_that_a_tab_cannot_have_are_made_fit_and_unique() throws IOException {
        var long_ = "Comuni / enti: gestori [elenco completo del territorio]";

        try (var workbook =
                opened(List.of(sheet(long_, rows(1), false), sheet(long_, rows(1), false)))) {
            assertThat(workbook.getSheetName(0)).hasSizeLessThanOrEqualTo(31).startsWith("Comuni");
            assertThat(workbook.getSheetName(1)).hasSizeLessThanOrEqualTo(31).endsWith("(2)");
        }
    }

    @Test
    void characters_that_a_file_cannot_hold_are_left_out() throws IOException {
        var row = new ArrayList<>(Collections.nCopies(6, Sheet.blank()));
        row.set(0, Sheet.text("a\u0000b\u000Bc" + "x".repeat(40_000)));

        try (var workbook = opened(List.of(sheet("Comuni", List.of(row), false)))) {
            assertThat(workbook.getSheet("Comuni").getRow(1).getCell(0).getStringCellValue())
                    .startsWith("abcx")
                    .hasSize(32_767)
                    .endsWith("…");
        }
    }

    @Test
    void a_row_that_does_not_fit_its_columns_is_refused() {
        assertThatThrownBy(() -> sheet("Comuni", List.of(List.of(Sheet.whole(1))), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells under 6 columns");
    }

    private static List<List<Value>> rows(int count) {
        return Collections.nCopies(count, Collections.nCopies(6, Sheet.whole(1)));
    }

    private static Sheet sheet(String name, List<List<Value>> rows, boolean demo) {
        return new Sheet(
                name,
                Locale.ITALIAN,
                List.of(
                        new Column("Comune", 20),
                        new Column("Residenti", 12),
                        new Column("Posti per 1.000", 12),
                        new Column("Copertura", 12),
                        new Column("Al", 12),
                        new Column("Note", 30)),
                rows,
                List.of(ISTAT),
                demo);
    }

    private static XSSFWorkbook opened(List<Sheet> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        Sheets.xlsx(sheets, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
