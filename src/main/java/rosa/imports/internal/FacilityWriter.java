package rosa.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.network.Contract;
import rosa.network.Contracts;
import rosa.network.DatedCount;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.Organisations;
import rosa.network.Places;
import rosa.shared.Changed;
import rosa.shared.FacilityId;

/// Writes facilities with all that hangs on them, in the transaction under way.
@Component
class FacilityWriter {
    private final Facilities facilities;
    private final Organisations organisations;
    private final Places places;
    private final Contracts contracts;

    FacilityWriter(
            Facilities facilities,
            Organisations organisations,
            Places places,
            Contracts contracts) {
        this.facilities = facilities;
        this.organisations = organisations;
        this.places = places;
        this.contracts = contracts;
    }

    void write(List<FacilityDraft> drafts, KnownOrganisations bodies, Trace trace) {
        bodies.register(organisations, trace);
        Map<FacilityId, String> names = new HashMap<>();
        List<FacilityDraft> fresh = new ArrayList<>();
        List<Facilities.Amendment> amendments = new ArrayList<>();
        List<FacilityData> data = new ArrayList<>();
        List<DatedCount> counts = new ArrayList<>();
        for (FacilityDraft draft : drafts) {
            if (draft.manager() != null) {
                draft.after().managedBy(bodies.id(draft.manager()));
            }
            Facility before = draft.before();
            if (before == null) {
                fresh.add(draft);
                data.add(draft.after().build());
                continue;
            }
            names.put(before.id(), before.data().name());
            if (draft.differs()) {
                FacilityData after = draft.after().build();
                trace.changed(before, after);
                amendments.add(new Facilities.Amendment(before.id(), before.version(), after));
            }
            draft.counts().forEach(count -> counts.add(new DatedCount(before.id(), count)));
            write(before.id(), draft.contract(), trace);
        }
        if (!data.isEmpty()) {
            List<Facility> registered = facilities.registerAll(data);
            for (int i = 0; i < fresh.size(); i++) {
                FacilityId id = registered.get(i).id();
                trace.created(registered.get(i));
                names.put(id, registered.get(i).data().name());
                fresh.get(i).counts().forEach(count -> counts.add(new DatedCount(id, count)));
                write(id, fresh.get(i).contract(), trace);
            }
        }
        if (!amendments.isEmpty() && !(facilities.amendAll(amendments) instanceof Changed.Done)) {
            throw new StaleGraphException();
        }
        if (!counts.isEmpty()) {
            CountTrace.note(places, counts, names, trace);
            places.recordAll(counts);
        }
    }

    private void write(
            FacilityId facility, FacilityDraft.@Nullable ContractDraft draft, Trace trace) {
        if (draft == null) {
            return;
        }
        Contract before = draft.before();
        if (before == null) {
            trace.concluded(facility, contracts.conclude(Set.of(facility), draft.after()));
        } else if (!(contracts.amend(before.id(), before.version(), draft.after())
                instanceof Changed.Done)) {
            throw new StaleGraphException();
        } else {
            trace.amended(facility, before, draft.after());
        }
    }
}
