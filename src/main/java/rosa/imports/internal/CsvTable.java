package rosa.imports.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import rosa.imports.model.Cell;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;
import rosa.imports.model.Row;

/// Reads a CSV file whose separator and encoding are found out.
final class CsvTable {
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int LINES_LOOKED_AT = 60;
    private static final int LOOKED_AT = 16 * 1024;

    private CsvTable() {}

    /// Gives every row to `sink`, numbered as Excel numbers them when it opens the file.
    static void read(Path file, Row.Sink sink) throws IOException, RefusedFileException {
        int before = 0;
        try (BufferedReader reader = new BufferedReader(TextEncoding.open(file), 2 * LOOKED_AT)) {
            char separator = separator(reader);
            if (skipsSeparatorLine(reader)) {
                before = 1;
            }
            CSVFormat format =
                    CSVFormat.DEFAULT
                            .builder()
                            .setDelimiter(separator)
                            .setIgnoreEmptyLines(false)
                            .setLenientEof(true)
                            .setTrailingData(true)
                            .get();
            try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
                int number = before;
                for (CSVRecord csv : parser) {
                    number++;
                    sink.take(row(number, csv));
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw new RefusedFileException(Message.of("file.csv"), unreadable);
        }
    }

    private static Row row(int number, CSVRecord csv) throws RefusedFileException {
        Limits.check(number, csv.size());
        List<Cell> cells = new ArrayList<>(csv.size());
        for (String value : csv) {
            Limits.checkCell(number, value.length());
            cells.add(Cell.of(value));
        }
        return new Row(number, cells);
    }

    /// The sign that parts the first lines most evenly, outside quotes: a title above the table may
    /// have any. Excel's own `sep=;` line wins.
    private static char separator(Reader reader) throws IOException {
        String start = peek(reader);
        if (start.regionMatches(true, 0, "sep=", 0, 4) && start.length() > 4) {
            return start.charAt(4);
        }
        List<String> lines = lines(start);
        char best = ';';
        long most = 0;
        for (char separator : SEPARATORS) {
            long score = evenness(separator, lines);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    /// The largest number of separators that lines agree on, times the lines that do.
    private static long evenness(char separator, List<String> lines) {
        Map<Long, Long> byCount =
                lines.stream()
                        .map(line -> line.chars().filter(c -> c == separator).count())
                        .filter(count -> count > 0)
                        .collect(Collectors.groupingBy(count -> count, Collectors.counting()));
        return byCount.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .max()
                .orElse(0);
    }

    /// The first lines without what stands in quotes.
    private static List<String> lines(String start) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < start.length() && lines.size() < LINES_LOOKED_AT; i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!quoted) {
                line.append(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static boolean skipsSeparatorLine(BufferedReader reader) throws IOException {
        if (!peek(reader).regionMatches(true, 0, "sep=", 0, 4)) {
            return false;
        }
        return reader.readLine() != null;
    }

    private static String peek(Reader reader) throws IOException {
        reader.mark(LOOKED_AT);
        char[] start = new char[LOOKED_AT - 1];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += Math.max(0, read)) {
            read = reader.read(start, length, start.length - length);
        }
        reader.reset();
        return new String(start, 0, length);
    }
}
