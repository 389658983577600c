package rosa.imports.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.Problem.Severity;
import rosa.shared.IstatCode;

/// Counts the rows of a national file that are not about this territory.
final class Outside {
    private final Problems problems;
    private int outside;
    private int inside;

    Outside(Problems problems) {
        this.problems = problems;
    }

    /// The comune a row is about, after counting the row; absent if it is elsewhere or cannot be
    /// read.
    @Nullable IstatCode comune(RowReader row, Column column, Known known) {
        IstatCode comune = row.code(column);
        if (comune == null) {
            return null;
        }
        boolean isInside =
                known.comuni().contains(comune)
                        || known.comuni().contains(known.comuni().on(LocalDate.MAX, comune));
        count(isInside);
        return isInside ? comune : null;
    }

    /// Counts one row or shape.
    void count(boolean isInside) {
        if (isInside) {
            inside++;
        } else {
            outside++;
        }
    }

    /// Says how many were left out; a file that is all about elsewhere is an error.
    void report() {
        if (outside > 0) {
            boolean none = inside == 0;
            problems.add(
                    none ? Severity.ERROR : Severity.NOTE,
                    Message.of(none ? "outside.all" : "outside.some", outside));
        }
    }
}
