package rosa.document.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosa.document.model.Refusal.Reason;

/// Which values an attribute takes. What the editor refuses too is a `BAD_ATTRIBUTE`; what only the
/// server bounds is an `UNFIT_ATTRIBUTE`.
public sealed interface AttributeType {
    /// The reason to refuse a value, or null.
    @Nullable Reason fault(Value value);

    record Flag() implements AttributeType {
        @Override
        public @Nullable Reason fault(Value value) {
            return value instanceof Value.Flag ? null : Reason.BAD_ATTRIBUTE;
        }
    }

    record Whole(long min, long max) implements AttributeType {
        @Override
        public @Nullable Reason fault(Value value) {
            return value instanceof Value.Whole(long whole) && whole >= min && whole <= max
                    ? null
                    : Reason.BAD_ATTRIBUTE;
        }
    }

    /// A list of whole numbers; the editor does not bound them. An empty one would be a second way
    /// to say nothing, and so a second hash.
    record Wholes(long min, long max, int mostItems) implements AttributeType {
        @Override
        public @Nullable Reason fault(Value value) {
            if (!(value instanceof Value.Many(List<Value> values))) {
                return Reason.BAD_ATTRIBUTE;
            }
            boolean bounded = !values.isEmpty() && values.size() <= mostItems;
            for (Value item : values) {
                if (!(item instanceof Value.Whole(long whole))) {
                    return Reason.BAD_ATTRIBUTE;
                }
                bounded &= whole >= min && whole <= max;
            }
            return bounded ? null : Reason.UNFIT_ATTRIBUTE;
        }
    }

    /// @param values the only ones, unless empty
    record Text(Pattern pattern, int longest, Set<String> values) implements AttributeType {
        public Text {
            values = Set.copyOf(values);
        }

        @Override
        public @Nullable Reason fault(Value value) {
            if (!(value instanceof Value.Text(String text))
                    || !pattern.matcher(Texts.byUnits(text)).matches()
                    || !values.isEmpty() && !values.contains(text)) {
                return Reason.BAD_ATTRIBUTE;
            }
            return text.length() <= longest && Texts.canBeStored(text)
                    ? null
                    : Reason.UNFIT_ATTRIBUTE;
        }
    }

    /// Named texts, as the parameters of a query are.
    record Named(int mostItems, int longestName, int longest) implements AttributeType {
        @Override
        public @Nullable Reason fault(Value value) {
            if (!(value instanceof Value.Fields(var fields)) || fields.size() > mostItems) {
                return Reason.BAD_ATTRIBUTE;
            }
            boolean storable = true;
            for (var field : fields.entrySet()) {
                String name = field.getKey();
                if (name.isEmpty()
                        || name.length() > longestName
                        || name.chars().anyMatch(c -> c < ' ' || c == 0x7f)
                        || !(field.getValue() instanceof Value.Text(String text))
                        || text.length() > longest) {
                    return Reason.BAD_ATTRIBUTE;
                }
                storable &= Texts.canBeStored(name) && Texts.canBeStored(text);
            }
            return storable ? null : Reason.UNFIT_ATTRIBUTE;
        }
    }

    /// An address that may be linked.
    record Href() implements AttributeType {
        @Override
        public @Nullable Reason fault(Value value) {
            return value instanceof Value.Text(String href) && Links.isAllowed(href)
                    ? null
                    : Reason.BAD_ATTRIBUTE;
        }
    }
}
