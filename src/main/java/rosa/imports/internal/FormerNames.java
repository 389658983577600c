package rosa.imports.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.imports.model.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The names that things had before, by the audit log.
@Component
class FormerNames {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditTrail trail;

    FormerNames(AuditTrail trail) {
        this.trail = trail;
    }

    /// The former names of each thing that was ever renamed, folded as [Words#fold] does.
    Map<String, Set<String>> of(String kind, Collection<String> ids) {
        Map<String, Set<String>> names = new HashMap<>();
        for (AuditEntry entry : trail.changesOf(kind, ids, "name")) {
            JsonNode name = JSON.readTree(entry.before()).path("name");
            if (name.isString()) {
                names.computeIfAbsent(entry.subject().id(), _ -> new HashSet<>())
                        .add(Words.fold(name.asString()));
            }
        }
        return names;
    }
}
