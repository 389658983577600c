package rosa.plan.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.plan.Plan;
import rosa.plan.PlanId;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.plan.SectionId;
import rosa.table.Concern;
import rosa.table.Concern.Kind;
import rosa.table.ConcernSource;

/// Plans and their sections, which decisions concern.
@Component
@Order(20)
class PlanConcerns implements ConcernSource {
    private final Plans plans;

    PlanConcerns(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.PLAN, Kind.SECTION);
    }

    @Override
    public Optional<Named> find(Concern concern, SignedIn person) {
        return concern.kind() == Kind.PLAN
                ? plans.find(new PlanId(concern.id())).map(PlanConcerns::named)
                : plans.findSection(new SectionId(concern.id()))
                        .map(section ->
                                named(
                                        section,
                                        plans.find(section.plan()).map(Plan::title).orElse("")));
    }

    @Override
    public List<Named> all(SignedIn person) {
        List<Named> all = new ArrayList<>();
        for (Plan plan : plans.inUse()) {
            all.add(named(plan));
            plan.sections().forEach(section -> all.add(named(section, plan.title())));
        }
        return all;
    }

    private static Named named(Plan plan) {
        return new Named(
                new Concern(Kind.PLAN, plan.id().value()),
                plan.title(),
                "",
                PlanNavigation.plan(plan.id()));
    }

    private static Named named(Section section, String plan) {
        return new Named(
                new Concern(Kind.SECTION, section.id().value()),
                section.data().title(),
                plan,
                PlanNavigation.section(section.plan(), section.id()));
    }
}
