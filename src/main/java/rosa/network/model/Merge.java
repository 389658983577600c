package rosa.network.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// Puts together two changes of the same data, field by field.
///
/// Three-way merge: what only one of the two changed, or both in the same way, is taken; what both
/// changed differently is a conflict that a person decides. Nothing is overwritten unseen.
///
/// @param <D> the data
public final class Merge<D> {
    private final List<Field<D>> fields;
    private final D theirs;
    private final D mine;
    private final List<Field<D>> onlyMine = new ArrayList<>();
    private final List<Field<D>> onlyTheirs = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    /// @param base what both started from
    public Merge(List<Field<D>> fields, D base, D mine, D theirs) {
        this.fields = List.copyOf(fields);
        this.mine = mine;
        this.theirs = theirs;
        for (Field<D> field : fields) {
            String was = field.shown().apply(base);
            String wanted = field.shown().apply(mine);
            String stored = field.shown().apply(theirs);
            boolean changedByMe = !wanted.equals(was);
            boolean changedByThem = !stored.equals(was);
            if (changedByMe && changedByThem && !wanted.equals(stored)) {
                conflicts.add(new Conflict(field.key(), was, stored, wanted));
            } else if (changedByMe && !changedByThem) {
                onlyMine.add(field);
            } else if (changedByThem && !changedByMe) {
                onlyTheirs.add(field);
            }
        }
    }

    /// What both changed differently.
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /// The keys of what only the other person changed, which is kept.
    public List<String> takenOver() {
        return onlyTheirs.stream().map(Field::key).toList();
    }

    /// The other person's data with my changes, and of the conflicts my side where `useMine` says
    /// so.
    ///
    /// @throws IllegalArgumentException if the two do not fit together
    public D resolve(Set<String> useMine) {
        D result = theirs;
        for (Field<D> field : fields) {
            if (onlyMine.contains(field) || useMine.contains(field.key())) {
                result = field.take().apply(result, mine);
            }
        }
        return result;
    }

    /// The keys of the fields in which `now` differs from `base`.
    public static <D> List<String> changed(List<Field<D>> fields, D base, D now) {
        return fields.stream()
                .filter(field -> !field.shown().apply(base).equals(field.shown().apply(now)))
                .map(Field::key)
                .toList();
    }

    /// A field of the data.
    ///
    /// @param shown its value as a person reads it; equal texts are equal values
    /// @param take the first with this field of the second
    public record Field<D>(String key, Function<D, String> shown, BinaryOperator<D> take) {}

    /// What both changed differently.
    ///
    /// @param was what both started from
    /// @param theirs what is stored now
    /// @param mine what is being written
    public record Conflict(String key, String was, String theirs, String mine) {}
}
