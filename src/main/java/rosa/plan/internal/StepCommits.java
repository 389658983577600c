package rosa.plan.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.document.SectionText;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Limits;
import rosa.document.model.Node;
import rosa.document.model.Outcome;
import rosa.document.model.Refusal;
import rosa.document.model.Schema;
import rosa.document.transform.Step;
import rosa.document.transform.StepReader;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.plan.CoEditing;
import rosa.plan.CommittedSteps;
import rosa.plan.PlanChanged;
import rosa.plan.PlanRights;
import rosa.plan.Section;
import rosa.plan.SectionId;
import rosa.plan.StepAnswer;
import rosa.plan.StepBatch;

/// Judges, merges and commits what editors send.
@Component
class StepCommits implements CoEditing {
    /// An editor that is further behind begins anew.
    private static final int FURTHEST_BEHIND = 20_000;

    private final Graph graph;
    private final PlanStore plans;
    private final SectionStore sections;
    private final StepStore log;
    private final RevisionStore revisions;
    private final StepWriting writing;
    private final Heads heads;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    StepCommits(
            Graph graph,
            PlanStore plans,
            SectionStore sections,
            StepStore log,
            RevisionStore revisions,
            StepWriting writing,
            Heads heads,
            CurrentPerson person,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.plans = plans;
        this.sections = sections;
        this.log = log;
        this.revisions = revisions;
        this.writing = writing;
        this.heads = heads;
        this.person = person;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public StepAnswer since(SectionId id, int base) {
        SignedIn who = person.get();
        if (!PlanRights.mayRead(who)) {
            return new StepAnswer.Forbidden();
        }
        return graph.read(() ->
                sections.find(id)
                        .map(section ->
                                isApart(section, base)
                                        ? new StepAnswer.Apart(section)
                                        : taken(section, base, ""))
                        .orElseGet(StepAnswer.Gone::new));
    }

    @Override
    public StepAnswer commit(SectionId id, StepBatch batch) {
        SignedIn who = person.get();
        return switch (StepReader.steps(Schema.plan(), Limits.SECTION, batch.json())) {
            case Outcome.Refused<List<Step>>(Refusal refusal) -> refused(refusal);
            case Outcome.Done<List<Step>>(List<Step> steps) -> {
                StepAnswer answer = graph.write(() -> locked(id, batch, steps, who));
                if (answer instanceof StepAnswer.Taken(Section now, var since, _)
                        && !since.isEmpty()
                        && since.getLast().client().equals(batch.client())) {
                    events.publishEvent(new PlanChanged(now.plan(), id));
                }
                yield answer;
            }
        };
    }

    private StepAnswer locked(SectionId id, StepBatch batch, List<Step> steps, SignedIn who) {
        Optional<Section> stored = sections.lock(id);
        if (stored.isEmpty()) {
            return new StepAnswer.Gone();
        }
        Section before = stored.get();
        if (!PlanRights.mayWrite(who, before.data()) || plans.isArchived(before.plan())) {
            return new StepAnswer.Forbidden();
        }
        if (isApart(before, batch.base())) {
            return new StepAnswer.Apart(before);
        }
        List<CommittedSteps> since = log.since(id, batch.base());
        if (!since.isEmpty() && since.getFirst().first() != batch.base() + 1) {
            return new StepAnswer.Apart(before);
        }
        Node base = since.isEmpty() ? heads.node(before.text()) : log.textAt(id, batch.base());
        return switch (Merging.of(base, steps, since, batch.client())) {
            case Outcome.Refused<Merging>(Refusal refusal) -> refused(refusal);
            case Outcome.Done<Merging>(Merging merging) -> write(before, batch, merging, who);
        };
    }

    private StepAnswer write(Section before, StepBatch batch, Merging merging, SignedIn who) {
        return parsed(
                merging.text(),
                text -> {
                    if (!merging.isLost()) {
                        return taken(written(before, batch, merging, text, who), batch.base(), "");
                    }
                    return parsed(
                            merging.mine(),
                            mine -> {
                                String kept = keep(before, mine, who);
                                return taken(
                                        written(before, batch, merging, text, who),
                                        batch.base(),
                                        kept);
                            });
                });
    }

    private static StepAnswer parsed(Node node, Function<SectionText, StepAnswer> next) {
        return switch (SectionText.parse(CanonicalJson.of(node))) {
            case SectionText.Parsed.Refused(SectionText.Reason reason, _) ->
                    new StepAnswer.Refused(reason);
            case SectionText.Parsed.Valid(SectionText text) -> next.apply(text);
        };
    }

    private Section written(
            Section before, StepBatch batch, Merging merging, SectionText text, SignedIn who) {
        if (merging.steps().isEmpty()) {
            return before;
        }
        heads.remember(merging.text(), text);
        return writing.write(
                new StepStore.Addition(
                        before,
                        merging.steps(),
                        text,
                        who,
                        batch.client(),
                        batch.base(),
                        merging.sent(),
                        merging.overwrites()));
    }

    /// Keeps the text of an author whose words could not all be merged.
    private String keep(Section section, SectionText mine, SignedIn who) {
        audit.record(
                "section.keep-draft",
                new AuditLog.Subject("Section", section.id().value(), section.data().title()),
                Map.of(),
                Map.of("words", mine.words(), "contentHash", mine.hash()));
        return revisions.keep(section.id(), section.version(), mine, who.name());
    }

    private StepAnswer taken(Section now, int base, String kept) {
        return new StepAnswer.Taken(
                now, now.steps() == base ? List.of() : log.since(now.id(), base), kept);
    }

    private static boolean isApart(Section section, int base) {
        return base > section.steps() || section.steps() - base > FURTHEST_BEHIND;
    }

    private static StepAnswer refused(Refusal refusal) {
        return new StepAnswer.Refused(reason(refusal.reason()));
    }

    /// What a person is told about it; nothing where the editor itself is at fault.
    private static SectionText.@Nullable Reason reason(Refusal.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> SectionText.Reason.TOO_LARGE;
            case TOO_DEEP -> SectionText.Reason.TOO_DEEP;
            case TOO_MANY_NODES -> SectionText.Reason.TOO_MANY_NODES;
            default -> null;
        };
    }
}
