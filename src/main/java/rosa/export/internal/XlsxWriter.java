package rosa.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import rosa.export.Formulas;
import rosa.export.Sheet;
import rosa.export.Sheet.Column;
import rosa.export.Sheet.Credit;
import rosa.export.Sheet.Value;

/// Writes sheets as XLSX, row after row, so that long tables need little memory.
public final class XlsxWriter {
    private static final int ROWS_IN_MEMORY = 200;
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int WIDEST = 255;
    private static final float LINE_HEIGHT = 15.5f;
    private static final int LONGEST_TEXT = 32_767;

    private final SXSSFWorkbook workbook;
    private final XlsxStyles styles;
    private final Set<String> names = new HashSet<>();

    private XlsxWriter(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new XlsxStyles(workbook);
    }

    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        write(sheets, null, out);
    }

    /// @param day the file's own; absent for the moment it is written
    public static void write(List<Sheet> sheets, @Nullable LocalDate day, OutputStream out)
            throws IOException {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("A workbook needs at least one sheet.");
        }
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            var writer = new XlsxWriter(workbook);
            for (Sheet sheet : sheets) {
                writer.write(DemoColumn.added(sheet), true);
            }
            writer.write(sources(sheets), false);
            var properties = workbook.getXSSFWorkbook().getProperties();
            properties.getCoreProperties().setCreator("ROSA");
            properties.getExtendedProperties().setApplication("ROSA");
            if (day != null) {
                var midnight = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
                properties.getCoreProperties().setCreated(midnight);
                properties.getCoreProperties().setModified(midnight);
            }
            workbook.write(out);
            out.flush();
        }
    }

    private void write(Sheet table, boolean filtered) {
        var sheet = workbook.createSheet(name(table.name()));
        var header = sheet.createRow(0);
        header.setHeightInPoints(LINE_HEIGHT * headerLines(table));
        for (int i = 0; i < table.columns().size(); i++) {
            column(sheet, header, i, table);
        }
        sheet.createFreezePane(filtered ? 1 : 0, 1);
        if (filtered) {
            sheet.setAutoFilter(
                    new CellRangeAddress(0, table.rows().size(), 0, table.columns().size() - 1));
        }
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        print(sheet);
        int number = 1;
        for (List<Value> values : table.rows()) {
            var row = sheet.createRow(number++);
            for (int i = 0; i < values.size(); i++) {
                if (!(values.get(i) instanceof Value.Blank)) {
                    fill(row.createCell(i), values.get(i));
                }
            }
        }
    }

    private static int headerLines(Sheet table) {
        return table.columns().stream()
                .mapToInt(column -> 1 + (column.title().length() - 1) / (column.width() + 1))
                .max()
                .orElse(1);
    }

    /// Whether the column's first value is one that aligns to the right.
    private static boolean isNumeric(Sheet table, int index) {
        return table.rows().stream()
                .map(row -> row.get(index))
                .filter(value -> !(value instanceof Value.Blank))
                .findFirst()
                .map(value ->
                        switch (value) {
                            case Value.Whole _, Value.Decimal _, Value.Percent _ -> true;
                            case Value.Text _, Value.Day _, Value.Blank _ -> false;
                        })
                .orElse(false);
    }

    private void column(SXSSFSheet sheet, Row header, int index, Sheet table) {
        var column = table.columns().get(index);
        var title = header.createCell(index);
        title.setCellValue(OfficeText.clean(column.title()));
        title.setCellStyle(
                styles.header(Formulas.looksLikeFormula(column.title()), isNumeric(table, index)));
        sheet.setColumnWidth(index, Math.min(column.width() + 2, WIDEST) * UNITS_PER_CHARACTER);
    }

    private static void print(SXSSFSheet sheet) {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P / &N");
    }

    private void fill(Cell cell, Value value) {
        switch (value) {
            case Value.Text(String text) -> {
                var clean = OfficeText.clean(text);
                cell.setCellValue(
                        clean.length() > LONGEST_TEXT
                                ? clean.substring(0, LONGEST_TEXT - 1) + "…"
                                : clean);
                cell.setCellStyle(
                        Formulas.looksLikeFormula(text) ? styles.quoted() : styles.text());
            }
            case Value.Whole(long number) -> {
                cell.setCellValue(number);
                cell.setCellStyle(styles.whole());
            }
            case Value.Decimal(var number) -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.decimal(Math.max(0, number.scale())));
            }
            case Value.Percent(var share, int digits) -> {
                cell.setCellValue(share.doubleValue());
                cell.setCellStyle(styles.percent(digits));
            }
            case Value.Day(var date) -> {
                cell.setCellValue(date);
                cell.setCellStyle(styles.day());
            }
            case Value.Blank _ -> {}
        }
    }

    /// A name that a tab may have, unique in the workbook.
    private String name(String wanted) {
        var name = WorkbookUtil.createSafeSheetName(OfficeText.clean(wanted), ' ').strip();
        var unique = name;
        for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) {
            var tail = " (%d)".formatted(i);
            unique = name.substring(0, Math.min(name.length(), 31 - tail.length())) + tail;
        }
        return unique;
    }

    private static Value day(Credit credit) {
        var day = credit.asOf();
        return day == null ? Sheet.blank() : Sheet.day(day);
    }

    /// Where the data of all sheets come from, and whether they are demonstrative.
    private static Sheet sources(List<Sheet> sheets) {
        var words = Words.in(sheets.getFirst().language());
        var credits = new LinkedHashMap<Credit, String>();
        for (Sheet sheet : sheets) {
            for (Credit credit : sheet.sources()) {
                credits.merge(credit, sheet.name(), (one, other) -> one + ", " + other);
            }
        }
        var rows = new ArrayList<List<Value>>();
        credits.forEach((credit, names) ->
                rows.add(
                        List.of(
                                Sheet.text(credit.source()),
                                day(credit),
                                Sheet.text(credit.licence()),
                                Sheet.text(names))));
        if (sheets.stream().anyMatch(Sheet::demo)) {
            rows.add(
                    List.of(
                            Sheet.text(words.get("demo")),
                            Sheet.blank(),
                            Sheet.blank(),
                            Sheet.text(
                                    String.join(
                                            ", ",
                                            sheets.stream()
                                                    .filter(Sheet::demo)
                                                    .map(Sheet::name)
                                                    .toList()))));
        }
        return new Sheet(
                words.get("sources"),
                sheets.getFirst().language(),
                List.of(
                        new Column(words.get("sources.source"), 70),
                        new Column(words.get("sources.asof"), 12),
                        new Column(words.get("sources.licence"), 20),
                        new Column(words.get("sources.sheet"), 30)),
                rows,
                List.of(),
                false);
    }
}
