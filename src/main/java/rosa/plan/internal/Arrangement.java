package rosa.plan.internal;

import java.util.ArrayList;
import java.util.HashMap;
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
import rosa.identity.SignedIn;
import rosa.plan.PlanChanged;
import rosa.plan.PlanId;
import rosa.plan.PlanRights;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionId;
import rosa.shared.Changed;

/// Changes what a plan consists of: its sections' data, their order, additions and removals. Who
/// may is asked here for data; for the rest the caller has asked.
@Component
class Arrangement {
    private final Graph graph;
    private final PlanStore plans;
    private final SectionStore sections;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Arrangement(
            Graph graph,
            PlanStore plans,
            SectionStore sections,
            CurrentPerson person,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.plans = plans;
        this.sections = sections;
        this.person = person;
        this.audit = audit;
        this.events = events;
    }

    Changed<Section> amend(SectionId id, int version, SectionData data) {
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
        plans.requireInUse(before.plan());
        boolean onlyStatus = before.data().withStatus(data.status()).equals(data);
        boolean allowed =
                onlyStatus
                        ? PlanRights.mayReview(who, before.data(), data.status())
                        : PlanRights.mayArrange(who);
        if (!allowed) {
            throw new Plans.NotAllowed("to change the section " + before.data().title());
        }
        if (before.data().equals(data)) {
            return new Changed.Done<>(before);
        }
        if (version < before.dataVersion() || version > before.version()) {
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

    Section add(PlanId plan, SectionData data) {
        SectionId id = SectionId.random();
        graph.write(() -> {
            plans.lock(plan);
            plans.requireInUse(plan);
            sections.create(plan, id, sections.nextPlace(plan), data, SectionText.empty());
            audit.record(
                    "section.add",
                    new AuditLog.Subject("Section", id.value(), data.title()),
                    Map.of(),
                    PlanRows.audited(data));
        });
        events.publishEvent(new PlanChanged(plan, id));
        return graph.read(() -> sections.find(id)).orElseThrow();
    }

    void move(SectionId id, int place) {
        arrange(
                id,
                section -> {
                    List<SectionId> order = order(section.plan());
                    int from = order.indexOf(id);
                    int to = Math.clamp(place, 0, order.size() - 1);
                    if (from == to) {
                        return;
                    }
                    order.remove(id);
                    order.add(to, id);
                    sections.order(order);
                    audit.record(
                            "section.move",
                            subject(section),
                            Map.of("place", from + 1),
                            Map.of("place", to + 1));
                });
    }

    void remove(SectionId id) {
        arrange(
                id,
                section -> {
                    Map<String, Object> before = new HashMap<>(PlanRows.audited(section.data()));
                    before.put("place", order(section.plan()).indexOf(id) + 1);
                    sections.remove(id);
                    audit.record("section.remove", subject(section), before, Map.of());
                });
    }

    void putBack(SectionId id) {
        Optional<Section> back =
                graph.write(() -> {
                    if (sections.find(id).isPresent()) {
                        return Optional.<Section>empty();
                    }
                    sections.putBack(id);
                    Optional<Section> section = sections.find(id);
                    section.ifPresent(one -> {
                        plans.requireInUse(one.plan());
                        audit.record(
                                "section.put-back",
                                subject(one),
                                Map.of(),
                                PlanRows.audited(one.data()));
                    });
                    return section;
                });
        back.ifPresent(section -> events.publishEvent(new PlanChanged(section.plan(), id)));
    }

    private List<SectionId> order(PlanId plan) {
        return new ArrayList<>(sections.of(plan).stream().map(Section::id).toList());
    }

    private void arrange(SectionId id, Consumer<Section> change) {
        Optional<Section> arranged =
                graph.write(() -> {
                    sections.find(id)
                            .ifPresent(section -> {
                                plans.lock(section.plan());
                                plans.requireInUse(section.plan());
                            });
                    Optional<Section> section = sections.find(id);
                    section.ifPresent(change);
                    return section;
                });
        arranged.ifPresent(section -> events.publishEvent(new PlanChanged(section.plan(), id)));
    }

    private static AuditLog.Subject subject(Section section) {
        return new AuditLog.Subject("Section", section.id().value(), section.data().title());
    }
}
