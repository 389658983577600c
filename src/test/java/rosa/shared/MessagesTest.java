package rosa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    /// `getTranslation("key"` and `Messages.text(locale, "key"` with nothing put together.
    private static final Pattern USED =
            Pattern.compile(
                    "(?:getTranslation\\(|Messages\\.text\\(\\s*[\\w.()]+,)\\s*\"([a-zA-Z0-9._-]+)\"\\s*[,)]");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys(Locale.ITALIAN)).isEqualTo(keys(Locale.ENGLISH));
    }

    @Test
    void no_key_is_written_twice() throws IOException {
        for (Locale locale : Messages.LOCALES) {
            List<String> written = writtenKeys(locale);

            assertThat(written).as(locale.getLanguage()).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_text_is_a_message_format_with_its_apostrophes_doubled() throws IOException {
        for (Locale locale : Messages.LOCALES) {
            for (var entry : new TreeMap<>(properties(locale)).entrySet()) {
                String text = (String) entry.getValue();

                assertThat(text.replace("''", ""))
                        .as("%s (%s)", entry.getKey(), locale.getLanguage())
                        .doesNotContain("'");
                assertThat(new MessageFormat(text, locale)).isNotNull();
            }
        }
    }

    @Test
    void every_key_that_the_program_names_has_a_text() throws IOException {
        TreeSet<String> missing = new TreeSet<>(used());

        missing.removeAll(keys(Locale.ITALIAN));

        assertThat(missing).isEmpty();
    }

    @Test
    void both_languages_use_the_same_arguments() throws IOException {
        Properties italian = properties(Locale.ITALIAN);
        Properties english = properties(Locale.ENGLISH);
        for (String key : keys(Locale.ITALIAN)) {
            assertThat(arguments(italian.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void numbers_and_apostrophes_come_out_as_people_write_them() {
        // A choice with a number in it is read twice.
        assertThat(Messages.text(Locale.ITALIAN, "imports.undo.was", "oggi", "Anna", 5))
                .endsWith(" 5 elementi sono rimasti com'erano, perché erano stati cambiati.");
        assertThat(Messages.text(Locale.ITALIAN, "imports.undo.sum", 0, 5, 1))
                .contains("5 tornano com'erano prima del file", "resta com'è");
        assertThat(Messages.text(Locale.ITALIAN, "administration.audit.intact", 12345))
                .contains("12.345");
        assertThat(Messages.text(Locale.ITALIAN, "action.undo")).isEqualTo("Annulla l'operazione");
        assertThat(Messages.text(Locale.FRENCH, "action.save")).isEqualTo("Salva");
    }

    @Test
    void a_count_of_one_reads_right() {
        assertThat(Messages.text(Locale.ITALIAN, "imports.done", "oggi", "a.csv", 1, 0, 1_200))
                .isEqualTo(
                        "Registrato il oggi: «a.csv», un elemento creato, nessuno modificato,"
                                + " 1.200 invariati.");
        assertThat(Messages.text(Locale.ITALIAN, "imports.reading.summary", "1", 1L, 8))
                .endsWith("una colonna su 8");
        assertThat(Messages.text(Locale.ITALIAN, "imports.reading.sheet.complete", "Dati", 1))
                .isEqualTo("Dati (una riga, tutte le colonne richieste)");
        assertThat(Messages.text(Locale.ITALIAN, "plan.outline.toggle", 1))
                .isEqualTo("Indice (una sezione)");
        assertThat(Messages.text(Locale.ITALIAN, "distribution.comune.below", "Todi", 1, "7", "8"))
                .isEqualTo(
                        "Todi ha un posto che conta per la regola, 7 sotto la quota residua (8).");
        assertThat(Messages.text(Locale.ITALIAN, "distribution.band.fixed", 6))
                .isEqualTo("6 posti");
        assertThat(Messages.text(Locale.ITALIAN, "imports.verdict.alike", 2))
                .contains("registrati: di' qui sopra se sono gli stessi");
        assertThat(Messages.text(Locale.ENGLISH, "plan.annex.facilities.note.some", 1, 9))
                .startsWith("One facility of 9 is listed: the others are restricted.");
        assertThat(Messages.text(Locale.ITALIAN, "network.demo.remove.text", 1))
                .startsWith("Sparisce una struttura dimostrativa")
                .endsWith("L'operazione non si può annullare.");
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> found = new TreeSet<>();
        var matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static TreeSet<String> used() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = USED.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        return used;
    }

    private static TreeSet<String> keys(Locale locale) throws IOException {
        return new TreeSet<>(properties(locale).stringPropertyNames());
    }

    private static List<String> writtenKeys(Locale locale) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(file(locale))) {
            if (!line.startsWith("#") && !line.startsWith(" ") && line.contains("=")) {
                keys.add(line.substring(0, line.indexOf('=')).strip());
            }
        }
        return keys;
    }

    private static Properties properties(Locale locale) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(locale), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path file(Locale locale) {
        return RESOURCES.resolve("messages_%s.properties".formatted(locale.getLanguage()));
    }
}
