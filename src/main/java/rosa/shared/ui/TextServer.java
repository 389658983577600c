package rosa.shared.ui;

/// Takes what is written in a plan editor. Whatever comes was sent by a browser.
public interface TextServer {
    /// Commits steps made after step `base`; an empty array only asks what others wrote.
    ///
    /// @param client names the editor's steps among others'
    /// @param steps an array of ProseMirror's steps
    /// @return the JSON of an `Answer` of `frontend/src/plan-editor/peer.ts`
    String commit(int base, String client, String steps);

    /// Keeps a document that could not be merged; false if that is not allowed either.
    boolean keep(String document);

    /// Brings the stored text to the editor anew.
    void reload();
}
