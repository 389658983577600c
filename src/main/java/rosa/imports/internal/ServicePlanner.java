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
import rosa.shared.Changed;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.Coordinates;
import rosa.territory.Service;
import rosa.territory.ServiceData;
import rosa.territory.ServiceKind;
import rosa.territory.Services;

/// Compares services with those that are stored: the same name in the same comune.
@Component
class ServicePlanner {
    private final Services services;

    ServicePlanner(Services services) {
        this.services = services;
    }

    private record Draft(@Nullable Service before, ServiceData after) {}

    Plan plan(List<Entry.Service> entries, Basis basis) {
        Map<String, List<Service>> known =
                services.services().stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> key(one.data().comune(), one.data().name(), basis)));
        List<RowChange> changes = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (Entry.Service entry : entries) {
            List<Service> found =
                    known.getOrDefault(key(entry.comune(), entry.name(), basis), List.of());
            if (found.size() > 1) {
                basis.error(entry.row(), "service.several", entry.name(), found.size());
                continue;
            }
            if (!basis.allows(entry.row(), entry.comune())) {
                continue;
            }
            Service before = found.isEmpty() ? null : found.getFirst();
            Differences differences = new Differences();
            ServiceData after = merge(entry, before == null ? null : before.data(), differences);
            if (before == null || !differences.isEmpty()) {
                drafts.add(new Draft(before, after));
            }
            changes.add(
                    RowChange.of(
                            entry.row(),
                            before == null,
                            "%s (%s)".formatted(entry.name(), basis.comuni().name(entry.comune())),
                            differences.all()));
        }
        return new Plan(
                changes, _ -> write(drafts, basis.provenance(basis.today()), basis.trace()));
    }

    private static String key(IstatCode comune, String name, Basis basis) {
        return basis.comuni().on(basis.today(), comune) + Words.fold(name);
    }

    private static ServiceData merge(
            Entry.Service entry, @Nullable ServiceData was, Differences differences) {
        Entry.Position at = entry.position();
        Coordinates coordinates = at == null ? null : new Coordinates(at.lat(), at.lon());
        differences.text("name", was == null ? null : was.name(), entry.name(), _ -> {});
        differences.set(
                "kind",
                was == null ? null : was.kind().key(),
                entry.kind(),
                _ -> {},
                Vocabulary.SERVICE_KINDS::label);
        differences.text("address", was == null ? null : was.address(), entry.address(), _ -> {});
        differences.set(
                "position",
                was == null ? null : was.at(),
                coordinates,
                _ -> {},
                one -> "%.5f, %.5f".formatted(one.lat(), one.lon()));
        String address = was == null ? "" : was.address();
        return new ServiceData(
                was == null ? entry.comune() : was.comune(),
                ServiceKind.of(entry.kind()),
                entry.name(),
                entry.address() == null ? address : entry.address(),
                coordinates == null && was != null ? was.at() : coordinates);
    }

    private void write(List<Draft> drafts, Provenance provenance, Trace trace) {
        for (Draft draft : drafts) {
            Service before = draft.before();
            if (before == null) {
                trace.created(services.register(draft.after(), provenance));
            } else if (services.amend(before.id(), before.version(), draft.after(), provenance)
                    instanceof Changed.Done<Service>(Service now)) {
                trace.changed(before, now);
            } else {
                throw new StaleGraphException();
            }
        }
    }
}
