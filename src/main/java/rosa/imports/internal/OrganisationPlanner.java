package rosa.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.imports.Likeness;
import rosa.imports.RowChange;
import rosa.imports.model.Entry;
import rosa.imports.model.Vocabulary;
import rosa.network.Organisation;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.shared.Changed;
import rosa.shared.OrganisationId;

/// Compares organisations with those that are stored: the same tax code, else the same name.
@Component
class OrganisationPlanner {
    private final Organisations organisations;

    private final OrganisationMatch match;

    OrganisationPlanner(Organisations organisations, OrganisationMatch match) {
        this.organisations = organisations;
        this.match = match;
    }

    Plan plan(List<Entry.Organisation> entries, Basis basis) {
        KnownOrganisations known =
                match.listed(
                        basis,
                        entries.stream()
                                .flatMap(entry -> Stream.of(entry.name(), entry.taxCode())));
        List<RowChange> changes = new ArrayList<>();
        List<OrganisationData> fresh = new ArrayList<>();
        List<Organisations.Amendment> amendments = new ArrayList<>();
        List<Organisation> were = new ArrayList<>();
        Map<OrganisationId, Integer> rows = new HashMap<>();
        for (Entry.Organisation row : entries) {
            Entry.Organisation entry = row;
            List<Organisation> named = known.find(entry.name());
            Optional<Organisation> coded = known.withTaxCode(entry.taxCode());
            if (coded.isEmpty() && named.size() > 1) {
                basis.error(entry.row(), "organisation.several", entry.name(), named.size());
                continue;
            }
            if (!basis.allows(entry.row(), entry.seat())) {
                continue;
            }
            Organisation before = coded.orElse(named.isEmpty() ? null : named.getFirst());
            if (before == null) {
                Optional<Likeness> likeness = known.asked(entry);
                before = likeness.flatMap(known::meant).orElse(null);
                if (before != null && !likeness.orElseThrow().isRenamed()) {
                    entry = entry.called(before.data().name());
                }
            }
            Integer earlier = before == null ? null : rows.putIfAbsent(before.id(), entry.row());
            if (earlier != null) {
                basis.error(
                        entry.row(),
                        "duplicate",
                        entry.name(),
                        String.valueOf(earlier),
                        String.valueOf(entry.row()));
                continue;
            }
            Differences differences = new Differences();
            OrganisationData after =
                    merge(entry, before == null ? null : before.data(), basis, differences);
            if (before == null) {
                fresh.add(after);
            } else if (!differences.isEmpty()) {
                amendments.add(new Organisations.Amendment(before.id(), before.version(), after));
                were.add(before);
            }
            changes.add(RowChange.of(entry.row(), before == null, entry.name(), differences.all()));
        }
        return new Plan(changes, _ -> write(fresh, amendments, were, basis.trace()));
    }

    private static OrganisationData merge(
            Entry.Organisation entry,
            @Nullable OrganisationData was,
            Basis basis,
            Differences differences) {
        OrganisationKind kind = OrganisationKind.of(entry.kind());
        OrganisationData base =
                was != null
                        ? was
                        : OrganisationData.of(entry.name(), kind, basis.provenance(basis.today()));
        boolean old = was != null;
        differences.text("name", old ? base.name() : null, entry.name(), _ -> {});
        differences.set(
                "kind",
                old ? base.kind().key() : null,
                entry.kind(),
                _ -> {},
                Vocabulary.ORGANISATION_KINDS::label);
        differences.text("taxCode", base.taxCode(), entry.taxCode(), _ -> {});
        differences.text("email", base.email(), entry.email(), _ -> {});
        differences.text("phone", base.phone(), entry.phone(), _ -> {});
        differences.text("website", base.website(), entry.website(), _ -> {});
        differences.set("seat", base.seat(), entry.seat(), _ -> {}, basis.comuni()::name);
        differences.text("note", base.note(), entry.note(), _ -> {});
        return new OrganisationData(
                entry.name(),
                kind,
                or(entry.taxCode(), base.taxCode()),
                or(entry.email(), base.email()),
                or(entry.phone(), base.phone()),
                or(entry.website(), base.website()),
                or(entry.note(), base.note()),
                entry.seat() == null ? base.seat() : entry.seat(),
                base.operatesIn(),
                base.closedOn(),
                basis.provenance(basis.today()));
    }

    private static String or(@Nullable String said, String stored) {
        return said == null ? stored : said;
    }

    private void write(
            List<OrganisationData> fresh,
            List<Organisations.Amendment> amendments,
            List<Organisation> were,
            Trace trace) {
        if (!fresh.isEmpty()) {
            organisations.registerAll(fresh).forEach(trace::created);
        }
        if (!amendments.isEmpty()
                && !(organisations.amendAll(amendments) instanceof Changed.Done)) {
            throw new StaleGraphException();
        }
        for (int i = 0; i < were.size(); i++) {
            trace.changed(were.get(i), amendments.get(i).data());
        }
    }
}
