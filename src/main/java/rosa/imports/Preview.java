package rosa.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Message;
import rosa.imports.model.Problem;
import rosa.imports.model.ReadAs;

/// What taking a file would do to the graph as it is now, and what is wrong with the file.
///
/// @param sha256 the file's, in hexadecimal; empty if it was not received
/// @param rows how many rows of data the file has
/// @param errors how many errors there are, even if `problems` leaves some out
/// @param warnings how many warnings there are
/// @param readAs how its table was read; null if it has none
/// @param questions what only a person can say about it
public record Preview(
        PreviewId id,
        ImportKind kind,
        String fileName,
        String sha256,
        int rows,
        List<RowChange> changes,
        List<Problem> problems,
        int errors,
        int warnings,
        @Nullable ReadAs readAs,
        Questions questions) {
    public Preview {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /// Of a file that was not received.
    static Preview refused(ImportKind kind, String fileName, Message why) {
        Problem problem = Problem.ofFile(why);
        return new Preview(
                PreviewId.random(),
                kind,
                fileName,
                "",
                0,
                List.of(),
                List.of(problem),
                1,
                0,
                null,
                Questions.NONE);
    }

    /// How many things are in a state.
    public int count(RowChange.State state) {
        return (int) changes.stream().filter(change -> change.state() == state).count();
    }

    /// Whether columns were guessed, which a person must confirm before the file is taken.
    public boolean hasGuesses() {
        return readAs != null && readAs.hasGuesses();
    }

    /// Whether nothing is wrong with it and nothing is left for a person to say.
    public boolean isSettled() {
        return errors == 0 && !hasGuesses() && questions.open() == 0;
    }

    /// Whether the file can be taken and would change something.
    public boolean isReady() {
        return isSettled()
                && changes.stream().anyMatch(one -> one.state() != RowChange.State.UNTOUCHED);
    }
}
