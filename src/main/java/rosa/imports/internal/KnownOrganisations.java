package rosa.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.imports.FieldChange;
import rosa.imports.Likeness;
import rosa.imports.RowChange;
import rosa.imports.model.Entry;
import rosa.imports.model.Message;
import rosa.imports.model.Vocabulary;
import rosa.imports.model.Words;
import rosa.network.Organisation;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;

/// Finds organisations by what files call them, and remembers those that a file brings along.
final class KnownOrganisations {
    private final Map<String, List<Organisation>> byName = new HashMap<>();
    private final Map<String, Organisation> byTaxCode = new HashMap<>();
    private final Map<String, Organisation> byId = new HashMap<>();
    private final Map<String, OrganisationData> fresh = new LinkedHashMap<>();
    private final List<RowChange> changes = new ArrayList<>();
    private final Map<String, OrganisationId> ids = new HashMap<>();

    private final NearOrganisations near;

    /// @param called what a file calls the organisations that it lists: what that means for sure is
    ///   like no other name of the file
    KnownOrganisations(
            List<Organisation> all, Stream<String> called, FormerNames formerNames, Basis basis) {
        for (Organisation one : all) {
            byId.put(one.id().value(), one);
            byName.computeIfAbsent(Words.fold(one.data().name()), _ -> new ArrayList<>()).add(one);
            if (!one.data().taxCode().isEmpty()) {
                byTaxCode.put(one.data().taxCode(), one);
            }
        }
        Set<OrganisationId> taken =
                called.flatMap(text -> find(text).stream())
                        .map(Organisation::id)
                        .collect(Collectors.toSet());
        near = new NearOrganisations(all, taken, formerNames, basis);
    }

    /// The organisations that a text may mean: one by id or tax code, else those of that name.
    List<Organisation> find(String text) {
        Organisation exact = byId.getOrDefault(text, byTaxCode.get(text.replace(" ", "")));
        return exact != null ? List.of(exact) : byName.getOrDefault(Words.fold(text), List.of());
    }

    /// Asks what an unknown name means that must be known.
    Optional<Likeness> asked(int row, String name) {
        return near.ask(row, name, null, Likeness.Allowed.KNOWN);
    }

    /// Asks whether an organisation that the file describes is a known one.
    Optional<Likeness> asked(Entry.Organisation entry) {
        return near.ask(
                entry.row(), entry.name(), entry.taxCode(), Likeness.Allowed.NEW_OR_RENAMED);
    }

    /// The organisation that a person says is meant.
    Optional<Organisation> meant(Likeness likeness) {
        return Optional.ofNullable(byId.get(likeness.meant()));
    }

    Optional<Organisation> withTaxCode(@Nullable String taxCode) {
        return Optional.ofNullable(taxCode).map(byTaxCode::get);
    }

    String name(@Nullable OrganisationId id) {
        Organisation one = id == null ? null : byId.get(id.value());
        return one == null ? "" : one.data().name();
    }

    /// Names the organisation of a text for [#id], to be registered if nobody knows it.
    String orNew(int row, String text, OrganisationKind kind, Provenance provenance) {
        List<Organisation> found = find(text);
        String key = Words.fold(text);
        Organisation one =
                found.isEmpty()
                        ? near.ask(row, text, null, Likeness.Allowed.NEW)
                                .flatMap(this::meant)
                                .orElse(null)
                        : found.getFirst();
        if (one != null) {
            ids.put(key, one.id());
        } else if (!fresh.containsKey(key)) {
            fresh.put(key, OrganisationData.of(text, kind, provenance));
            String shown = Vocabulary.ORGANISATION_KINDS.label(kind.key());
            changes.add(
                    new RowChange(
                            row,
                            RowChange.State.CREATED,
                            text,
                            List.of(
                                    new FieldChange(
                                            new Message("imports.field.kind", List.of()),
                                            "",
                                            shown))));
        }
        return key;
    }

    /// What is seen of the organisations to be registered.
    List<RowChange> changes() {
        return changes;
    }

    /// Registers the new ones.
    void register(Organisations organisations, Trace trace) {
        if (fresh.isEmpty()) {
            return;
        }
        List<String> keys = List.copyOf(fresh.keySet());
        List<Organisation> registered = organisations.registerAll(List.copyOf(fresh.values()));
        for (int i = 0; i < keys.size(); i++) {
            ids.put(keys.get(i), registered.get(i).id());
            trace.created(registered.get(i));
        }
    }

    /// The id behind a name given by [#orNew]; of new ones only after [#register].
    @Nullable OrganisationId id(String key) {
        return ids.get(key);
    }
}
