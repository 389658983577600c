package rosa.imports.internal;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import rosa.imports.model.Cell;
import rosa.imports.model.RefusedFileException;
import rosa.imports.model.Region;
import rosa.imports.model.Row;

/// Turns the XML of a sheet into rows. A cell with a formula stays a formula: its cached result may
/// be of another day or of files that are not here.
final class SheetHandler extends DefaultHandler {
    private static final Cell EMPTY = new Cell.Empty();
    private static final List<Cell> SOMETHING = List.of(new Cell.Text("…"));

    private final SharedStrings strings;
    private final @Nullable StylesTable styles;
    private final boolean from1904;
    private final Row.Sink sink;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean hasFormula;
    private boolean inFormula;
    private boolean inText;
    private int phonetic;
    private int most = Integer.MAX_VALUE;
    private int filled;
    private Consumer<Region> onMerged = _ -> {};

    /// Carries a refusal through the XML parser.
    static final class RefusedWithinException extends SAXException {
        @Serial private static final long serialVersionUID = 1L;

        private final transient RefusedFileException why;

        RefusedWithinException(RefusedFileException why) {
            super(why);
            this.why = why;
        }

        RefusedFileException why() {
            return why;
        }
    }

    SheetHandler(
            SharedStrings strings, @Nullable StylesTable styles, boolean from1904, Row.Sink sink) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.sink = sink;
    }

    /// Is told the merged cells, which stand behind the rows.
    void onMerged(Consumer<Region> listener) {
        onMerged = listener;
    }

    /// Reads only the cells of the first rows that have any; of later rows only that there is
    /// something.
    void readOnly(int rows) {
        most = rows;
    }

    private boolean isBeyond() {
        return filled >= most;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws SAXException {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                cells = new ArrayList<>();
            }
            case "c" -> startCell(attributes);
            case "f" -> {
                hasFormula = true;
                inFormula = true;
            }
            case "v" -> inText = true;
            case "t" -> inText = phonetic == 0;
            case "rPh" -> phonetic++;
            case "mergeCell" -> merged(attributes.getValue("ref"));
            default -> {}
        }
    }

    private void merged(@Nullable String reference) {
        if (reference != null) {
            CellRangeAddress cells = CellRangeAddress.valueOf(reference);
            onMerged.accept(
                    new Region(
                            cells.getFirstRow() + 1,
                            cells.getLastRow() + 1,
                            cells.getFirstColumn(),
                            cells.getLastColumn()));
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        if (most == Integer.MAX_VALUE) {
            check(() -> Limits.check(row, column + 1));
        } else if (column >= Limits.MOST_COLUMNS) {
            column = Limits.MOST_COLUMNS - 1;
        }
        String kind = attributes.getValue("t");
        type = kind == null ? "n" : kind;
        String index = attributes.getValue("s");
        style = index == null ? 0 : Integer.parseInt(index);
        hasFormula = false;
        text.setLength(0);
        formula.setLength(0);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (inText) {
            text.append(chars, start, length);
            check(() -> Limits.checkCell(row, text.length()));
        } else if (inFormula && formula.length() < 200) {
            formula.append(chars, start, Math.min(length, 200));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> inText = false;
            case "f" -> inFormula = false;
            case "rPh" -> phonetic--;
            case "c" -> {
                if (isBeyond()) {
                    cells = text.isEmpty() ? cells : SOMETHING;
                    return;
                }
                while (cells.size() < column) {
                    cells.add(EMPTY);
                }
                if (cells.size() == column) {
                    cells.add(cell());
                }
            }
            case "row" -> {
                Row read = new Row(row, cells);
                filled += read.isBlank() ? 0 : 1;
                check(() -> sink.take(read));
            }
            default -> {}
        }
    }

    private Cell cell() {
        String value = text.toString();
        if (hasFormula) {
            return new Cell.Formula(formula.toString());
        }
        return switch (type) {
            case "s" -> Cell.of(strings.getItemAt(Integer.parseInt(value.strip())).getString());
            case "e" -> new Cell.Broken(value);
            case "b" -> Cell.of(value.equals("1") ? "Sì" : "No");
            case "d" -> Cell.of(value);
            case "n" -> number(value.strip());
            default -> Cell.of(value);
        };
    }

    private Cell number(String value) {
        if (value.isEmpty()) {
            return EMPTY;
        }
        double number = Double.parseDouble(value);
        if (isDate(number)) {
            LocalDate day = DateUtil.getLocalDateTime(number, from1904).toLocalDate();
            return new Cell.Day(day);
        }
        // Excel keeps 15 digits and shows no more; beyond them stands only binary noise.
        return new Cell.Number(new BigDecimal(value).round(new MathContext(15)));
    }

    private boolean isDate(double number) {
        if (styles == null
                || style >= styles.getNumCellStyles()
                || !DateUtil.isValidExcelDate(number)) {
            return false;
        }
        XSSFCellStyle cellStyle = styles.getStyleAt(style);
        return cellStyle != null
                && DateUtil.isADateFormat(
                        cellStyle.getDataFormat(), cellStyle.getDataFormatString());
    }

    private static void check(Check check) throws SAXException {
        try {
            check.run();
        } catch (RefusedFileException refused) {
            throw new RefusedWithinException(refused);
        }
    }

    /// Something that may refuse the file.
    private interface Check {
        void run() throws RefusedFileException;
    }
}
