package rosa.shared.ui;

import java.io.Serializable;

/// A live table or chart as it stands in the text of the editor.
public record UsedBlock(boolean chart, UsedFigure asked) implements Serializable {}
