package rosa.document.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.document.model.Refusal.Reason;

/// A kind of node in a schema: what it may hold, which attributes it has.
public final class NodeType {
    static final String TEXT = "text";

    private final String name;
    private final Traits traits;
    private final List<Attribute> attributes;
    private final @Nullable Attributes defaults;
    private ContentMatch contentMatch = ContentMatch.EMPTY;

    /// Null where every mark is allowed.
    private @Nullable Set<MarkType> marks;

    /// What a schema says of a kind of node beside its content.
    ///
    /// @param atom whether it is edited as a whole although it has content
    record Traits(List<String> groups, boolean inline, boolean atom) {}

    NodeType(String name, Traits traits, List<Attribute> attributes) {
        this.name = name;
        this.traits = traits;
        this.attributes = List.copyOf(attributes);
        this.defaults = Attributes.defaults(attributes);
    }

    /// While the schema is built, and never after.
    void complete(ContentMatch content, @Nullable Set<MarkType> allowed) {
        contentMatch = content;
        marks = allowed;
    }

    public String name() {
        return name;
    }

    public boolean isText() {
        return name.equals(TEXT);
    }

    public boolean isInline() {
        return traits.inline;
    }

    /// Whether it can have no content.
    public boolean isLeaf() {
        return contentMatch == ContentMatch.EMPTY;
    }

    public boolean isAtom() {
        return isLeaf() || traits.atom;
    }

    /// Whether its content is inline.
    public boolean isTextblock() {
        return !isInline() && hasInlineContent();
    }

    boolean hasInlineContent() {
        return contentMatch.isInline();
    }

    boolean isInGroup(String group) {
        return traits.groups.contains(group);
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    boolean hasRequiredAttributes() {
        return defaults == null;
    }

    /// Whether one can be made where content is lacking.
    boolean canBeMadeUp() {
        return !isText() && !hasRequiredAttributes();
    }

    /// The state of the content expression before the first child.
    public ContentMatch contentMatch() {
        return contentMatch;
    }

    /// Whether a node of this type and one of the other can have some content in common.
    boolean sharesContentWith(NodeType other) {
        return this == other || contentMatch.sharesTypeWith(other.contentMatch);
    }

    /// The attributes given with the defaults of those that are not, checked.
    public Attributes attributes(Map<String, Value> given) {
        return given.isEmpty() && defaults != null ? defaults : Attributes.of(attributes, given);
    }

    /// A node of this type; the attributes are checked, the content is not.
    public Node create(Map<String, Value> given, Fragment content, List<Mark> marks) {
        if (isText()) {
            throw new RefusedException(Reason.EMPTY_TEXT, "a text node is made of text");
        }
        return new Node(this, attributes(given), content, Mark.inOrder(marks), "");
    }

    /// A node of the given content, and what is lacking before and after it; empty if it cannot be.
    public Optional<Node> createAndFill(
            Map<String, Value> given, Fragment content, List<Mark> marks) {
        var filled =
                contentMatch.fillBefore(content, false, 0).map(before -> before.append(content));
        return filled.flatMap(begun -> {
            var matched = contentMatch.after(begun);
            return matched == null
                    ? Optional.empty()
                    : matched.fillBefore(Fragment.EMPTY, true, 0)
                            .map(end -> create(given, begun.append(end), marks));
        });
    }

    Node createFilled() {
        return createAndFill(Map.of(), Fragment.EMPTY, List.of()).orElseThrow();
    }

    public Node text(String text, List<Mark> marks) {
        if (!isText() || text.isEmpty()) {
            throw new RefusedException(Reason.EMPTY_TEXT, name);
        }
        return new Node(this, Attributes.NONE, Fragment.EMPTY, Mark.inOrder(marks), text);
    }

    public boolean accepts(Fragment content) {
        var end = contentMatch.after(content);
        if (end == null || !end.isValidEnd()) {
            return false;
        }
        for (int i = 0; i < content.childCount(); i++) {
            if (!accepts(content.child(i).marks())) {
                return false;
            }
        }
        return true;
    }

    public boolean accepts(MarkType mark) {
        return marks == null || marks.contains(mark);
    }

    boolean accepts(List<Mark> set) {
        return marks == null || set.stream().allMatch(mark -> accepts(mark.type()));
    }

    @Override
    public String toString() {
        return name;
    }
}
