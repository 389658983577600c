package rosa.document.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.document.model.Fragment.Visitor;
import rosa.document.model.Refusal.Reason;

/// A node of a text, immutable; what changes makes a new one that shares all else with the old. Two
/// nodes are equal if type, attributes, marks and content are.
///
/// Not a record, for it remembers that it was found sound: after a step only what is new is
/// checked.
public final class Node {
    private final NodeType type;
    private final Attributes attributes;
    private final Fragment content;
    private final List<Mark> marks;
    private final String text;

    /// Set once [#check] passed; a race costs a second check.
    private boolean sound;

    /// @param text empty unless it is a text node
    Node(NodeType type, Attributes attributes, Fragment content, List<Mark> marks, String text) {
        this.type = type;
        this.attributes = attributes;
        this.content = content;
        this.marks = marks;
        this.text = text;
    }

    public NodeType type() {
        return type;
    }

    public Attributes attributes() {
        return attributes;
    }

    public Fragment content() {
        return content;
    }

    public List<Mark> marks() {
        return marks;
    }

    /// Empty unless it is a text node.
    public String text() {
        return text;
    }

    public boolean isText() {
        return !text.isEmpty();
    }

    /// How many positions it takes up in its parent.
    public int size() {
        return isText() ? text.length() : type.isLeaf() ? 1 : content.size() + 2;
    }

    /// How many levels of nodes it is, itself included.
    public int levels() {
        return content.levels() + 1;
    }

    /// How many nodes it is, itself included.
    public int nodes() {
        return content.nodes() + 1;
    }

    public int childCount() {
        return content.childCount();
    }

    public Node child(int index) {
        return content.child(index);
    }

    public @Nullable Node childOrNull(int index) {
        return index >= 0 && index < content.childCount() ? content.child(index) : null;
    }

    /// Whether type, attributes and marks are equal.
    boolean hasMarkupOf(Node other) {
        return type == other.type
                && attributes.equals(other.attributes)
                && marks.equals(other.marks);
    }

    public Node withContent(Fragment other) {
        return other == content ? this : new Node(type, attributes, other, marks, text);
    }

    public Node withMarks(List<Mark> other) {
        return other == marks ? this : new Node(type, attributes, content, other, text);
    }

    Node withText(String other) {
        if (other.isEmpty()) {
            throw new RefusedException(Reason.EMPTY_TEXT, "of no length");
        }
        return new Node(type, attributes, content, marks, other);
    }

    /// The part between two positions, with the depth to which nodes are cut through at its ends.
    public Slice slice(int from, int to) {
        if (from == to) {
            return Slice.EMPTY;
        }
        var start = resolve(from);
        var end = resolve(to);
        int depth = start.sharedDepth(to);
        int offset = start.start(depth);
        var part = start.node(depth).content.cut(from - offset, to - offset);
        return new Slice(part, start.depth() - depth, end.depth() - depth);
    }

    /// This node with the part between two positions replaced; refused unless the slice fits.
    public Node replace(int from, int to, Slice slice) {
        return Replacement.replace(resolve(from), resolve(to), slice);
    }

    /// Refuses a position outside of this node; [#findPosition] does not.
    public ResolvedPos resolve(int position) {
        return ResolvedPos.of(this, position);
    }

    public Optional<ResolvedPos> findPosition(int position) {
        return position < 0 || position > content.size()
                ? Optional.empty()
                : Optional.of(resolve(position));
    }

    /// The node that begins at a position, or the text that spans it; null if there is none.
    public @Nullable Node nodeAt(int position) {
        Node node = this;
        int at = position;
        while (true) {
            int index = node.content.indexAt(at);
            int offset = node.content.offsetOf(index);
            node = node.childOrNull(index);
            if (node == null || offset == at || node.isText()) {
                return node;
            }
            at -= offset + 1;
        }
    }

    /// Visits the nodes below this one that overlap two positions.
    public void between(int from, int to, Visitor visitor) {
        content.between(from, to, visitor, 0, this);
    }

    /// Whether children `from` to `to` may be replaced by those of `replacement`.
    public boolean canReplace(int from, int to, Fragment replacement) {
        var start = type.contentMatch().after(content, 0, from);
        if (start == null) {
            throw new RefusedException(Reason.WRONG_CONTENT, type.name());
        }
        var middle = start.after(replacement);
        var end = middle == null ? null : middle.after(content, to, content.childCount());
        return end != null
                && end.isValidEnd()
                && replacement.children().stream().allMatch(child -> type.accepts(child.marks));
    }

    /// The first fault of this node or one below it under the schema, if there is one. What steps
    /// are applied to must be checked after them, for they look at no more than the nodes they
    /// touch.
    public Optional<Refusal> check() {
        return switch (RefusedException.answer(this::checked)) {
            case Outcome.Done<Node> _ -> Optional.empty();
            case Outcome.Refused<Node>(Refusal refusal) -> Optional.of(refusal);
        };
    }

    private Node checked() {
        if (sound) {
            return this;
        }
        if (!type.accepts(content)) {
            throw new RefusedException(Reason.WRONG_CONTENT, type.name());
        }
        if (!Texts.canBeStored(text)) {
            throw new RefusedException(Reason.UNFIT_TEXT, "a zero or half a surrogate pair");
        }
        attributes.check(type.attributes());
        List<Mark> set = List.of();
        for (Mark mark : marks) {
            mark.attributes().check(mark.type().attributes());
            set = mark.addedTo(set);
        }
        if (!set.equals(marks)) {
            throw new RefusedException(Reason.WRONG_MARKS, type.name());
        }
        for (int i = 0; i < content.childCount(); i++) {
            content.child(i).checked();
        }
        sound = true;
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Node node
                        && hasMarkupOf(node)
                        && text.equals(node.text)
                        && content.equals(node.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type.name(), attributes, marks, text, content.size());
    }

    @Override
    public String toString() {
        return CanonicalJson.of(this);
    }
}
