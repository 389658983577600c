package rosa.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Reads a committed table.
final class Csv {
    private Csv() {}

    static List<Row> rows(String file) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(Path.of("neo4j", file));
                var parser = format.parse(reader)) {
            return parser.stream().map(Row::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A row whose columns are asked for by name; an unknown one is an error.
    record Row(CSVRecord columns) {
        String get(String column) {
            return columns.get(column);
        }

        int number(String column) {
            return Integer.parseInt(columns.get(column));
        }
    }
}
