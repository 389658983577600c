package rosa.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import rosa.imports.model.Message;
import rosa.imports.model.Problem;
import rosa.imports.model.Problems;

/// The texts people read.
public final class Italian {
    private static final Properties TEXTS = new Properties();

    static {
        Path file = Path.of("src/main/resources/messages_it.properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            TEXTS.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Italian() {}

    public static String text(String key, Object... arguments) {
        String pattern = TEXTS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        return new MessageFormat(pattern, Locale.ITALY).format(arguments);
    }

    public static String text(Message message) {
        return text(message.key(), message.arguments().toArray());
    }

    /// `Riga 3, colonna «Posti»: …`
    public static String text(Problem problem) {
        String row = String.valueOf(problem.row());
        String where =
                problem.row() == 0
                        ? ""
                        : problem.column().isEmpty()
                                ? text("imports.problem.at.row", row) + ": "
                                : text("imports.problem.at.column", row, problem.column()) + ": ";
        return where + text(problem.message());
    }

    public static List<String> texts(Problems problems) {
        return problems.all().stream().map(Italian::text).toList();
    }
}
