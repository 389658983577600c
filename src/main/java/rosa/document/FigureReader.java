package rosa.document;

import java.util.List;
import java.util.Optional;

/// Answers what a text asks for when it is exported: above all its live figures.
@FunctionalInterface
public interface FigureReader {
    FigureReading read(LiveFigure figure);

    /// The name of what is mentioned, as it is today.
    default String name(Reference reference) {
        return reference.id();
    }

    /// The picture with that hash; empty if it is kept nowhere.
    default Optional<RasterImage> image(String hash) {
        return Optional.empty();
    }

    /// What to say of a picture that nobody has described.
    default String undescribed() {
        return "Immagine";
    }

    /// A live table or chart as it reads now, with its source and date.
    default List<Block> block(LiveBlock block) {
        return List.of();
    }
}
