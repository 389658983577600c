package rosa.imports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.imports.FieldChange;
import rosa.imports.UndoStep;
import rosa.imports.UndoStep.Obstacle;
import rosa.imports.model.Days;
import rosa.imports.model.Message;
import rosa.network.VisibleFacilities;
import rosa.shared.FacilityId;
import rosa.shared.Formats;
import rosa.territory.FactTrace;
import rosa.territory.ReferenceUndo;
import rosa.territory.ReferenceUndo.Field;
import rosa.territory.ReferenceUndo.Holder;
import rosa.territory.ReferenceUndo.Standing;

/// Undoes imports of reference facts: residents, boundaries, comuni and borders, which are as many
/// as a country has. They are looked at and undone a batch at a time, backwards. Its callers hold a
/// transaction.
@Component
public class FactUndoing {
    private static final int MOST_OBSTACLES = 3;

    private final TraceStore traces;
    private final ReferenceUndo reference;
    private final ImportStore runs;
    private final VisibleFacilities visible;
    private final CurrentPerson person;

    FactUndoing(
            TraceStore traces,
            ReferenceUndo reference,
            ImportStore runs,
            VisibleFacilities visible,
            CurrentPerson person) {
        this.traces = traces;
        this.reference = reference;
        this.runs = runs;
        this.visible = visible;
        this.person = person;
    }

    /// The steps for all that is left of a run, the last written first.
    ///
    /// @param seen is told how many facts are looked at so far
    public List<UndoStep> steps(String run, IntConsumer seen) {
        List<Slim> all = new ArrayList<>();
        for (int number : traces.batches(run)) {
            all.addAll(look(traces.batch(run, number)));
            seen.accept(all.size());
        }
        Map<String, List<Obstacle>> obstacles = obstacles(all);
        return all.stream()
                .map(one -> one.step(obstacles.getOrDefault(one.key(), List.of())))
                .toList();
    }

    /// Undoes what nothing stands in the way of in one batch, and keeps the rest.
    ///
    /// @param name what the audit log calls the import
    /// @return how many facts were undone
    public int undo(String run, int number, String name) {
        List<FactTrace> facts = traces.batch(run, number);
        Map<String, List<Obstacle>> obstacles = obstacles(look(facts));
        List<FactTrace> going = new ArrayList<>();
        List<FactTrace> left = new ArrayList<>();
        for (FactTrace fact : facts) {
            boolean free = obstacles.getOrDefault(fact.key(), List.of()).isEmpty();
            (free ? going : left).add(fact);
        }
        if (!going.isEmpty()) {
            reference.undo(going, name);
            traces.keepOnly(run, number, left, going.size());
        }
        return going.size();
    }

    private List<Slim> look(List<FactTrace> facts) {
        List<Standing> standings = reference.standing(facts);
        List<Slim> all = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            FactTrace fact = facts.get(i);
            all.add(new Slim(fact.kind(), fact.id(), fact.name(), standings.get(i)));
        }
        return all;
    }

    /// A fact without what it was before, which may be large.
    private record Slim(FactTrace.Kind kind, String id, String name, Standing standing) {
        String key() {
            return kind + ":" + id;
        }

        UndoStep step(List<Obstacle> obstacles) {
            boolean isComune = kind == FactTrace.Kind.COMUNE || kind == FactTrace.Kind.BOUNDARY;
            return new UndoStep(
                    kind.label(),
                    id,
                    kind == FactTrace.Kind.RESIDENTS ? "%s, %s".formatted(name, day()) : name,
                    standing.removed() ? UndoStep.Action.REMOVE : UndoStep.Action.RESTORE,
                    standing.fields().stream().map(this::change).toList(),
                    obstacles,
                    isComune && standing.state() != ReferenceUndo.State.GONE
                            ? Neighbours.href("Comune", id)
                            : "");
        }

        private FieldChange change(Field field) {
            List<Object> day = field.key().endsWith(".on") ? List.of(day()) : List.of();
            return new FieldChange(
                    new Message("imports.field." + field.key(), day), field.is(), field.was());
        }

        private String day() {
            return Days.shown(LocalDate.parse(id.substring(id.indexOf('@') + 1)));
        }
    }

    /// What stands in the way of each fact. What stays may hold others, until nothing more is held.
    private Map<String, List<Obstacle>> obstacles(List<Slim> all) {
        Map<String, List<Obstacle>> obstacles = new HashMap<>();
        Map<String, Slim> going = new HashMap<>();
        Map<String, String> runNames = new HashMap<>();
        for (Slim one : all) {
            List<Obstacle> changed = changed(one.standing(), runNames);
            obstacles.put(one.key(), changed);
            if (changed.isEmpty()) {
                going.put(one.key(), one);
            }
        }
        boolean more = true;
        while (more) {
            Set<String> stay = new HashSet<>();
            for (Slim one : going.values()) {
                List<Obstacle> held = held(one, going);
                if (!held.isEmpty()) {
                    obstacles.put(one.key(), held);
                    stay.add(one.key());
                }
            }
            going.keySet().removeAll(stay);
            more = !stay.isEmpty();
        }
        return obstacles;
    }

    private List<Obstacle> changed(Standing now, Map<String, String> runNames) {
        return switch (now.state()) {
            case GONE -> List.of(new Obstacle(message("gone"), ""));
            case CHANGED -> {
                String by = runNames.computeIfAbsent(now.importRun(), this::named);
                yield List.of(
                        new Obstacle(by.isEmpty() ? message("changed") : message("run", by), ""));
            }
            case UNTOUCHED ->
                    now.missing() ? List.of(new Obstacle(message("target"), "")) : List.of();
        };
    }

    private String named(String run) {
        return Optional.of(run)
                .filter(id -> !id.isEmpty())
                .flatMap(runs::find)
                .map(one -> "«%s», %s".formatted(one.fileName(), Formats.moment(one.at())))
                .orElse("");
    }

    private List<Obstacle> held(Slim one, Map<String, Slim> going) {
        List<Obstacle> held = new ArrayList<>();
        for (Holder holder : one.standing().holders()) {
            Slim user = going.get(holder.key());
            boolean lets = user != null && !user.standing().keeps().contains(one.key());
            if (!lets && held.size() < MOST_OBSTACLES) {
                held.add(
                        isHidden(holder)
                                ? new Obstacle(message("held.hidden"), "")
                                : new Obstacle(
                                        message("held." + known(holder.kind()), holder.name()),
                                        Neighbours.href(holder.kind(), holder.id())));
            }
        }
        return held;
    }

    private boolean isHidden(Holder holder) {
        return holder.kind().equals("Facility")
                && person.find()
                        .flatMap(who -> visible.find(new FacilityId(holder.id()), who))
                        .isEmpty();
    }

    private static String known(String kind) {
        return switch (kind) {
            case "BORDERS",
                    "HAS_BOUNDARY",
                    "HAS_RESIDENTS",
                    "HAS_SNAI_CLASS",
                    "Facility",
                    "Service",
                    "Organisation",
                    "Comune",
                    "Territory",
                    "Section",
                    "ComuneChange",
                    "Account",
                    "Decision",
                    "RuleSet" ->
                    kind;
            default -> "other";
        };
    }

    private static Message message(String key, Object... arguments) {
        return new Message("imports.undo.why." + key, List.of(arguments));
    }
}
