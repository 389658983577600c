package rosa.shared.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rosa.shared.Messages;

/// The texts of the plan editor. Placeholders stay as they are: the editor fills them itself.
final class EditorTexts {
    /// Equal to the keys of `frontend/src/plan-editor/labels.json`.
    static final List<String> KEYS =
            List.of(
                    "editor",
                    "help",
                    "placeholder",
                    "toolbar",
                    "style",
                    "style-text",
                    "style-heading-1",
                    "style-heading-2",
                    "style-heading-3",
                    "style-heading-4",
                    "strong",
                    "strong-letter",
                    "em",
                    "em-letter",
                    "underline",
                    "underline-letter",
                    "bullet-list",
                    "ordered-list",
                    "blockquote",
                    "link",
                    "table",
                    "figure",
                    "undo",
                    "redo",
                    "table-tools",
                    "row-before",
                    "row-after",
                    "column-before",
                    "column-after",
                    "row-delete",
                    "column-delete",
                    "header-row",
                    "header-column",
                    "cells-merge",
                    "cell-split",
                    "table-delete",
                    "link-title",
                    "link-address",
                    "link-address-help",
                    "link-text",
                    "link-invalid",
                    "link-apply",
                    "link-remove",
                    "cancel",
                    "figure-menu",
                    "figure-menu-none",
                    "figure-menu-empty",
                    "figure-menu-choose",
                    "figure-menu-hint",
                    "figure-menu-count",
                    "figure-date-hint",
                    "figure-inserted",
                    "figure-loading",
                    "figure-unknown",
                    "figure-live",
                    "figure-frozen",
                    "figure-changed",
                    "figure-failed",
                    "figure-date",
                    "figure-source",
                    "figure-open",
                    "table-inserted",
                    "table-deleted",
                    "row-deleted",
                    "column-deleted",
                    "row-added",
                    "column-added",
                    "draft-title",
                    "draft-same",
                    "draft-older",
                    "draft-restore",
                    "draft-discard",
                    "draft-restored",
                    "draft-failed",
                    "too-large",
                    "too-wide",
                    "too-deep",
                    "unreadable",
                    "files-refused");

    private EditorTexts() {}

    static Map<String, String> in(Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        KEYS.forEach(key -> texts.put(key, Messages.text(locale, "editor." + key)));
        return texts;
    }
}
