package rosa.imports.model;

import rosa.imports.model.Problem.Severity;

/// Counts the rows of a national file that are not about this territory.
final class Outside {
    private final Problems problems;
    private int outside;
    private int inside;

    Outside(Problems problems) {
        this.problems = problems;
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
