package rosa.word.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Blocks one under the other, while they are being read: entries of lists find the list they
/// belong to.
final class Blocks {
    /// Deeper lists than a text may have are set on this level.
    private static final int DEEPEST_LIST = 8;

    private final List<Built> built = new ArrayList<>();
    private final Deque<OpenList> lists = new ArrayDeque<>();

    /// A finished block.
    ///
    /// @param level of a heading, else 0
    /// @param words of a heading
    record Built(ObjectNode node, int level, String words) {}

    private record OpenList(int level, boolean numbered, String key, ArrayNode items, int indent) {}

    void add(ObjectNode node) {
        lists.clear();
        built.add(new Built(node, 0, ""));
    }

    void addHeading(int level, String words, ArrayNode content) {
        lists.clear();
        built.add(new Built(Nodes.heading(Math.min(level, 4), content), level, words));
    }

    /// Puts a block before the last one.
    void addBeforeLast(ObjectNode node) {
        built.add(built.size() - 1, new Built(node, 0, ""));
    }

    @Nullable ObjectNode last() {
        return built.isEmpty() ? null : built.getLast().node();
    }

    /// The words of the last heading; empty if none came before.
    String lastHeading() {
        return built.reversed().stream()
                .filter(block -> block.level() > 0)
                .map(Built::words)
                .findFirst()
                .orElse("");
    }

    void addEntry(Numbering.Entry entry, ArrayNode content) {
        int level = Math.min(entry.level(), DEEPEST_LIST);
        while (!lists.isEmpty() && lists.peek().level() > level) {
            lists.pop();
        }
        OpenList open = lists.peek();
        if (open != null && open.level() == level && !goesOn(open, entry)) {
            lists.pop();
            open = lists.peek();
        }
        if (open == null || open.level() < level) {
            open = begin(open, entry, level);
        }
        ObjectNode item = Nodes.node("list_item");
        item.putArray("content").add(Nodes.node("paragraph", content));
        open.items().add(item);
    }

    private static boolean goesOn(OpenList open, Numbering.Entry entry) {
        return open.numbered() == entry.numbered()
                && (!open.numbered() || open.key().equals(entry.key()));
    }

    private OpenList begin(@Nullable OpenList outer, Numbering.Entry entry, int level) {
        ObjectNode list =
                entry.numbered() ? Nodes.orderedList(entry.number()) : Nodes.node("bullet_list");
        ArrayNode items = list.putArray("content");
        if (outer == null) {
            built.add(new Built(list, 0, ""));
        } else {
            contentOfLastItem(outer).add(list);
        }
        OpenList begun = new OpenList(level, entry.numbered(), entry.key(), items, entry.indent());
        lists.push(begun);
        return begun;
    }

    private static ArrayNode contentOfLastItem(OpenList list) {
        return (ArrayNode) list.items().get(list.items().size() - 1).get("content");
    }

    /// Adds a paragraph to the entry under whose text it stands; false if there is none.
    boolean continueEntry(int indent, ArrayNode content) {
        while (!lists.isEmpty() && lists.peek().indent() > indent + 40) {
            lists.pop();
        }
        OpenList open = lists.peek();
        if (open == null || indent <= 0) {
            lists.clear();
            return false;
        }
        contentOfLastItem(open).add(Nodes.node("paragraph", content));
        return true;
    }

    List<Built> all() {
        return built;
    }

    int size() {
        return built.size();
    }

    ArrayNode asContent() {
        ArrayNode content = Nodes.list();
        built.forEach(block -> content.add(block.node()));
        return content;
    }
}
