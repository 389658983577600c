package rosa.territory.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/// The tables under `neo4j/` that come with the program, as rows of column → text; an empty cell is
/// left out, so that the graph has no empty property.
final class Tables {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Tables() {}

    static List<Map<String, String>> rows(String file) {
        try (var reader =
                        new InputStreamReader(
                                new ClassPathResource("neo4j/" + file).getInputStream(),
                                StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.stream().map(Tables::withoutEmptyCells).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> withoutEmptyCells(CSVRecord row) {
        Map<String, String> cells = row.toMap();
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    /// One hash over the content of all these files.
    static String checksum(List<String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(new ClassPathResource("neo4j/" + file).getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
