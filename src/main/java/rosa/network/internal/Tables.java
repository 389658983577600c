package rosa.network.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import rosa.shared.Provenance;

/// The tables under `neo4j/` that come with the program.
final class Tables {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Tables() {}

    /// The rows of `neo4j/<file>`.
    static List<Row> rows(String file) {
        try (var reader =
                        new InputStreamReader(
                                new ClassPathResource("neo4j/" + file).getInputStream(),
                                StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.stream().map(Row::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One hash over the content of the files.
    static String checksum(List<String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                digest.update(new ClassPathResource("neo4j/" + file).getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A row; an empty cell is an absent value.
    record Row(CSVRecord cells) {
        String text(String column) {
            return cells.get(column);
        }

        @Nullable LocalDate date(String column) {
            return optional(column, LocalDate::parse);
        }

        LocalDate day(String column) {
            return LocalDate.parse(text(column));
        }

        @Nullable Integer integer(String column) {
            return optional(column, Integer::valueOf);
        }

        <T> @Nullable T optional(String column, Function<String, T> parse) {
            String text = text(column);
            return text.isEmpty() ? null : parse.apply(text);
        }

        /// The provenance in the demonstration's columns.
        Provenance provenance() {
            return new Provenance(text("source"), day("asOf"));
        }
    }
}
