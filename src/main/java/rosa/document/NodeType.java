package rosa.document;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rosa.document.model.Schema;

/// The kinds of nodes a section's text is made of. What each may hold is the schema's to say.
enum NodeType {
    DOC("doc"),
    PARAGRAPH("paragraph"),
    HEADING("heading"),
    BULLET_LIST("bullet_list"),
    ORDERED_LIST("ordered_list"),
    LIST_ITEM("list_item"),
    TABLE("table"),
    TABLE_ROW("table_row"),
    TABLE_HEADER("table_header"),
    TABLE_CELL("table_cell"),
    HORIZONTAL_RULE("horizontal_rule"),
    BLOCKQUOTE("blockquote"),
    CALLOUT("callout"),
    PAGE_BREAK("page_break"),
    IMAGE("image"),
    LIVE_TABLE("live_table"),
    LIVE_CHART("live_chart"),
    LIVE_MAP("live_map"),
    TEXT("text"),
    HARD_BREAK("hard_break"),
    LIVE_FIGURE("live_figure"),
    FOOTNOTE("footnote"),
    REFERENCE("reference");

    private static final Map<String, NodeType> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(type -> type.json, Function.identity()));

    private final String json;
    private final rosa.document.model.NodeType rules;

    NodeType(String json) {
        this.json = json;
        this.rules = Schema.plan().nodeType(json);
    }

    static Optional<NodeType> find(String json) {
        return Optional.ofNullable(BY_NAME.get(json));
    }

    /// The name in the editor's JSON.
    String json() {
        return json;
    }

    boolean isInline() {
        return rules.isInline();
    }

    /// The same kind in the schema that the editor has.
    rosa.document.model.NodeType rules() {
        return rules;
    }
}
