package rosa.territory;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Optional;

/// Brings a part to the page and the panel of a comune. A bean of each module that has one; they
/// follow each other in the order of the beans (`@Order`).
public interface ComunePanelSection {
    /// Message key of the part's heading, such as `network.comune.title`.
    String titleKey();

    /// What there is to show of `comune` on `asOf`; nothing leaves the whole part out. Built anew
    /// each time.
    ///
    /// @param where how much room there is
    Optional<Component> section(Comune comune, LocalDate asOf, Where where);

    /// Where a part is shown.
    enum Where {
        /// The panel beside map or table: a few lines.
        PANEL,
        /// The comune's own page.
        PAGE
    }
}
