package rosa.imports;

import java.util.Locale;
import rosa.imports.model.Message;
import rosa.imports.model.Problem;
import rosa.shared.Messages;

/// The text file beside a file from a folder, for whoever looks after the folder.
final class FolderReport {
    private FolderReport() {}

    /// What became of a file that was read.
    ///
    /// @param outcome `taken`, `waiting` or `nothing`
    static String of(Preview preview, String outcome) {
        StringBuilder report = new StringBuilder();
        line(report, text("imports.folder.report." + outcome));
        line(
                report,
                text(
                        "imports.folder.report.counts",
                        preview.rows(),
                        preview.count(RowChange.State.CREATED),
                        preview.count(RowChange.State.CHANGED),
                        preview.count(RowChange.State.UNTOUCHED)));
        line(report, text("imports.folder.report.hash", preview.sha256()));
        if (preview.hasGuesses()) {
            line(report, text("imports.verdict.guesses"));
        }
        preview.questions().likenesses().stream()
                .filter(Likeness::isOpen)
                .forEach(one -> line(report, asked(one)));
        preview.problems().forEach(problem -> line(report, words(problem)));
        return report.toString();
    }

    /// What a person must say about the file. What it is like is not told: others than those who
    /// may see it read the folder.
    private static String asked(Likeness likeness) {
        return text(
                "imports.folder.report.alike", String.valueOf(likeness.row()), likeness.subject());
    }

    /// That the very same file came before.
    static String known(String state) {
        return text("imports.folder.report.known." + state) + System.lineSeparator();
    }

    /// That a person does not want a file.
    static String discarded() {
        return text("imports.folder.report.discarded") + System.lineSeparator();
    }

    /// That a file cannot be read.
    static String refused(Problem problem) {
        return words(problem) + System.lineSeparator();
    }

    static String words(Problem problem) {
        Message message = problem.message();
        String sentence = text(message.key(), message.arguments().toArray());
        if (problem.row() == 0) {
            return sentence;
        }
        String row = String.valueOf(problem.row());
        String where =
                problem.column().isEmpty()
                        ? text("imports.problem.at.row", row)
                        : text("imports.problem.at.column", row, problem.column());
        return where + ": " + sentence;
    }

    private static void line(StringBuilder report, String line) {
        report.append(line).append(System.lineSeparator());
    }

    static String text(String key, Object... arguments) {
        return Messages.text(Locale.ITALIAN, key, arguments);
    }
}
