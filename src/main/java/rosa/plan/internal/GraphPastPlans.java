package rosa.plan.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.plan.PastPlans;
import rosa.plan.Plan;
import rosa.plan.PlanId;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.shared.Formats;

/// Reads today's plans and what the audit log says happened to them since.
@Component
class GraphPastPlans implements PastPlans {
    private final Graph graph;
    private final PlanStore plans;
    private final SectionStore sections;
    private final AuditTrail trail;
    private final Plans texts;
    private final Clock clock;

    GraphPastPlans(
            Graph graph,
            PlanStore plans,
            SectionStore sections,
            AuditTrail trail,
            Plans texts,
            Clock clock) {
        this.graph = graph;
        this.plans = plans;
        this.sections = sections;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Plan> find(PlanId id, LocalDate day) {
        return graph.read(() -> plans.find(id))
                .filter(plan -> isBegun(plan, day))
                .map(plan -> on(plan, day));
    }

    @Override
    public Optional<Plan> written(PlanId id, LocalDate day) {
        Optional<Plan> then = find(id, day);
        return day.isBefore(Formats.dayOf(clock.instant()))
                ? then.map(plan -> withTextsOf(plan, day))
                : then;
    }

    private Plan withTextsOf(Plan plan, LocalDate day) {
        return plan.withSections(
                plan.sections().stream()
                        .map(section ->
                                section.with(
                                        texts.textOn(section.id(), day).orElse(section.text())))
                        .toList());
    }

    @Override
    public List<Plan> all(LocalDate day) {
        return graph.read(plans::all).stream()
                .filter(plan -> isBegun(plan, day))
                .map(plan -> on(plan, day))
                .toList();
    }

    private static boolean isBegun(Plan plan, LocalDate day) {
        return !Formats.dayOf(plan.createdAt()).isAfter(day);
    }

    private Plan on(Plan now, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(Formats.ROME).toInstant();
        List<Section> removed = graph.read(() -> sections.removedFrom(now.id()));
        List<String> known =
                Stream.concat(now.sections().stream(), removed.stream())
                        .map(section -> section.id().value())
                        .toList();
        List<AuditEntry> ofSections =
                trail.historySince(end, "Section", known, PlanTakenBack.OF_SECTIONS);
        List<AuditEntry> ofPlan =
                trail.historySince(end, "Plan", List.of(now.id().value()), PlanTakenBack.OF_PLAN);
        PlanTakenBack then = new PlanTakenBack(now, removed);
        ofSections.forEach(then::undo);
        ofPlan.forEach(then::undo);
        return then.plan();
    }
}
