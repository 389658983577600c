package rosa.identity;

import java.util.Map;

/// The record of every change: who, what, before and after, when. Entries form a hash chain, which
/// `./rosa verify` checks.
public interface AuditLog {
    /// Adds an entry for the signed-in person (or the system), in the transaction under way.
    ///
    /// @param action what was done, a verb key such as `facility.register`
    /// @param subject what it was done to
    /// @param before the properties before, empty if it did not exist; only simple values
    /// @param after the properties after, empty if it no longer exists; only simple values
    void record(String action, Subject subject, Map<String, ?> before, Map<String, ?> after);

    /// What an entry is about.
    ///
    /// @param kind the label in the graph, such as `Facility`
    /// @param id its key
    /// @param name what a person calls it
    record Subject(String kind, String id, String name) {}
}
