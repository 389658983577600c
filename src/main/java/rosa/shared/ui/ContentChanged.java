package rosa.shared.ui;

import com.vaadin.flow.component.ComponentEvent;

/// The author wrote (told about 400 ms after the last key). `documentJson` is not checked;
/// `docVersion` is the version it was written on; `isDirty` is false if it says again what the
/// server has.
public final class ContentChanged extends ComponentEvent<PlanEditor> {
    private final String documentJson;
    private final long docVersion;
    private final boolean isDirty;

    ContentChanged(PlanEditor source, String documentJson, long docVersion, boolean isDirty) {
        super(source, true);
        this.documentJson = documentJson;
        this.docVersion = docVersion;
        this.isDirty = isDirty;
    }

    public String documentJson() {
        return documentJson;
    }

    public long docVersion() {
        return docVersion;
    }

    public boolean isDirty() {
        return isDirty;
    }
}
