package rosa.document.model;

import java.util.Optional;
import java.util.function.Function;

/// What became of something tried on input from outside.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /// Goes on where this is done.
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    default Optional<T> found() {
        return switch (this) {
            case Done<T>(T value) -> Optional.of(value);
            case Refused<T> _ -> Optional.empty();
        };
    }
}
