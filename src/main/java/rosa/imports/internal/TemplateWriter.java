package rosa.imports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rosa.imports.model.Choices;
import rosa.imports.model.ImportKind;
import rosa.imports.model.TemplateColumn;

/// Writes the workbook that offices fill in: a sheet with the header and one example row, and a
/// sheet that explains every column.
public final class TemplateWriter {
    private static final int ROWS_WITH_CHOICES = 5_000;
    private static final int[] NOTE_WIDTHS = {28, 14, 70, 50, 50};
    private static final float LINE_HEIGHT = 15.5f;

    private final UnaryOperator<String> words;
    private final XSSFWorkbook workbook;
    private final CellStyle heading;
    private final CellStyle required;
    private final CellStyle example;
    private final CellStyle wrapped;

    private TemplateWriter(UnaryOperator<String> words, XSSFWorkbook workbook) {
        this.words = words;
        this.workbook = workbook;
        this.heading = heading(IndexedColors.GREY_25_PERCENT);
        this.required = heading(IndexedColors.PALE_BLUE);
        this.example = workbook.createCellStyle();
        Font italic = workbook.createFont();
        italic.setItalic(true);
        italic.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        example.setFont(italic);
        this.wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /// Writes the template of a kind.
    ///
    /// @param words gives the text of a key
    public static void write(ImportKind kind, UnaryOperator<String> words, OutputStream out)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TemplateWriter writer = new TemplateWriter(words, workbook);
            List<TemplateColumn> columns = TemplateColumn.of(kind);
            XSSFSheet data = workbook.createSheet(words.apply("imports.template.data"));
            writer.notes(
                    workbook.createSheet(words.apply("imports.template.notes")), kind, columns);
            writer.data(data, columns);
            workbook.write(out);
        }
    }

    private void data(XSSFSheet sheet, List<TemplateColumn> columns) {
        XSSFRow header = sheet.createRow(0);
        XSSFRow sample = sheet.createRow(1);
        for (int i = 0; i < columns.size(); i++) {
            TemplateColumn column = columns.get(i);
            boolean isRequired = column.column().required();
            XSSFCell title = header.createCell(i);
            title.setCellValue(column.column().title() + (isRequired ? " *" : ""));
            title.setCellStyle(isRequired ? required : heading);
            sheet.setDefaultColumnStyle(i, format(column.format(), false));
            example(sample.createCell(i), column);
            sheet.setColumnWidth(i, Math.max(12, column.column().title().length() + 6) * 256);
            Choices choices = column.choices();
            if (choices != null) {
                offer(sheet, i, column.column().title(), choices);
            }
        }
        sheet.createFreezePane(0, 1);
        printWide(sheet);
    }

    private void example(XSSFCell cell, TemplateColumn column) {
        cell.setCellStyle(format(column.format(), true));
        if (column.example().isEmpty()) {
            return;
        }
        switch (column.format()) {
            case TEXT -> cell.setCellValue(column.example());
            case NUMBER -> cell.setCellValue(Double.parseDouble(column.example()));
            case DAY -> cell.setCellValue(LocalDate.parse(column.example()));
        }
    }

    /// The words stand on a sheet of their own, because a list within the cell may have neither
    /// commas nor many characters.
    private void offer(XSSFSheet sheet, int column, String title, Choices choices) {
        String name = words.apply("imports.template.choices");
        XSSFSheet lists =
                workbook.getSheet(name) == null
                        ? workbook.createSheet(name)
                        : workbook.getSheet(name);
        XSSFRow top = lists.getRow(0) == null ? lists.createRow(0) : lists.getRow(0);
        int place = Math.max(0, top.getLastCellNum());
        XSSFCell heading = top.createCell(place);
        heading.setCellValue(title);
        heading.setCellStyle(this.heading);
        List<String> labels = choices.labels();
        for (int i = 0; i < labels.size(); i++) {
            XSSFRow row =
                    lists.getRow(i + 1) == null ? lists.createRow(i + 1) : lists.getRow(i + 1);
            row.createCell(place).setCellValue(labels.get(i));
        }
        lists.setColumnWidth(place, 40 * 256);
        String letter = CellReference.convertNumToColString(place);
        var helper = sheet.getDataValidationHelper();
        var list =
                helper.createFormulaListConstraint(
                        "'%s'!$%s$2:$%s$%d".formatted(name, letter, letter, labels.size() + 1));
        var cells = new CellRangeAddressList(1, ROWS_WITH_CHOICES, column, column);
        var validation = helper.createValidation(list, cells);
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    private void notes(XSSFSheet sheet, ImportKind kind, List<TemplateColumn> columns) {
        int row = 0;
        line(sheet, row++, heading, words.apply("imports.kind." + kind.key()));
        for (int i = 1; i <= 5; i++) {
            line(sheet, row++, wrapped, words.apply("imports.template.note" + i));
        }
        row++;
        line(
                sheet,
                row++,
                heading,
                words.apply("imports.template.column"),
                words.apply("imports.template.required"),
                words.apply("imports.template.help"),
                words.apply("imports.template.choices"),
                words.apply("imports.template.aliases"));
        for (TemplateColumn column : columns) {
            Choices choices = column.choices();
            line(
                    sheet,
                    row++,
                    wrapped,
                    column.column().title(),
                    words.apply(
                            column.column().required()
                                    ? "imports.template.yes"
                                    : "imports.template.no"),
                    words.apply("imports.help." + column.column().key()),
                    choices == null ? "" : String.join("; ", choices.labels()),
                    String.join(", ", column.column().aliases()));
        }
        for (int i = 0; i < NOTE_WIDTHS.length; i++) {
            sheet.setColumnWidth(i, NOTE_WIDTHS[i] * 256);
        }
        printWide(sheet);
        for (int i = 1; i <= 5; i++) {
            sheet.addMergedRegion(new CellRangeAddress(i, i, 0, 4));
        }
    }

    private static void line(XSSFSheet sheet, int number, CellStyle style, String... texts) {
        XSSFRow row = sheet.createRow(number);
        int lines = 1;
        for (int i = 0; i < texts.length; i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(texts[i]);
            cell.setCellStyle(style);
            lines = Math.max(lines, 1 + texts[i].length() / NOTE_WIDTHS[i]);
        }
        if (texts.length > 1) {
            row.setHeightInPoints(lines * LINE_HEIGHT);
        }
    }

    private static void printWide(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private CellStyle heading(IndexedColors colour) {
        CellStyle style = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private CellStyle format(TemplateColumn.Format format, boolean ofExample) {
        CellStyle style = workbook.createCellStyle();
        if (ofExample) {
            style.cloneStyleFrom(example);
        }
        String code =
                switch (format) {
                    case TEXT -> "@";
                    case NUMBER -> "General";
                    case DAY -> "dd/mm/yyyy";
                };
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        return style;
    }
}
