package rosa.imports;

/// What became of the wish to take a previewed file.
public sealed interface Taken {
    /// Everything is written.
    record Done(ImportRun run) implements Taken {}

    /// The graph has changed since the preview, so nothing was written; this is what taking the
    /// file would do now.
    record Differs(Preview now) implements Taken {}

    /// The preview was no longer kept; nothing was written.
    record Expired() implements Taken {}
}
