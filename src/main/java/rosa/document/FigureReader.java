package rosa.document;

/// Answers the live figures of a text.
@FunctionalInterface
public interface FigureReader {
    FigureReading read(LiveFigure figure);
}
