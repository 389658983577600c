package rosa.plan;

/// Several people at work on the text of one section. The server is the authority: it judges each
/// step, brings late ones over those that came meanwhile, and commits before it answers. See
/// docs/decisions/0022-sections-are-steps.md.
public interface CoEditing {
    /// Commits what an editor made. Sending the same once more commits nothing twice.
    StepAnswer commit(SectionId id, StepBatch batch);

    /// What was committed after step `base`, for an editor that has nothing of its own to send.
    StepAnswer since(SectionId id, int base);
}
