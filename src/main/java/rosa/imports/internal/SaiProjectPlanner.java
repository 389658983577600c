package rosa.imports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.imports.RowChange;
import rosa.imports.model.Entry;
import rosa.imports.model.Vocabulary;
import rosa.imports.model.Words;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.network.SaiCategory;
import rosa.network.SaiProject;
import rosa.network.SaiProjects;
import rosa.shared.SaiProjectId;

/// Compares SAI projects with those that are stored, by their code.
@Component
class SaiProjectPlanner {
    private final SaiProjects projects;
    private final Organisations organisations;

    private final OrganisationMatch match;

    SaiProjectPlanner(SaiProjects projects, Organisations organisations, OrganisationMatch match) {
        this.projects = projects;
        this.organisations = organisations;
        this.match = match;
    }

    /// @param holder the key of its ente titolare in [KnownOrganisations]
    private record Draft(Entry.SaiProject entry, @Nullable SaiProject before, String holder) {}

    Plan plan(List<Entry.SaiProject> entries, Basis basis) {
        Map<String, SaiProject> known =
                projects.all().stream()
                        .collect(Collectors.toMap(SaiProject::code, one -> one, (a, _) -> a));
        KnownOrganisations bodies = match.named(basis);
        List<RowChange> changes = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (Entry.SaiProject entry : entries) {
            if (!basis.allows(entry.row(), entry.comune())) {
                continue;
            }
            SaiProject before = known.get(entry.code());
            boolean ofComune = Words.fold(entry.holder()).startsWith("comune");
            String holder =
                    bodies.orNew(
                            entry.row(),
                            entry.holder(),
                            ofComune ? OrganisationKind.COMUNE : OrganisationKind.OTHER,
                            basis.provenance(entry.date()));
            Differences differences = new Differences();
            boolean same =
                    before != null
                            && before.holder() != null
                            && before.holder().equals(bodies.id(holder));
            String old = before == null ? null : before.holderName();
            differences.text("holder", same ? entry.holder() : old, entry.holder(), _ -> {});
            differences.set(
                    "category",
                    before == null ? null : before.category().key(),
                    entry.category(),
                    _ -> {},
                    Vocabulary.SAI_CATEGORIES::label);
            differences.figure(
                    "financed",
                    entry.date(),
                    before == null ? null : before.financedPlaces(),
                    entry.places());
            if (!differences.isEmpty()) {
                drafts.add(new Draft(entry, before, holder));
            }
            changes.add(RowChange.of(entry.row(), before == null, entry.code(), differences.all()));
        }
        changes.addAll(0, bodies.changes());
        return new Plan(changes, _ -> write(drafts, bodies, basis));
    }

    private void write(List<Draft> drafts, KnownOrganisations bodies, Basis basis) {
        bodies.register(organisations, basis.trace());
        List<SaiProject> wanted = new ArrayList<>();
        for (Draft draft : drafts) {
            Entry.SaiProject entry = draft.entry();
            SaiProject before = draft.before();
            SaiProject now =
                    new SaiProject(
                            before == null ? SaiProjectId.random() : before.id(),
                            entry.code(),
                            SaiCategory.of(entry.category()),
                            entry.places() == null && before != null
                                    ? before.financedPlaces()
                                    : entry.places(),
                            bodies.id(draft.holder()),
                            entry.holder(),
                            basis.provenance(entry.date()),
                            before != null && before.demo());
            wanted.add(now);
            basis.trace().recorded(before, now);
        }
        if (!wanted.isEmpty()) {
            projects.record(wanted);
        }
    }
}
