package rosa.document.transform;

import java.util.Optional;
import rosa.document.model.Mark;

/// A change of one mark on what is inline between two positions.
sealed interface StretchStep extends MarkStep permits AddMarkStep, RemoveMarkStep {
    int from();

    int to();

    Mark mark();

    /// The same change of the same mark between two other positions.
    StretchStep between(int from, int to);

    @Override
    default Optional<Step> mapped(Mappable others) {
        int start = others.map(from(), Side.AFTER);
        int end = others.map(to(), Side.BEFORE);
        return start >= end ? Optional.empty() : Optional.of(between(start, end));
    }

    @Override
    default Optional<Step> merge(Step next) {
        return next instanceof StretchStep other
                        && isSame(other)
                        && from() <= other.to()
                        && to() >= other.from()
                ? Optional.of(between(Math.min(from(), other.from()), Math.max(to(), other.to())))
                : Optional.empty();
    }

    /// Whether another does the same with the same mark, be it elsewhere.
    default boolean isSame(StretchStep other) {
        return getClass() == other.getClass() && mark().equals(other.mark());
    }
}
