package rosa.plan.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.document.SectionText;
import rosa.document.model.Node;
import rosa.document.transform.Step;
import rosa.document.transform.WholeText;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.plan.PlanChanged;
import rosa.plan.PlanRights;
import rosa.plan.Section;
import rosa.plan.SectionId;
import rosa.plan.TextChange;

/// Writes texts of sections that come as a whole. Each is based on a version; one that somebody
/// else's text came after is not written.
@Component
class SectionTexts {
    private final Graph graph;
    private final PlanStore plans;
    private final SectionStore sections;
    private final RevisionStore revisions;
    private final StepWriting writing;
    private final Heads heads;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    SectionTexts(
            Graph graph,
            PlanStore plans,
            SectionStore sections,
            RevisionStore revisions,
            StepWriting writing,
            Heads heads,
            CurrentPerson person,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.plans = plans;
        this.sections = sections;
        this.revisions = revisions;
        this.writing = writing;
        this.heads = heads;
        this.person = person;
        this.audit = audit;
        this.events = events;
    }

    TextChange save(SectionId id, int version, String json) {
        return parsed(json, text -> write(id, version, text, "section.write"));
    }

    TextChange restore(SectionId id, int version, String revision) {
        return revisionText(id, revision)
                .map(text -> write(id, version, text, "section.restore"))
                .orElseGet(TextChange.Gone::new);
    }

    Optional<SectionText> revisionText(SectionId id, String revision) {
        return graph.read(() -> {
            boolean isOpen = revisions.isOpen(id, revision);
            return isOpen ? sections.find(id).map(Section::text) : revisions.text(id, revision);
        });
    }

    TextChange keepDraft(SectionId id, int version, String json) {
        return parsed(
                json,
                text ->
                        locked(
                                id,
                                (stored, keeper) -> {
                                    if (!PlanRights.mayKeepDrafts(keeper, stored.data())) {
                                        return new TextChange.Forbidden();
                                    }
                                    revisions.keep(id, version, text, keeper.name());
                                    audit.record(
                                            "section.keep-draft",
                                            subject(stored),
                                            Map.of(),
                                            Map.of(
                                                    "words",
                                                    text.words(),
                                                    "contentHash",
                                                    text.hash()));
                                    return new TextChange.Saved(stored);
                                }));
    }

    private TextChange write(SectionId id, int version, SectionText text, String action) {
        return locked(
                id,
                (before, writer) -> {
                    if (!PlanRights.mayWrite(writer, before.data())
                            || plans.isArchived(before.plan())) {
                        return new TextChange.Forbidden();
                    }
                    if (before.text().equals(text)) {
                        return new TextChange.Saved(before);
                    }
                    if (version < before.textVersion() || version > before.version()) {
                        return new TextChange.Stale(before);
                    }
                    Node node = Heads.node(text.json());
                    Step step = WholeText.step(heads.node(before.text()), node).orElseThrow();
                    return new TextChange.Saved(
                            writing.writeWhole(
                                    new StepStore.Addition(
                                            before,
                                            List.of(step),
                                            text,
                                            writer,
                                            "",
                                            before.steps(),
                                            1,
                                            false),
                                    action));
                });
    }

    private TextChange locked(SectionId id, BiFunction<Section, SignedIn, TextChange> change) {
        SignedIn who = person.get();
        TextChange result =
                graph.write(() -> {
                    Optional<Section> stored = sections.lock(id);
                    return stored.isEmpty()
                            ? new TextChange.Gone()
                            : change.apply(stored.get(), who);
                });
        if (result instanceof TextChange.Saved(Section now)) {
            events.publishEvent(new PlanChanged(now.plan(), id));
        }
        return result;
    }

    private static TextChange parsed(String json, Function<SectionText, TextChange> change) {
        return switch (SectionText.parse(json)) {
            case SectionText.Parsed.Refused(SectionText.Reason reason, String path) ->
                    new TextChange.Refused(reason, path);
            case SectionText.Parsed.Valid(SectionText text) -> change.apply(text);
        };
    }

    private static AuditLog.Subject subject(Section section) {
        return new AuditLog.Subject("Section", section.id().value(), section.data().title());
    }
}
