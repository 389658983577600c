package rosa.imports.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Makes workbooks of several sheets with merged cells.
final class BookMaker {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle day = workbook.createCellStyle();

    BookMaker() {
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    /// Adds a sheet; cells are as in [Files4Tests#xlsx].
    BookMaker sheet(String name, List<?>... rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            XSSFRow row = sheet.createRow(i);
            for (int j = 0; j < rows[i].size(); j++) {
                Files4Tests.fill(row.createCell(j), rows[i].get(j), day);
            }
        }
        return this;
    }

    /// Merges cells of the last sheet, such as `A1:B2`.
    BookMaker merge(String cells) {
        workbook.getSheetAt(workbook.getNumberOfSheets() - 1)
                .addMergedRegion(CellRangeAddress.valueOf(cells));
        return this;
    }

    byte[] bytes() {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
