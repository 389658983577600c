package rosa.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.network.Organisations;
import rosa.shared.OrganisationId;
import rosa.table.internal.DecisionStore;

/// A decision as simple values, for the audit log. What it concerns is told by kind and id, never
/// by name: who reads the log may see less than who wrote, or a facility may be restricted later.
@Component
class DecisionFacts {
    private final DecisionStore store;
    private final Organisations organisations;

    DecisionFacts(DecisionStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /// All that can change of it; what is empty is left out.
    Map<String, Object> of(Decision decision) {
        DecisionData data = decision.data();
        var revocation = decision.revocation();
        var successor = decision.supersededBy();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("takenOn", data.takenOn().toString());
        facts.put("title", data.title());
        facts.put("decided", data.text());
        facts.put("reviewOn", Objects.toString(data.reviewOn(), ""));
        facts.put("document", data.document());
        facts.put(
                "concerns",
                data.concerns().stream().map(Concern::toString).collect(Collectors.joining(", ")));
        facts.put("mover", names(Stream.ofNullable(data.mover())));
        facts.put("supporters", names(data.supporters().stream()));
        facts.put("revokedOn", revocation == null ? "" : revocation.on().toString());
        facts.put("revokedFor", revocation == null ? "" : revocation.reason());
        facts.put("supersededBy", successor == null ? "" : number(successor.decision()));
        facts.put("supersededOn", successor == null ? "" : successor.on().toString());
        facts.values().removeIf(""::equals);
        return facts;
    }

    /// What of `these` is not the same in `those`.
    static Map<String, Object> differing(Map<String, Object> these, Map<String, Object> those) {
        Map<String, Object> differing = new LinkedHashMap<>(these);
        differing.entrySet().removeAll(those.entrySet());
        return differing;
    }

    private String number(DecisionId id) {
        return store.find(id).map(one -> one.number().text()).orElse("");
    }

    private String names(Stream<OrganisationId> ids) {
        return ids.map(this::name).collect(Collectors.joining(", "));
    }

    private String name(@Nullable OrganisationId id) {
        return Optional.ofNullable(id)
                .flatMap(organisations::findOrganisation)
                .map(one -> one.data().name())
                .orElse("");
    }
}
