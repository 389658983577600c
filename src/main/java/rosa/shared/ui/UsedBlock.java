package rosa.shared.ui;

import java.io.Serializable;

/// A live table, chart or map as it stands in the text of the editor.
public record UsedBlock(FigureChoice.Kind kind, UsedFigure asked) implements Serializable {}
