package rosa.table.ui;

import java.util.List;
import java.util.stream.Collectors;
import rosa.table.ConcernSource.Named;
import rosa.table.Decision;

/// A line of the register.
///
/// @param concerns what it concerns, without what the reader may not see
record DecisionRow(Decision decision, List<Named> concerns) {
    String concernsInWords() {
        return concerns.stream().map(Named::name).collect(Collectors.joining(", "));
    }
}
