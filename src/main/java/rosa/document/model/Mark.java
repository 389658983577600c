package rosa.document.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What may be said of an inline node: that it is strong, or a link to somewhere. The marks of a
/// node are a list in the order of their types' ranks.
public record Mark(MarkType type, Attributes attributes) {
    /// A set with this mark in its place and without those that it drives out; the same set if it
    /// has the mark already or holds one that excludes it.
    public List<Mark> addedTo(List<Mark> set) {
        var added = new ArrayList<Mark>(set.size() + 1);
        boolean placed = false;
        for (Mark other : set) {
            if (equals(other)) {
                return set;
            }
            if (type.excludes(other.type)) {
                continue;
            }
            if (other.type.excludes(type)) {
                return set;
            }
            if (!placed && other.type.rank() > type.rank()) {
                added.add(this);
                placed = true;
            }
            added.add(other);
        }
        if (!placed) {
            added.add(this);
        }
        return List.copyOf(added);
    }

    public List<Mark> removedFrom(List<Mark> set) {
        int index = set.indexOf(this);
        if (index < 0) {
            return set;
        }
        var left = new ArrayList<>(set);
        left.remove(index);
        return List.copyOf(left);
    }

    public boolean isIn(List<Mark> set) {
        return set.contains(this);
    }

    static List<Mark> inOrder(List<Mark> marks) {
        if (marks.size() < 2) {
            return List.copyOf(marks);
        }
        return marks.stream().sorted(Comparator.comparingInt(mark -> mark.type.rank())).toList();
    }
}
