package rosa.database.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One file of `neo4j/migrations`, named `V0010__what_it_does.cypher`.
///
/// @param version four digits; files run in this order
/// @param description the name's words
/// @param statements in order; each is idempotent, for a start that was cut off runs them again
/// @param checksum SHA-256 of the text with its line ends made equal
record MigrationFile(String version, String description, List<String> statements, String checksum) {
    private static final Pattern NAME = Pattern.compile("V(\\d{4})__([a-z0-9_]+)\\.cypher");
    private static final Pattern STATEMENT_END = Pattern.compile(";[ \\t]*(\\n|$)");

    MigrationFile {
        statements = List.copyOf(statements);
    }

    static MigrationFile of(String fileName, String text) {
        var name = NAME.matcher(fileName);
        if (!name.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no migration's name: V0010__what_it_does.cypher is expected."
                            .formatted(fileName));
        }
        String unix = text.replace("\r\n", "\n");
        String withoutComments =
                unix.lines()
                        .filter(line -> !line.strip().startsWith("//"))
                        .reduce("", (all, line) -> all + line + "\n");
        List<String> statements =
                Stream.of(STATEMENT_END.split(withoutComments))
                        .map(String::strip)
                        .filter(statement -> !statement.isEmpty())
                        .toList();
        return new MigrationFile(
                name.group(1), name.group(2).replace('_', ' '), statements, sha256(unix));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
