package rosa.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import rosa.shared.IstatCode;

/// Somebody chose a comune on the map, by pointer or by keyboard.
@DomEvent("comune-select")
public final class ComuneSelected extends ComponentEvent<TerritoryMap> {
    private final IstatCode comune;

    public ComuneSelected(
            TerritoryMap source,
            boolean fromClient,
            @EventData("event.detail.istat") String istat) {
        super(source, fromClient);
        this.comune = new IstatCode(istat);
    }

    public IstatCode comune() {
        return comune;
    }
}
