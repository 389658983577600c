package rosa.imports.ui;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import rosa.export.Csv;
import rosa.export.Sheet;
import rosa.imports.Preview;
import rosa.imports.model.Problem;
import rosa.shared.Messages;

/// Problems in words: on screen and as a file to hand to whoever filled in the table.
final class ProblemTexts {
    private ProblemTexts() {}

    static String sentence(Locale locale, Problem problem) {
        var message = problem.message();
        return Messages.text(locale, message.key(), message.arguments().toArray());
    }

    /// All problems of a preview as CSV.
    static DownloadResponse csv(Preview preview, Locale locale) {
        List<Sheet.Column> columns =
                List.of(
                        new Sheet.Column(Messages.text(locale, "imports.row"), 8),
                        new Sheet.Column(Messages.text(locale, "imports.column"), 24),
                        new Sheet.Column(Messages.text(locale, "imports.severity"), 12),
                        new Sheet.Column(Messages.text(locale, "imports.problem"), 80));
        List<List<Sheet.Value>> rows =
                preview.problems().stream().map(problem -> row(problem, locale)).toList();
        Sheet sheet = new Sheet("errori", locale, columns, rows, List.of(), false);
        StringWriter out = new StringWriter();
        try {
            Csv.write(sheet, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), fileName(preview), "text/csv", bytes.length);
    }

    /// Named after the file, so that whoever gets it back knows which is meant.
    private static String fileName(Preview preview) {
        String name = preview.fileName();
        int dot = name.lastIndexOf('.');
        return "errori-" + (dot > 0 ? name.substring(0, dot) : name) + ".csv";
    }

    private static List<Sheet.Value> row(Problem problem, Locale locale) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        return List.of(
                Sheet.text(problem.row() == 0 ? "" : String.valueOf(problem.row())),
                Sheet.text(problem.column()),
                Sheet.text(Messages.text(locale, "imports.severity." + severity)),
                Sheet.text(sentence(locale, problem)));
    }
}
