package rosa.plan.ui;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.distribution.RuleSets;
import rosa.identity.CurrentPerson;
import rosa.network.Organisation;
import rosa.network.Organisations;
import rosa.plan.CoEditing;
import rosa.plan.ExportMemory;
import rosa.plan.Figures;
import rosa.plan.InstitutionTemplate;
import rosa.plan.LiveBlocks;
import rosa.plan.PastPlans;
import rosa.plan.Plan;
import rosa.plan.PlanDocuments;
import rosa.plan.PlanFigures;
import rosa.plan.PlanImages;
import rosa.plan.Plans;
import rosa.plan.References;
import rosa.plan.WordIntake;
import rosa.shared.OrganisationId;
import rosa.shell.ReferenceDay;
import rosa.territory.Territories;

/// What the plan's screens work with.
@Component
record PlanDesk(
        Plans plans,
        PastPlans pastPlans,
        CoEditing coEditing,
        Figures figures,
        LiveBlocks blocks,
        PlanFigures planFigures,
        PlanDocuments documents,
        PlanImages images,
        References references,
        ExportMemory exports,
        InstitutionTemplate template,
        WordIntake word,
        RuleSets ruleSets,
        Territories territories,
        Organisations organisations,
        CurrentPerson person,
        ReferenceDay referenceDay,
        Clock clock) {
    /// What the person before the screen may do with `plan`.
    Rights rights(Plan plan) {
        return rights(plan, false);
    }

    /// The same, of the plan as it is today or as it was.
    Rights rights(Plan plan, boolean past) {
        return new Rights(person.get(), plan.isArchived(), past);
    }

    /// The organisation's name; empty if there is none.
    String nameOf(@Nullable OrganisationId id) {
        return id == null
                ? ""
                : organisations.findOrganisation(id).map(one -> one.data().name()).orElse("");
    }

    /// Those that can own a section, by name; `current` too, though it be closed.
    List<Organisation> owners(@Nullable OrganisationId current) {
        return organisations.all().stream()
                .filter(one -> one.data().closedOn() == null || one.id().equals(current))
                .toList();
    }
}
