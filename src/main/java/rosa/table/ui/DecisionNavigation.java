package rosa.table.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import rosa.shell.ReferenceDay;
import rosa.table.DecisionId;

/// The addresses of the register of decisions.
public final class DecisionNavigation {
    /// The register.
    public static final String DECISIONS = "decisioni";

    static final String NEW = DECISIONS + "/nuova";

    /// Names the decision in whose place a new one stands.
    static final String IN_PLACE_OF = "sostituisce";

    private DecisionNavigation() {}

    /// The page of a decision.
    public static String decision(DecisionId id) {
        return DECISIONS + "/" + id;
    }

    /// What the address of the form says if the new decision stands in the place of `old`.
    static QueryParameters inPlaceOf(DecisionId old) {
        return QueryParameters.simple(Map.of(IN_PLACE_OF, old.value()));
    }

    /// The address with the day the data speak for, if it is not today.
    static String on(String path, LocalDate day, LocalDate today) {
        return day.equals(today) || path.isEmpty()
                ? path
                : path + "?" + ReferenceDay.PARAMETER + "=" + day;
    }
}
