package rosa.document.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kind of mark in a schema. Its rank is its place there, and the order of marks on a node.
public final class MarkType {
    private final String name;
    private final int rank;
    private final List<Attribute> attributes;
    private final @Nullable Attributes defaults;
    private Set<MarkType> excluded = Set.of();

    MarkType(String name, int rank, List<Attribute> attributes) {
        this.name = name;
        this.rank = rank;
        this.attributes = List.copyOf(attributes);
        this.defaults = Attributes.defaults(attributes);
    }

    /// While the schema is built, and never after.
    void exclude(Set<MarkType> types) {
        excluded = types;
    }

    public String name() {
        return name;
    }

    int rank() {
        return rank;
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    public Mark create(Map<String, Value> given) {
        return new Mark(
                this,
                given.isEmpty() && defaults != null ? defaults : Attributes.of(attributes, given));
    }

    /// Whether a mark of this type drives out one of `other`.
    boolean excludes(MarkType other) {
        return excluded.contains(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
