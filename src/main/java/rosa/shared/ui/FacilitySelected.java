package rosa.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import rosa.shared.FacilityId;

/// Somebody chose a facility on the map.
@DomEvent("facility-select")
public final class FacilitySelected extends ComponentEvent<TerritoryMap> {
    private final FacilityId facility;

    public FacilitySelected(
            TerritoryMap source, boolean fromClient, @EventData("event.detail.id") String id) {
        super(source, fromClient);
        this.facility = new FacilityId(id);
    }

    public FacilityId facility() {
        return facility;
    }
}
