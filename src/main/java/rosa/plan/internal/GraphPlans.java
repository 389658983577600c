package rosa.plan.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.document.SectionText;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.plan.Plan;
import rosa.plan.PlanChanged;
import rosa.plan.PlanId;
import rosa.plan.PlanRights;
import rosa.plan.Plans;
import rosa.plan.Revision;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionId;
import rosa.plan.TextChange;
import rosa.shared.Changed;
import rosa.shared.Formats;

/// Plans in the graph, with rights, versions and audit.
@Component
class GraphPlans implements Plans {
    private final Graph graph;
    private final PlanStore plans;
    private final SectionStore sections;
    private final SectionTexts texts;
    private final RevisionStore revisions;
    private final Arrangement arrangement;
    private final PlanTemplate template;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GraphPlans(
            Graph graph,
            PlanStore plans,
            SectionStore sections,
            SectionTexts texts,
            RevisionStore revisions,
            Arrangement arrangement,
            PlanTemplate template,
            CurrentPerson person,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.graph = graph;
        this.plans = plans;
        this.sections = sections;
        this.texts = texts;
        this.revisions = revisions;
        this.arrangement = arrangement;
        this.template = template;
        this.person = person;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Plan> all() {
        return graph.read(plans::all);
    }

    @Override
    public Optional<Plan> find(PlanId id) {
        return graph.read(() -> plans.find(id));
    }

    @Override
    public Optional<Section> findSection(SectionId id) {
        return graph.read(() -> sections.find(id));
    }

    @Override
    public Plan create(String title) {
        requireArranging();
        String checked = checkedTitle(title);
        PlanId id = PlanId.random();
        graph.write(() -> {
            plans.create(id, checked);
            int order = 0;
            for (PlanTemplate.Part part : template.parts()) {
                sections.create(id, SectionId.random(), order++, part.data(), part.text());
            }
            audit.record("plan.create", subject(id, checked), Map.of(), Map.of("title", checked));
        });
        events.publishEvent(new PlanChanged(id, null));
        return find(id).orElseThrow();
    }

    @Override
    public Changed<Plan> rename(PlanId id, int version, String title) {
        String checked = checkedTitle(title);
        return change(
                id,
                version,
                before -> {
                    plans.requireInUse(id);
                    if (!before.title().equals(checked)) {
                        plans.rename(id, checked);
                        audit.record(
                                "plan.rename",
                                subject(id, checked),
                                Map.of("title", before.title()),
                                Map.of("title", checked));
                    }
                });
    }

    @Override
    public Changed<Plan> archive(PlanId id, int version) {
        LocalDate today = LocalDate.now(clock.withZone(Formats.ROME));
        return change(
                id,
                version,
                before -> {
                    if (!before.isArchived()) {
                        plans.archive(id, today);
                        audit.record(
                                "plan.archive",
                                subject(id, before.title()),
                                Map.of(),
                                Map.of("archivedOn", today.toString()));
                    }
                });
    }

    @Override
    public Changed<Plan> takeBack(PlanId id, int version) {
        return change(
                id,
                version,
                before -> {
                    LocalDate since = before.archivedOn();
                    if (since != null) {
                        plans.archive(id, null);
                        audit.record(
                                "plan.take-back",
                                subject(id, before.title()),
                                Map.of("archivedOn", since.toString()),
                                Map.of());
                    }
                });
    }

    private Changed<Plan> change(PlanId id, int version, Consumer<Plan> change) {
        requireArranging();
        Changed<Plan> result = graph.write(() -> tryChange(id, version, change));
        if (result instanceof Changed.Done<Plan>) {
            events.publishEvent(new PlanChanged(id, null));
        }
        return result;
    }

    private Changed<Plan> tryChange(PlanId id, int version, Consumer<Plan> change) {
        plans.lock(id);
        Optional<Plan> stored = plans.find(id);
        if (stored.isEmpty()) {
            return new Changed.Gone<>();
        }
        Plan before = stored.get();
        if (before.version() != version) {
            return new Changed.Stale<>(before);
        }
        change.accept(before);
        return new Changed.Done<>(plans.find(id).orElseThrow());
    }

    @Override
    public TextChange saveText(SectionId id, int version, String json) {
        return texts.save(id, version, json);
    }

    @Override
    public TextChange keepDraft(SectionId id, int version, String json) {
        return texts.keepDraft(id, version, json);
    }

    @Override
    public TextChange restore(SectionId id, int version, String revision) {
        return texts.restore(id, version, revision);
    }

    @Override
    public List<Revision> revisions(SectionId id) {
        return graph.read(() -> revisions.all(id));
    }

    @Override
    public Optional<SectionText> textOn(SectionId id, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(Formats.ROME).toInstant();
        return graph.read(() -> revisions.lastBefore(id, end))
                .flatMap(revision -> texts.revisionText(id, revision))
                .or(() -> graph.read(() -> sections.findEver(id)).map(Section::text));
    }

    @Override
    public Optional<SectionText> revisionText(SectionId id, String revision) {
        return texts.revisionText(id, revision);
    }

    @Override
    public Changed<Section> amend(SectionId id, int version, SectionData data) {
        return arrangement.amend(id, version, data);
    }

    @Override
    public Section add(PlanId plan, SectionData data) {
        requireArranging();
        return arrangement.add(plan, data);
    }

    @Override
    public void move(SectionId id, int place) {
        requireArranging();
        arrangement.move(id, place);
    }

    @Override
    public void remove(SectionId id) {
        requireArranging();
        arrangement.remove(id);
    }

    @Override
    public void putBack(SectionId id) {
        requireArranging();
        arrangement.putBack(id);
    }

    private void requireArranging() {
        if (!PlanRights.mayArrange(person.get())) {
            throw new NotAllowed("to arrange plans");
        }
    }

    private static String checkedTitle(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > 200) {
            throw new IllegalArgumentException("A plan's title has 1 to 200 characters.");
        }
        return stripped;
    }

    private static AuditLog.Subject subject(PlanId id, String title) {
        return new AuditLog.Subject("Plan", id.value(), title);
    }
}
