package rosa.imports.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import rosa.imports.model.Entry;
import rosa.imports.model.ImportKind;

/// Gives each kind of file to the planner that compares it with the graph.
@Component
class Planners {
    private final FacilityPlanner facilities;
    private final PresencePlanner presences;
    private final OrganisationPlanner organisations;
    private final ContactPlanner contacts;
    private final ServicePlanner services;
    private final TerritoryPlanner territory;
    private final SaiProjectPlanner projects;
    private final ReferencePlanner reference;
    private final VariationPlanner variations;

    Planners(
            FacilityPlanner facilities,
            PresencePlanner presences,
            OrganisationPlanner organisations,
            ContactPlanner contacts,
            ServicePlanner services,
            TerritoryPlanner territory,
            SaiProjectPlanner projects,
            ReferencePlanner reference,
            VariationPlanner variations) {
        this.facilities = facilities;
        this.presences = presences;
        this.organisations = organisations;
        this.contacts = contacts;
        this.services = services;
        this.territory = territory;
        this.projects = projects;
        this.reference = reference;
        this.variations = variations;
    }

    Plan plan(ImportKind kind, List<Entry> entries, Basis basis) {
        return switch (kind) {
            case FACILITIES, CENTRES, SAI_SITES ->
                    facilities.plan(all(Entry.Facility.class, entries), basis);
            case PRESENCES -> presences.plan(all(Entry.Presence.class, entries), basis);
            case ORGANISATIONS -> organisations.plan(all(Entry.Organisation.class, entries), basis);
            case CONTACTS -> contacts.plan(all(Entry.Contact.class, entries), basis);
            case SERVICES -> services.plan(all(Entry.Service.class, entries), basis);
            case RESIDENTS -> territory.residents(all(Entry.Residents.class, entries), basis);
            case SAI_PROJECTS -> projects.plan(all(Entry.SaiProject.class, entries), basis);
            case COMUNI -> reference.comuni(all(Entry.ComuneOfList.class, entries), basis);
            case BORDERS -> reference.borders(all(Entry.Border.class, entries), basis);
            case VARIATIONS -> variations.plan(all(Entry.Variation.class, entries), basis);
            case BOUNDARIES -> territory.boundaries(all(Entry.Boundary.class, entries), basis);
        };
    }

    private static <E extends Entry> List<E> all(Class<E> type, List<Entry> entries) {
        return entries.stream().map(type::cast).toList();
    }
}
