package rosa.imports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.imports.UndoStep;
import rosa.imports.UndoStep.Obstacle;
import rosa.imports.model.Message;
import rosa.shared.Formats;

/// Says what stands in the way of undoing an import, and undoes what nothing stands in the way of.
/// Its callers hold a transaction.
@Component
public class Undoing {
    private final UndoWriter writer;
    private final Neighbours neighbours;
    private final UndoFields fields;
    private final AuditTrail trail;

    Undoing(UndoWriter writer, Neighbours neighbours, UndoFields fields, AuditTrail trail) {
        this.writer = writer;
        this.neighbours = neighbours;
        this.fields = fields;
        this.trail = trail;
    }

    /// The steps, in the order in which the import wrote.
    public List<UndoStep> steps(List<Touched> touched, Instant since) {
        Map<String, List<Obstacle>> obstacles = new HashMap<>();
        for (Touched one : touched) {
            obstacles.put(key(one), changed(one, since));
        }
        Map<String, List<Neighbours.Neighbour>> uses = neighbours.of(touched);
        boolean more = true;
        while (more) {
            more = false;
            for (Touched one : touched) {
                if (obstacles.getOrDefault(key(one), List.of()).isEmpty()) {
                    List<Obstacle> held = held(one, touched, obstacles, uses);
                    obstacles.put(key(one), held);
                    more |= !held.isEmpty();
                }
            }
        }
        UndoFields.Names names = fields.names();
        return touched.stream()
                .map(one ->
                        new UndoStep(
                                one.kind().label(),
                                one.id(),
                                fields.name(one),
                                one.isNew() ? UndoStep.Action.REMOVE : UndoStep.Action.RESTORE,
                                names.changes(one),
                                obstacles.getOrDefault(key(one), List.of()),
                                Neighbours.href(page(one).kind(), page(one).id())))
                .toList();
    }

    private static Neighbours.Neighbour page(Touched one) {
        return one.of().isEmpty()
                ? new Neighbours.Neighbour(one.kind().label(), one.id(), one.name())
                : new Neighbours.Neighbour("Facility", one.of(), one.name());
    }

    /// Whether somebody changed or removed it since.
    private List<Obstacle> changed(Touched one, Instant since) {
        return switch (writer.state(one)) {
            case UNTOUCHED -> List.of();
            case GONE -> List.of(new Obstacle(message("gone"), ""));
            case CHANGED -> {
                String href = Neighbours.href(page(one).kind(), page(one).id());
                Optional<AuditEntry> last =
                        trail.historyOf(one.kind().label(), one.id()).stream()
                                .filter(entry -> entry.at().isAfter(since))
                                .findFirst();
                Message why =
                        last.map(entry ->
                                        message(
                                                "changed.by",
                                                Formats.moment(entry.at()),
                                                entry.actorName()))
                                .orElseGet(() -> message("changed"));
                yield List.of(new Obstacle(why, href));
            }
        };
    }

    /// Whether it must stay because of something else that stays.
    private List<Obstacle> held(
            Touched one,
            List<Touched> touched,
            Map<String, List<Obstacle>> obstacles,
            Map<String, List<Neighbours.Neighbour>> uses) {
        Set<String> going = new HashSet<>();
        for (Touched other : touched) {
            if (obstacles.getOrDefault(key(other), List.of()).isEmpty()) {
                going.add(other.kind().label() + other.id());
            }
            boolean parentStays =
                    other.kind() == Touched.Kind.FACILITY
                            && other.isNew()
                            && other.id().equals(one.of())
                            && !obstacles.getOrDefault(key(other), List.of()).isEmpty();
            if (parentStays) {
                String href = Neighbours.href("Facility", other.id());
                return List.of(new Obstacle(message("parent", other.name()), href));
            }
        }
        if (!one.isNew()) {
            return writer.canRestore(one)
                    ? List.of()
                    : List.of(new Obstacle(message("reference"), ""));
        }
        List<Obstacle> held = new ArrayList<>();
        for (Neighbours.Neighbour user : uses.getOrDefault(key(one), List.of())) {
            boolean own = user.kind().equals("Facility") && user.id().equals(one.of());
            if (!own && !going.contains(user.kind() + user.id())) {
                Message why = message("used." + known(user.kind()), user.name());
                held.add(new Obstacle(why, Neighbours.href(user.kind(), user.id())));
            }
        }
        return held;
    }

    private static String known(String kind) {
        return switch (kind) {
            case "Facility",
                    "Organisation",
                    "Person",
                    "PlacesCount",
                    "Contract",
                    "SaiProject",
                    "Decision" ->
                    kind;
            default -> "other";
        };
    }

    private static Message message(String key, Object... arguments) {
        return new Message("imports.undo.why." + key, List.of(arguments));
    }

    /// Undoes what nothing stands in the way of.
    ///
    /// @param steps those of [#steps] for the same things
    public void undo(List<Touched> touched, List<UndoStep> steps) {
        List<Touched> going = new ArrayList<>();
        for (int i = 0; i < touched.size(); i++) {
            if (!steps.get(i).isBlocked()) {
                going.add(touched.get(i));
            }
        }
        Set<String> removed = new HashSet<>();
        going.stream()
                .filter(one -> one.kind() == Touched.Kind.FACILITY && one.isNew())
                .forEach(one -> removed.add(one.id()));
        going.sort(Comparator.comparing(Touched::kind).reversed());
        for (Touched one : going) {
            boolean goesWithFacility =
                    one.kind() == Touched.Kind.COUNT && removed.contains(one.of());
            if (!goesWithFacility) {
                writer.undo(one);
            }
        }
    }

    private static String key(Touched one) {
        return one.kind().label() + one.id();
    }
}
