package rosa.network.internal;

import java.util.Map;
import org.springframework.stereotype.Component;
import rosa.identity.AuditLog;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.shared.FacilityId;

/// What the audit log keeps of changes to facilities.
@Component
public class FacilityJournal {
    private final Journal journal;

    FacilityJournal(Journal journal) {
        this.journal = journal;
    }

    public void registered(Map<FacilityId, FacilityData> facilities) {
        var entries = journal.entries();
        facilities.forEach((id, data) ->
                entries.add(
                        "facility.register",
                        subject(id, data),
                        Map.of(),
                        FacilityRows.facts(data)));
        entries.write();
    }

    public void amended(
            String action, Map<FacilityId, Facility> before, Map<FacilityId, FacilityData> after) {
        var entries = journal.entries();
        after.forEach((id, data) -> {
            Facility was = before.get(id);
            if (was != null) {
                entries.add(
                        action,
                        subject(id, data),
                        FacilityRows.facts(was.data()),
                        FacilityRows.facts(data));
            }
        });
        entries.write();
    }

    public void removed(Facility was) {
        journal.record(
                "facility.remove",
                subject(was.id(), was.data()),
                FacilityRows.facts(was.data()),
                Map.of());
    }

    static AuditLog.Subject subject(FacilityId id, FacilityData data) {
        return new AuditLog.Subject("Facility", id.value(), data.name());
    }
}
