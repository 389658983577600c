package rosa.document.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The value of an attribute: JSON without fractions.
public sealed interface Value {
    record Nothing() implements Value {}

    record Flag(boolean value) implements Value {}

    record Whole(long value) implements Value {}

    record Text(String value) implements Value {}

    record Many(List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }
    }

    /// Named values, by name.
    record Fields(SortedMap<String, Value> values) implements Value {
        public Fields {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }
}
