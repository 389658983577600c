package rosa.document;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The kinds of nodes a section's text is made of; the editor's schema has the same.
enum NodeType {
    DOC("doc", Group.ROOT),
    PARAGRAPH("paragraph", Group.BLOCK),
    HEADING("heading", Group.BLOCK),
    BULLET_LIST("bullet_list", Group.BLOCK),
    ORDERED_LIST("ordered_list", Group.BLOCK),
    LIST_ITEM("list_item", Group.PART),
    TABLE("table", Group.BLOCK),
    TABLE_ROW("table_row", Group.PART),
    TABLE_HEADER("table_header", Group.PART),
    TABLE_CELL("table_cell", Group.PART),
    HORIZONTAL_RULE("horizontal_rule", Group.BLOCK),
    BLOCKQUOTE("blockquote", Group.BLOCK),
    CALLOUT("callout", Group.BLOCK),
    PAGE_BREAK("page_break", Group.BLOCK),
    IMAGE("image", Group.BLOCK),
    LIVE_TABLE("live_table", Group.BLOCK),
    LIVE_CHART("live_chart", Group.BLOCK),
    TEXT("text", Group.INLINE),
    HARD_BREAK("hard_break", Group.INLINE),
    LIVE_FIGURE("live_figure", Group.INLINE),
    FOOTNOTE("footnote", Group.INLINE),
    REFERENCE("reference", Group.INLINE);

    enum Group {
        ROOT,
        BLOCK,
        PART,
        INLINE
    }

    private static final Map<String, NodeType> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(type -> type.json, Function.identity()));

    private final String json;
    private final Group group;

    NodeType(String json, Group group) {
        this.json = json;
        this.group = group;
    }

    static Optional<NodeType> find(String json) {
        return Optional.ofNullable(BY_NAME.get(json));
    }

    /// The name in the editor's JSON.
    String json() {
        return json;
    }

    boolean isInline() {
        return group == Group.INLINE;
    }

    /// Whether `child` may stand at the place `index` of this node's content.
    boolean accepts(NodeType child, int index) {
        return switch (this) {
            case DOC, BLOCKQUOTE -> child.group == Group.BLOCK;
            case TABLE_HEADER, TABLE_CELL, CALLOUT ->
                    child == PARAGRAPH || child == BULLET_LIST || child == ORDERED_LIST;
            case PARAGRAPH, HEADING -> child.group == Group.INLINE;
            case BULLET_LIST, ORDERED_LIST -> child == LIST_ITEM;
            case LIST_ITEM -> index == 0 ? child == PARAGRAPH : child.group == Group.BLOCK;
            case TABLE -> child == TABLE_ROW;
            case TABLE_ROW -> child == TABLE_CELL || child == TABLE_HEADER;
            case IMAGE, FOOTNOTE -> child == TEXT;
            case HORIZONTAL_RULE,
                    PAGE_BREAK,
                    LIVE_TABLE,
                    LIVE_CHART,
                    TEXT,
                    HARD_BREAK,
                    LIVE_FIGURE,
                    REFERENCE ->
                    false;
        };
    }

    /// Whether this node may have no content.
    boolean mayBeEmpty() {
        return switch (this) {
            case DOC,
                    BLOCKQUOTE,
                    BULLET_LIST,
                    ORDERED_LIST,
                    LIST_ITEM,
                    TABLE,
                    TABLE_HEADER,
                    TABLE_CELL,
                    CALLOUT ->
                    false;
            case PARAGRAPH,
                    HEADING,
                    TABLE_ROW,
                    HORIZONTAL_RULE,
                    PAGE_BREAK,
                    IMAGE,
                    LIVE_TABLE,
                    LIVE_CHART,
                    TEXT,
                    HARD_BREAK,
                    LIVE_FIGURE,
                    FOOTNOTE,
                    REFERENCE ->
                    true;
        };
    }
}
