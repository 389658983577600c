package rosa.territory.ui;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.identity.SignedIn;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.ComuneHistorySource;
import tools.jackson.databind.json.JsonMapper;

/// Changes of a comune's services, also of those no longer there, of its residents and of its
/// boundary.
@Component
class TerritoryHistory implements ComuneHistorySource {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LOOKED_AT = 200;

    private final AuditTrail trail;

    TerritoryHistory(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<Change> changes(Comune comune, SignedIn person, int most) {
        String istat = comune.istat().value();
        Stream<AuditEntry> services = trail.historyWith("Service", "comune", istat, most).stream();
        Stream<AuditEntry> imports =
                Stream.of("residents.", "boundaries.", "comune.change")
                        .flatMap(action ->
                                trail.entries(startingWith(action), 0, LOOKED_AT).stream())
                        .filter(entry -> concerns(entry, comune.istat()));
        return Stream.concat(services, imports).map(entry -> new Change(entry, "")).toList();
    }

    private static AuditTrail.Filter startingWith(String action) {
        return new AuditTrail.Filter(null, null, null, action);
    }

    /// An import that names no comuni is about all of them.
    private static boolean concerns(AuditEntry entry, IstatCode comune) {
        String facts = entry.after().length() > 2 ? entry.after() : entry.before();
        String only = JSON.readTree(facts).path("istat").asString("");
        return only.isEmpty() || only.contains(comune.value());
    }
}
