package rosa.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the audit log.
public interface AuditTrail {
    /// The entries that `filter` lets through, newest first.
    List<AuditEntry> entries(Filter filter, int skip, int limit);

    /// How many entries `filter` lets through.
    int count(Filter filter);

    /// What happened to one thing, newest first, at most 500 entries.
    List<AuditEntry> historyOf(String subjectKind, String subject);

    /// What happened to several things of a kind, newest first.
    List<AuditEntry> historyOf(String subjectKind, Collection<String> subjects, int limit);

    /// What happened to several things of a kind from a moment on, only these actions, newest
    /// first.
    List<AuditEntry> historySince(
            Instant moment,
            String subjectKind,
            Collection<String> subjects,
            Collection<String> actions);

    /// The changes of several things of a kind that gave `property` another value, newest first,
    /// however much else happened to them.
    List<AuditEntry> changesOf(String subjectKind, Collection<String> subjects, String property);

    /// The changes of things of a kind whose `property` was, became or stayed `value`, newest
    /// first.
    List<AuditEntry> historyWith(String subjectKind, String property, String value, int limit);

    /// What others than `asked.exceptActor` did after a moment, newest first.
    List<AuditEntry> entriesSince(Since asked, int limit);

    /// How much others than `asked.exceptActor` did after a moment.
    int countSince(Since asked);

    /// Goes through the whole chain.
    Verdict verify();

    /// What to look for; an absent part lets everything through.
    ///
    /// @param text part of the actor's or the subject's name
    /// @param action the start of an action's key
    record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String text,
            @Nullable String action) {
        /// Lets everything through.
        public static final Filter NONE = new Filter(null, null, null, null);
    }

    /// After when (absent: ever) and by whom not (an account's id).
    record Since(@Nullable Instant moment, String exceptActor) {}

    /// Whether the log is as it was written.
    sealed interface Verdict {
        /// Every entry follows from the one before.
        record Intact(long entries) implements Verdict {}

        /// The entry `seq` was changed, removed or put in.
        record Broken(long seq) implements Verdict {}
    }
}
