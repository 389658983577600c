package rosa.plan.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.document.SectionText;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
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

/// Plans in the graph, with rights, versions and audit.
@Component
class GraphPlans implements Plans {
    private final Neo4jClient client;
    private final Graph graph;
    private final Clock clock;
    private final SectionStore sections;
    private final PlanTemplate template;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    GraphPlans(
            Neo4jClient client,
            Graph graph,
            Clock clock,
            SectionStore sections,
            PlanTemplate template,
            CurrentPerson person,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
        this.sections = sections;
        this.template = template;
        this.person = person;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<Plan> all() {
        return plans("MATCH (p:Plan) RETURN p ORDER BY p.createdAt DESC, p.id", Map.of());
    }

    @Override
    public Optional<Plan> find(PlanId id) {
        return plans("MATCH (p:Plan {id: $id}) RETURN p", Map.of("id", id.value())).stream()
                .findFirst();
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
            client.query(
                            """
                            CREATE (:Plan {id: $id, title: $title, version: 1,
                                    template: 'piano-di-gestione', createdAt: $now})
                            """)
                    .bindAll(
                            Map.of(
                                    "id", id.value(),
                                    "title", checked,
                                    "now", clock.instant().atZone(ZoneOffset.UTC)))
                    .run();
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
        requireArranging();
        String checked = checkedTitle(title);
        return graph.write(() -> tryRename(id, version, checked));
    }

    private Changed<Plan> tryRename(PlanId id, int version, String title) {
        client.query("MATCH (p:Plan {id: $id}) SET p.lock = true REMOVE p.lock")
                .bind(id.value())
                .to("id")
                .run();
        Optional<Plan> stored = find(id);
        if (stored.isEmpty()) {
            return new Changed.Gone<>();
        }
        if (stored.get().version() != version) {
            return new Changed.Stale<>(stored.get());
        }
        client.query("MATCH (p:Plan {id: $id}) SET p.title = $title, p.version = p.version + 1")
                .bindAll(Map.of("id", id.value(), "title", title))
                .run();
        audit.record(
                "plan.rename",
                subject(id, title),
                Map.of("title", stored.get().title()),
                Map.of("title", title));
        return new Changed.Done<>(find(id).orElseThrow());
    }

    @Override
    public TextChange saveText(SectionId id, int version, String json) {
        return withText(id, json, text -> write(id, version, text, "section.write"));
    }

    @Override
    public TextChange keepDraft(SectionId id, int version, String json) {
        return withText(
                id,
                json,
                text ->
                        graph.write(() -> {
                            Optional<Section> stored = sections.find(id);
                            if (stored.isEmpty()) {
                                return new TextChange.Gone();
                            }
                            sections.keep(id, version, text, person.get().name());
                            audit.record(
                                    "section.keep-draft",
                                    subject(stored.get()),
                                    Map.of(),
                                    Map.of("words", text.words()));
                            return new TextChange.Saved(stored.get());
                        }));
    }

    @Override
    public TextChange restore(SectionId id, int version, String revision) {
        Optional<Revision> wanted =
                revisions(id).stream().filter(one -> one.id().equals(revision)).findFirst();
        if (wanted.isEmpty()) {
            return new TextChange.Gone();
        }
        return withText(
                id,
                wanted.get().text().json(),
                text -> write(id, version, text, "section.restore"));
    }

    private TextChange withText(
            SectionId id, String json, Function<SectionText, TextChange> change) {
        return switch (SectionText.parse(json)) {
            case SectionText.Parsed.Refused(SectionText.Reason reason, String path) ->
                    new TextChange.Refused(reason, path);
            case SectionText.Parsed.Valid(SectionText text) -> {
                TextChange result = change.apply(text);
                if (result instanceof TextChange.Saved(Section now)) {
                    events.publishEvent(new PlanChanged(now.plan(), id));
                }
                yield result;
            }
        };
    }

    private TextChange write(SectionId id, int version, SectionText text, String action) {
        SignedIn writer = person.get();
        return graph.write(() -> {
            Optional<Section> stored = sections.lock(id);
            if (stored.isEmpty()) {
                return new TextChange.Gone();
            }
            Section before = stored.get();
            if (!PlanRights.mayWrite(writer, before.data())) {
                return new TextChange.Forbidden();
            }
            if (before.version() != version) {
                return new TextChange.Stale(before);
            }
            if (before.text().equals(text)) {
                return new TextChange.Saved(before);
            }
            if (sections.revisions(id).isEmpty()) {
                sections.keepFirst(before);
            }
            sections.write(id, text, writer.name());
            audit.record(
                    action,
                    subject(before),
                    Map.of("words", before.text().words(), "contentHash", before.text().hash()),
                    Map.of("words", text.words(), "contentHash", text.hash()));
            return new TextChange.Saved(sections.find(id).orElseThrow());
        });
    }

    @Override
    public List<Revision> revisions(SectionId id) {
        return graph.read(() -> sections.revisions(id));
    }

    @Override
    public Changed<Section> amend(SectionId id, int version, SectionData data) {
        SignedIn who = person.get();
        Changed<Section> result = graph.write(() -> tryAmend(who, id, version, data));
        if (result instanceof Changed.Done<Section>(Section now)) {
            events.publishEvent(new PlanChanged(now.plan(), id));
        }
        return result;
    }

    private Changed<Section> tryAmend(SignedIn who, SectionId id, int version, SectionData data) {
        Optional<Section> stored = sections.lock(id);
        if (stored.isEmpty()) {
            return new Changed.Gone<>();
        }
        Section before = stored.get();
        boolean onlyStatus = before.data().withStatus(data.status()).equals(data);
        boolean allowed =
                onlyStatus
                        ? PlanRights.mayReview(who, before.data(), data.status())
                        : PlanRights.mayArrange(who);
        if (!allowed) {
            throw new NotAllowed("to change the section " + before.data().title());
        }
        if (before.version() != version) {
            return new Changed.Stale<>(before);
        }
        sections.amend(id, data);
        audit.record(
                "section.amend",
                subject(before),
                PlanRows.audited(before.data()),
                PlanRows.audited(data));
        return new Changed.Done<>(sections.find(id).orElseThrow());
    }

    @Override
    public Section add(PlanId plan, SectionData data) {
        requireArranging();
        SectionId id = SectionId.random();
        graph.write(() -> {
            lockOrder(plan);
            sections.create(plan, id, sections.of(plan).size(), data, SectionText.empty());
            audit.record(
                    "section.add",
                    new AuditLog.Subject("Section", id.value(), data.title()),
                    Map.of(),
                    PlanRows.audited(data));
        });
        events.publishEvent(new PlanChanged(plan, id));
        return findSection(id).orElseThrow();
    }

    @Override
    public void move(SectionId id, int place) {
        requireArranging();
        arrange(
                id,
                section -> {
                    List<SectionId> order =
                            new ArrayList<>(
                                    sections.of(section.plan()).stream().map(Section::id).toList());
                    order.remove(id);
                    order.add(Math.clamp(place, 0, order.size()), id);
                    sections.order(order);
                    audit.record(
                            "section.move",
                            subject(section),
                            Map.of("place", section.order() + 1),
                            Map.of("place", place + 1));
                });
    }

    @Override
    public void remove(SectionId id) {
        requireArranging();
        arrange(
                id,
                section -> {
                    sections.remove(id);
                    audit.record(
                            "section.remove",
                            subject(section),
                            PlanRows.audited(section.data()),
                            Map.of());
                });
    }

    @Override
    public void putBack(SectionId id) {
        requireArranging();
        graph.write(() -> {
            sections.putBack(id);
            sections.find(id)
                    .ifPresent(section ->
                            audit.record(
                                    "section.put-back",
                                    subject(section),
                                    Map.of(),
                                    PlanRows.audited(section.data())));
        });
        findSection(id).ifPresent(back -> events.publishEvent(new PlanChanged(back.plan(), id)));
    }

    private void arrange(SectionId id, java.util.function.Consumer<Section> change) {
        Optional<Section> arranged =
                graph.write(() -> {
                    Optional<Section> section = sections.find(id);
                    section.ifPresent(one -> lockOrder(one.plan()));
                    section.ifPresent(change);
                    return section;
                });
        arranged.ifPresent(section -> events.publishEvent(new PlanChanged(section.plan(), id)));
    }

    /// Two people who arrange sections at once wait for each other.
    private void lockOrder(PlanId plan) {
        client.query("MATCH (p:Plan {id: $id}) SET p.lock = true REMOVE p.lock")
                .bind(plan.value())
                .to("id")
                .run();
    }

    private void requireArranging() {
        if (!PlanRights.mayArrange(person.get())) {
            throw new NotAllowed("to arrange plans");
        }
    }

    private List<Plan> plans(String cypher, Map<String, Object> parameters) {
        return graph.read(() ->
                List.copyOf(
                                client.query(cypher)
                                        .bindAll(parameters)
                                        .fetchAs(Plan.class)
                                        .mappedBy((_, row) -> PlanRows.plan(row, List.of()))
                                        .all())
                        .stream()
                        .map(plan ->
                                new Plan(
                                        plan.id(),
                                        plan.version(),
                                        plan.title(),
                                        plan.createdAt(),
                                        sections.of(plan.id()),
                                        plan.demo()))
                        .toList());
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

    private static AuditLog.Subject subject(Section section) {
        return new AuditLog.Subject("Section", section.id().value(), section.data().title());
    }
}
