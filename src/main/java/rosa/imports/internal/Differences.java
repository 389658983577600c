package rosa.imports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosa.imports.FieldChange;
import rosa.imports.model.Days;
import rosa.imports.model.Message;

/// Sets the fields a file speaks of and notes which of them differ. A null says nothing and leaves
/// its field alone.
final class Differences {
    private final List<FieldChange> changes = new ArrayList<>();

    /// Sets a field to what the file says, if it says anything.
    <T> void set(
            String field,
            @Nullable T before,
            @Nullable T after,
            Consumer<T> setter,
            Function<T, String> shown) {
        if (after == null) {
            return;
        }
        setter.accept(after);
        if (!after.equals(before)) {
            String was = before == null ? "" : shown.apply(before);
            note(new Message("imports.field." + field, List.of()), was, shown.apply(after));
        }
    }

    /// Sets a text.
    void text(
            String field,
            @Nullable String before,
            @Nullable String after,
            Consumer<String> setter) {
        set(field, before, after, setter, Function.identity());
    }

    /// Sets a day.
    void day(
            String field,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            Consumer<LocalDate> setter) {
        set(field, before, after, setter, Days::shown);
    }

    /// Compares a figure of a day; what the file leaves out stays as it was.
    ///
    /// @return the figure that holds afterwards
    @Nullable Integer figure(
            String field, LocalDate date, @Nullable Integer before, @Nullable Integer after) {
        if (after == null) {
            return before;
        }
        if (!after.equals(before)) {
            Message name = new Message("imports.field." + field + ".on", List.of(Days.shown(date)));
            note(name, before == null ? "" : before.toString(), after.toString());
        }
        return after;
    }

    void note(Message field, String before, String after) {
        changes.add(new FieldChange(field, before, after));
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    List<FieldChange> all() {
        return List.copyOf(changes);
    }
}
