package rosa.plan.internal;

import java.util.Map;
import org.springframework.stereotype.Component;
import rosa.document.SectionText;
import rosa.identity.AuditLog;
import rosa.identity.SignedIn;
import rosa.plan.Section;
import rosa.plan.SectionId;

/// Makes steps part of a section: its text, log, history and audit. Callers hold the section's lock
/// and have asked who may.
@Component
class StepWriting {
    private final SectionStore sections;
    private final StepStore steps;
    private final RevisionStore revisions;
    private final AuditLog audit;

    StepWriting(SectionStore sections, StepStore steps, RevisionStore revisions, AuditLog audit) {
        this.sections = sections;
        this.steps = steps;
        this.revisions = revisions;
        this.audit = audit;
    }

    /// Adds what an editor made. What is written in one go is one revision and one entry of the
    /// audit log: the steps themselves say who and when.
    Section write(StepStore.Addition addition) {
        Section before = addition.section();
        SectionId id = before.id();
        SignedIn author = addition.by();
        revisions.keepFirst(before);
        boolean begins = addition.overwrote() || revisions.begins(id, author);
        if (begins) {
            revisions.close(before);
        }
        steps.add(addition);
        if (begins) {
            revisions.begin(id, addition.after(), author, true);
            record("section.write", before, addition.after());
        } else {
            revisions.goOn(id, addition.after(), author);
        }
        return sections.find(id).orElseThrow();
    }

    /// Adds a text that came as a whole: a revision of its own.
    Section writeWhole(StepStore.Addition addition, String action) {
        Section before = addition.section();
        revisions.keepFirst(before);
        revisions.close(before);
        steps.add(addition);
        revisions.begin(before.id(), addition.after(), addition.by(), false);
        record(action, before, addition.after());
        return sections.find(before.id()).orElseThrow();
    }

    private void record(String action, Section before, SectionText after) {
        audit.record(
                action,
                new AuditLog.Subject("Section", before.id().value(), before.data().title()),
                values(before.text()),
                values(after));
    }

    private static Map<String, ?> values(SectionText text) {
        return Map.of("words", text.words(), "contentHash", text.hash());
    }
}
