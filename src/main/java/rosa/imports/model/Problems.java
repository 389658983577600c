package rosa.imports.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rosa.imports.model.Problem.Severity;

/// Collects problems while a file is read; keeps the first [#KEPT] of each severity and counts the
/// rest, so that a file of nonsense costs no memory.
public final class Problems {
    public static final int KEPT = 500;

    private final List<Problem> kept = new ArrayList<>();
    private final int[] counts = new int[Severity.values().length];

    /// Adds a problem.
    public void add(Problem problem) {
        int seen = counts[problem.severity().ordinal()]++;
        if (seen < KEPT) {
            kept.add(problem);
        }
    }

    /// Adds a problem of the whole file.
    public void add(Severity severity, Message message) {
        add(new Problem(0, "", severity, message));
    }

    /// Adds a problem of the whole file unless it has been said already.
    public void addOnce(Severity severity, Message message) {
        Problem problem = new Problem(0, "", severity, message);
        if (!kept.contains(problem)) {
            add(problem);
        }
    }

    /// How many there were of a severity, kept or not.
    public int count(Severity severity) {
        return counts[severity.ordinal()];
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /// Those that were kept, the whole file's first, then by row.
    public List<Problem> all() {
        return kept.stream().sorted(Comparator.comparingInt(Problem::row)).toList();
    }
}
