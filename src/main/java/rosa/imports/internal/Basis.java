package rosa.imports.internal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.Comuni;
import rosa.imports.model.Message;
import rosa.imports.model.Problem;
import rosa.imports.model.Problem.Severity;
import rosa.imports.model.Problems;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.Source;

/// What every planner works from.
///
/// @param mayChange the comuni the person has rights in; null means everywhere
/// @param source whom the data are credited to
/// @param likenesses is told what is like something known, and knows what the person says about it
/// @param trace is told what is written
record Basis(
        Comuni comuni,
        @Nullable Set<IstatCode> mayChange,
        Problems problems,
        Source source,
        LocalDate today,
        Likenesses likenesses,
        Trace trace) {

    Provenance provenance(LocalDate asOf) {
        return new Provenance(source.id(), asOf);
    }

    /// Whether the person may change what is in a comune.
    boolean mayChange(IstatCode comune) {
        return mayChange == null || mayChange.contains(comune);
    }

    /// Whether the person may change what is in a comune; if not, an error at the row.
    boolean allows(int row, @Nullable IstatCode comune) {
        if (comune == null || mayChange(comune)) {
            return true;
        }
        error(row, "right.missing", comuni.name(comune));
        return false;
    }

    /// Whether the person may change a facility that stands in a comune; the error does not tell
    /// where it is.
    boolean allowsFacility(int row, String asked, IstatCode comune) {
        if (mayChange(comune)) {
            return true;
        }
        error(row, "right.facility", asked);
        return false;
    }

    void error(int row, String key, Object... arguments) {
        problems.add(new Problem(row, "", Severity.ERROR, Message.of(key, arguments)));
    }

    void warn(int row, String key, Object... arguments) {
        problems.add(new Problem(row, "", Severity.WARNING, Message.of(key, arguments)));
    }
}
