package rosa.shared.ui;

import java.io.Serializable;

/// A mention as it stands in the text of the editor.
public record UsedReference(String kind, String id) implements Serializable {}
