package rosa.shared.ui;

import com.vaadin.flow.component.ComponentEvent;

/// The author pressed Ctrl+S. `documentJson` is not checked; `docVersion` is the version it was
/// written on.
public final class SaveRequested extends ComponentEvent<PlanEditor> {
    private final String documentJson;
    private final long docVersion;

    SaveRequested(PlanEditor source, String documentJson, long docVersion) {
        super(source, true);
        this.documentJson = documentJson;
        this.docVersion = docVersion;
    }

    public String documentJson() {
        return documentJson;
    }

    public long docVersion() {
        return docVersion;
    }
}
