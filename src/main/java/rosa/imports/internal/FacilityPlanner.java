package rosa.imports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.imports.RowChange;
import rosa.imports.model.Days;
import rosa.imports.model.Entry;
import rosa.network.DatedCount;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityDataBuilder;
import rosa.network.FacilityKind;
import rosa.network.OrganisationKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.network.SaiProject;
import rosa.network.SaiProjects;
import rosa.shared.FacilityId;

/// Compares facilities with those that are stored: attributes, ente gestore, project, counts and,
/// where the file has it, the contract.
@Component
class FacilityPlanner {
    private final Facilities facilities;
    private final SaiProjects projects;
    private final Places places;
    private final ContractPlanner contracts;
    private final FacilityWriter writer;
    private final FacilityMatch match;
    private final OrganisationMatch near;

    FacilityPlanner(
            Facilities facilities,
            SaiProjects projects,
            Places places,
            ContractPlanner contracts,
            FacilityWriter writer,
            FacilityMatch match,
            OrganisationMatch near) {
        this.facilities = facilities;
        this.projects = projects;
        this.places = places;
        this.contracts = contracts;
        this.writer = writer;
        this.match = match;
        this.near = near;
    }

    Plan plan(List<Entry.Facility> entries, Basis basis) {
        List<FacilityMatch.Meant> rows = match.of(entries, facilities.all(), basis);
        KnownOrganisations bodies = near.named(basis);
        Map<String, SaiProject> byCode =
                projects.all().stream()
                        .collect(Collectors.toMap(SaiProject::code, one -> one, (a, _) -> a));
        CountMerge stored = new CountMerge(places, asked(rows, basis));
        List<RowChange> changes = new ArrayList<>();
        List<FacilityDraft> drafts = new ArrayList<>();
        for (FacilityMatch.Meant row : rows) {
            Entry.Facility entry = row.entry();
            List<Facility> found = row.found();
            if (found.size() > 1) {
                basis.error(
                        entry.row(),
                        "facility.ambiguous",
                        found.size(),
                        entry.name(),
                        basis.comuni().name(entry.comune()));
                continue;
            }
            Facility before = found.isEmpty() ? null : found.getFirst();
            if (!basis.allows(entry.row(), entry.comune())
                    || (before != null
                            && !basis.allowsFacility(
                                    entry.row(), entry.name(), before.data().comune()))) {
                continue;
            }
            Differences differences = new Differences();
            FacilityDraft draft = draft(entry, before, bodies, byCode, stored, basis, differences);
            if (draft != null) {
                drafts.add(draft);
                changes.add(
                        RowChange.of(
                                entry.row(),
                                before == null,
                                "%s (%s)"
                                        .formatted(
                                                entry.name(), basis.comuni().name(entry.comune())),
                                differences.all()));
            }
        }
        changes.addAll(0, bodies.changes());
        return new Plan(changes, _ -> writer.write(drafts, bodies, basis.trace()));
    }

    private static List<DatedCount> asked(List<FacilityMatch.Meant> rows, Basis basis) {
        List<DatedCount> asked = new ArrayList<>();
        for (FacilityMatch.Meant row : rows) {
            for (Facility one : row.found()) {
                row.entry()
                        .counts()
                        .forEach(counts ->
                                asked.add(
                                        new DatedCount(one.id(), CountMerge.count(counts, basis))));
            }
        }
        return asked;
    }

    private @Nullable FacilityDraft draft(
            Entry.Facility entry,
            @Nullable Facility before,
            KnownOrganisations bodies,
            Map<String, SaiProject> projectsByCode,
            CountMerge stored,
            Basis basis,
            Differences differences) {
        FacilityData was = before == null ? null : before.data();
        LocalDate asOf = entry.counts().isEmpty() ? basis.today() : entry.counts().getLast().date();
        String kind = entry.kind() == null ? FacilityKind.CAS_ADULTS.key() : entry.kind();
        FacilityDataBuilder after =
                was != null
                        ? was.change()
                        : FacilityData.of(
                                entry.name(),
                                FacilityKind.of(kind),
                                entry.comune(),
                                basis.provenance(asOf));
        FacilityAttributes.set(entry, was, after, basis.comuni(), differences);
        project(entry, was, after, projectsByCode, basis, differences);
        String manager = null;
        if (entry.manager() != null) {
            manager =
                    bodies.orNew(
                            entry.row(),
                            entry.manager(),
                            OrganisationKind.ENTE_GESTORE,
                            basis.provenance(asOf));
            String old = was == null ? "" : bodies.name(was.managedBy());
            boolean same =
                    was != null
                            && was.managedBy() != null
                            && was.managedBy().equals(bodies.id(manager));
            differences.text("manager", same ? entry.manager() : old, entry.manager(), _ -> {});
        }
        boolean differs = before == null || !differences.isEmpty();
        if (differs) {
            after.provenance(basis.provenance(asOf));
        }
        if (!isSound(entry, was, basis)) {
            return null;
        }
        if (before != null && before.demo() && differs) {
            basis.warn(entry.row(), "facility.demo", entry.name());
        }
        FacilityId id = before == null ? FacilityId.random() : before.id();
        List<PlacesCount> counts = new ArrayList<>();
        for (Entry.Counts count : entry.counts()) {
            stored.merge(id, count, basis, differences).ifPresent(counts::add);
        }
        FacilityDraft.ContractDraft contract =
                entry.agreement() == null
                        ? null
                        : contracts.draft(entry, before, basis, differences);
        return new FacilityDraft(before, differs, after, manager, counts, contract);
    }

    private static void project(
            Entry.Facility entry,
            @Nullable FacilityData was,
            FacilityDataBuilder after,
            Map<String, SaiProject> byCode,
            Basis basis,
            Differences differences) {
        if (entry.project() == null) {
            return;
        }
        SaiProject project = byCode.get(entry.project());
        if (project == null) {
            basis.warn(entry.row(), "project.unknown", entry.project());
            return;
        }
        differences.set(
                "project",
                was == null ? null : was.saiProject(),
                project.id(),
                after::saiProject,
                id -> id.equals(project.id()) ? project.code() : id.value());
    }

    /// What the entry and the stored data say together.
    private static boolean isSound(Entry.Facility entry, @Nullable FacilityData was, Basis basis) {
        LocalDate opened =
                entry.openedOn() != null || was == null ? entry.openedOn() : was.openedOn();
        LocalDate closed =
                entry.closedOn() != null || was == null ? entry.closedOn() : was.closedOn();
        if (opened != null && closed != null && closed.isBefore(opened)) {
            basis.error(entry.row(), "closed.before", Days.shown(closed), Days.shown(opened));
            return false;
        }
        return true;
    }
}
