package rosa.network.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.network.model.Merge;
import rosa.shared.Changed;

/// A change that is being written, and what it is based on. Of two people who change the same
/// thing, the second sees what the first changed and chooses; nothing is overwritten unseen.
///
/// @param <E> what is changed, as it is stored
/// @param <D> what a person edits of it
final class Editing<E, D> {
    private final Desk<E, D> desk;
    private @Nullable E base;

    Editing(Desk<E, D> desk) {
        this.desk = desk;
    }

    /// What the change is based on; absent for something new.
    @Nullable E base() {
        return base;
    }

    void startFrom(E stored) {
        base = stored;
    }

    /// What saving `data` would change, in words.
    List<String> changes(D data) {
        E was = base;
        return was == null
                ? List.of()
                : Merge.changed(desk.fields(), desk.data(was), data).stream()
                        .map(desk::label)
                        .toList();
    }

    void save(D data) {
        E was = base;
        if (!desk.accepts(was, data)) {
            return;
        }
        if (was == null) {
            desk.saved(desk.register(data));
            return;
        }
        switch (desk.amend(was, data)) {
            case Changed.Done<E>(E now) -> desk.saved(now);
            case Changed.Stale<E>(E theirs) -> decide(was, data, theirs);
            case Changed.Gone<E> _ -> desk.gone();
        }
    }

    private void decide(E was, D mine, E theirs) {
        Merge<D> merge = new Merge<>(desk.fields(), desk.data(was), mine, desk.data(theirs));
        if (merge.conflicts().isEmpty()) {
            take(theirs, merge, Set.of());
        } else {
            new ConflictDialog(merge, desk::label, useMine -> take(theirs, merge, useMine)).open();
        }
    }

    private void take(E theirs, Merge<D> merge, Set<String> useMine) {
        Optional<D> merged = resolved(merge, useMine);
        if (merged.isEmpty()) {
            desk.impossible();
            return;
        }
        base = theirs;
        desk.show(merged.get());
        save(merged.get());
    }

    private static <D> Optional<D> resolved(Merge<D> merge, Set<String> useMine) {
        try {
            return Optional.of(merge.resolve(useMine));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Where it is written: knows how the thing is stored, and tells the person what became of it.
    interface Desk<E, D> {
        D data(E stored);

        List<Merge.Field<D>> fields();

        /// What a field is called.
        String label(String key);

        /// Whether the data may be saved; what stands against it is told.
        default boolean accepts(@Nullable E was, D data) {
            return true;
        }

        E register(D data);

        Changed<E> amend(E was, D data);

        /// Shows what the two changes make together.
        void show(D merged);

        void saved(E now);

        void gone();

        /// The two changes do not fit together.
        void impossible();
    }
}
