package rosa.identity;

import java.util.List;
import java.util.Map;

/// The record of every change: who, what, before and after, when. Entries form a hash chain, which
/// `./rosa verify` checks.
public interface AuditLog {
    /// Adds an entry for the signed-in person (or the system), in the transaction under way.
    ///
    /// @param action what was done, a key such as `facility.register`, shown as
    ///   `audit.action.<key>`
    /// @param subject what it was done to
    /// @param before the properties before, empty if it did not exist; only simple values
    /// @param after the properties after, empty if it no longer exists; only simple values
    default void record(
            String action, Subject subject, Map<String, ?> before, Map<String, ?> after) {
        recordAll(List.of(new Change(action, subject, before, after)));
    }

    /// Adds many entries at once, in their order, in the transaction under way.
    void recordAll(List<Change> changes);

    /// What an entry is about.
    ///
    /// @param kind the label in the graph, such as `Facility`
    /// @param id its key
    /// @param name what a person calls it
    record Subject(String kind, String id, String name) {}

    /// One change to record; the parts are those of [AuditLog#record].
    record Change(String action, Subject subject, Map<String, ?> before, Map<String, ?> after) {}
}
