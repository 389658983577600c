package rosa.shared.ui;

import java.io.Serializable;

/// What a mention is called today, for the editor.
///
/// @param kind and `id` are what stands in the text
/// @param about a few words that tell it from others of its name
/// @param href its page within this program; empty if there is none to show
public record EditorReference(
        String kind, String id, String name, String about, String href, State state)
        implements Serializable {
    public enum State {
        CURRENT,
        CLOSED,
        SUPERSEDED,
        REVOKED,
        GONE,
        HIDDEN
    }

    /// As the editor spells it.
    public String key() {
        return kind + ":" + id;
    }
}
