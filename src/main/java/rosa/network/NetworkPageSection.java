package rosa.network;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Optional;

/// Brings a part to the pages of facilities and organisations. A bean of each module that has one;
/// they follow each other in the order of the beans (`@Order`), before the history.
public interface NetworkPageSection {
    /// Message key of the part's heading.
    String titleKey();

    /// What there is to show of `facility` on `asOf`; nothing leaves the part out. Built anew each
    /// time.
    Optional<Component> ofFacility(Facility facility, LocalDate asOf);

    /// What there is to show of `organisation` on `asOf`; nothing leaves the part out. Built anew
    /// each time.
    Optional<Component> ofOrganisation(Organisation organisation, LocalDate asOf);
}
