package rosa.export.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/// The cell styles of one workbook, each made once. The formats are the language-neutral ones of
/// the file; a spreadsheet shows them its user's way.
final class XlsxStyles {
    private static final byte[] HEADER_FILL = {(byte) 0xE6, (byte) 0xED, (byte) 0xF5};

    private final SXSSFWorkbook workbook;
    private final Font plain;
    private final Map<String, CellStyle> styles = new HashMap<>();

    XlsxStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        this.plain = font(false);
    }

    CellStyle header(boolean quoted, boolean numeric) {
        return style(
                "header" + quoted + numeric,
                style -> {
                    header(style);
                    style.setQuotePrefixed(quoted);
                    style.setAlignment(
                            numeric ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
                });
    }

    private void header(CellStyle style) {
        style.setFont(font(true));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        style.setBorderBottom(BorderStyle.THIN);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        if (style instanceof XSSFCellStyle xssf) {
            xssf.setFillForegroundColor(new XSSFColor(HEADER_FILL));
        }
    }

    CellStyle text() {
        return style("text", style -> style.setVerticalAlignment(VerticalAlignment.TOP));
    }

    /// Text that would be taken for a formula if it were edited.
    CellStyle quoted() {
        return style(
                "quoted",
                style -> {
                    style.setVerticalAlignment(VerticalAlignment.TOP);
                    style.setQuotePrefixed(true);
                });
    }

    CellStyle whole() {
        return number("#,##0");
    }

    CellStyle decimal(int digits) {
        return number("#,##0" + fraction(digits));
    }

    CellStyle percent(int digits) {
        return number("0" + fraction(digits) + "%");
    }

    CellStyle day() {
        return style(
                "day",
                style -> {
                    format(style, "dd/mm/yyyy");
                    style.setAlignment(HorizontalAlignment.CENTER);
                });
    }

    private Font font(boolean bold) {
        var font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) 11);
        font.setBold(bold);
        return font;
    }

    private static String fraction(int digits) {
        return digits == 0 ? "" : "." + "0".repeat(digits);
    }

    private CellStyle number(String format) {
        return style(format, style -> format(style, format));
    }

    private void format(CellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private CellStyle style(String key, Consumer<CellStyle> look) {
        return styles.computeIfAbsent(
                key,
                _ -> {
                    var style = workbook.createCellStyle();
                    style.setFont(plain);
                    look.accept(style);
                    return style;
                });
    }
}
