package rosa.table;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Optional;

/// Brings a part to the page of a decision: where a plan quotes it, and later the session that took
/// it and the actions that follow. A bean of each module that has one; they follow each other in
/// the order of the beans (`@Order`), before the history.
public interface DecisionPageSection {
    /// Message key of the part's heading.
    String titleKey();

    /// What there is to show on `asOf`; nothing leaves the part out. Built anew each time.
    Optional<Component> section(Decision decision, LocalDate asOf);
}
