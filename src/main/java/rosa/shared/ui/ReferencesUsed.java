package rosa.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import java.util.List;

/// The text now mentions these, each named once: their names are needed.
public final class ReferencesUsed extends ComponentEvent<PlanEditor> {
    private final List<UsedReference> references;

    ReferencesUsed(PlanEditor source, List<UsedReference> references) {
        super(source, true);
        this.references = references;
    }

    public List<UsedReference> references() {
        return references;
    }
}
