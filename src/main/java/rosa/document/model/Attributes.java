package rosa.document.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosa.document.model.Refusal.Reason;

/// The attributes of a node or mark, each with its value, in the schema's order.
public record Attributes(Map<String, Value> values) {
    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(values);
    }

    /// The values given, the schema's own where none is; each given one checked. One that the
    /// schema does not know is refused, where ProseMirror drops it in silence.
    static Attributes of(List<Attribute> known, Map<String, Value> given) {
        int used = 0;
        var values = new LinkedHashMap<String, Value>();
        for (Attribute attribute : known) {
            Value value = given.get(attribute.name());
            if (value == null) {
                value = attribute.otherwise();
                if (value == null) {
                    throw new RefusedException(
                            Reason.BAD_ATTRIBUTE, "no value for attribute " + attribute.name());
                }
            } else {
                used++;
                attribute.check(value);
            }
            values.put(attribute.name(), value);
        }
        if (used < given.size()) {
            throw new RefusedException(Reason.UNKNOWN_ATTRIBUTE, "one of " + given.keySet());
        }
        return values.isEmpty() ? NONE : new Attributes(values);
    }

    /// What is left out everywhere, or null where something is required.
    static @Nullable Attributes defaults(List<Attribute> known) {
        return known.stream().anyMatch(Attribute::isRequired) ? null : of(known, Map.of());
    }

    void check(List<Attribute> known) {
        for (Attribute attribute : known) {
            Value value = values.get(attribute.name());
            if (value == null) {
                throw new RefusedException(
                        Reason.BAD_ATTRIBUTE, "no value for attribute " + attribute.name());
            }
            attribute.check(value);
        }
    }

    /// These with one value changed, or left to its default where null; not yet checked. One that
    /// the schema does not know changes nothing, as in ProseMirror: a step may come to a node of
    /// another kind.
    public Map<String, Value> with(String name, @Nullable Value value) {
        if (!values.containsKey(name)) {
            return values;
        }
        var changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
