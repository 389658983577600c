package rosa.imports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.imports.RowChange;
import rosa.imports.model.Days;
import rosa.imports.model.Entry;
import rosa.imports.model.Message;
import rosa.imports.model.Variations;
import rosa.imports.model.Variations.Told;
import rosa.network.Facility;
import rosa.network.VisibleFacilities;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.ComuneChanges;
import rosa.territory.Lineage;
import rosa.territory.Membership;
import rosa.territory.NewComune;
import rosa.territory.Territories;

/// Compares what becomes of comuni with what is recorded of it, and says what a person must look at
/// because it does not follow by itself.
@Component
class VariationPlanner {
    private static final int MOST_NAMED = 12;

    private final Territories territories;
    private final ComuneChanges changes;
    private final VisibleFacilities facilities;
    private final CurrentPerson person;
    private final TraceStore traces;

    VariationPlanner(
            Territories territories,
            ComuneChanges changes,
            VisibleFacilities facilities,
            CurrentPerson person,
            TraceStore traces) {
        this.territories = territories;
        this.changes = changes;
        this.facilities = facilities;
        this.person = person;
        this.traces = traces;
    }

    Plan plan(List<Entry.Variation> entries, Basis basis) {
        if (basis.mayChange() != null) {
            basis.error(0, "right.everywhere");
            return Plan.nothing();
        }
        Lineage lineage = territories.lineage();
        Variations.Found found =
                Variations.of(
                        entries,
                        lineage,
                        basis.comuni(),
                        basis.provenance(basis.today()),
                        basis.problems());
        Map<String, ComuneChange> stored =
                lineage.all().stream().collect(Collectors.toMap(ComuneChange::id, c -> c));
        List<ComuneChange> written = new ArrayList<>();
        List<ComuneChange> replaced = new ArrayList<>();
        List<RowChange> shown = new ArrayList<>();
        for (Told told : found.changes()) {
            ComuneChange was = stored.get(told.change().id());
            Differences differences = new Differences();
            compare(differences, was, told.change());
            if (!differences.isEmpty()) {
                written.add(told.change());
            }
            shown.add(
                    RowChange.of(
                            told.row(), was == null, subject(told.change()), differences.all()));
            lineage.outOf(told.change().from()).stream()
                    .filter(c -> replaces(told.change(), c))
                    .forEach(replaced::add);
        }
        explain(found, new HashSet<>(written), basis);
        return new Plan(
                shown,
                run ->
                        changes.record(
                                written,
                                replaced,
                                found.begun(),
                                basis.source(),
                                run,
                                traces.of(run)));
    }

    private static boolean replaces(ComuneChange now, ComuneChange was) {
        return now.kind() != was.kind()
                && now.kind().isWhole()
                && was.kind().isWhole()
                && now.on().equals(was.on())
                && now.to().equals(was.to());
    }

    private static String subject(ComuneChange change) {
        return change.kind() == Kind.RENAMING
                ? "%s (%s)".formatted(change.fromName(), change.from())
                : "%s (%s) → %s (%s)"
                        .formatted(change.fromName(), change.from(), change.toName(), change.to());
    }

    /// The whole sentence is the field's name: what happens, and by which act.
    private static void compare(
            Differences differences, @Nullable ComuneChange was, ComuneChange now) {
        boolean isSame =
                was != null
                        && was.fromName().equals(now.fromName())
                        && was.toName().equals(now.toName())
                        && was.act().equals(now.act())
                        && was.note().equals(now.note());
        if (!isSame) {
            differences.note(
                    new Message(
                            "territory.change.sentence." + now.kind().key(),
                            List.of(now.fromName(), now.toName(), Days.shown(now.on()))),
                    was == null ? "" : was.act(),
                    now.act().isEmpty() ? "–" : now.act());
        }
    }

    private void explain(Variations.Found found, Set<ComuneChange> written, Basis basis) {
        List<Facility> all = person.find().map(facilities::all).orElse(List.of());
        Map<IstatCode, Integer> rows = new HashMap<>();
        for (Told told : found.changes()) {
            ComuneChange change = told.change();
            rows.putIfAbsent(change.to(), told.row());
            if (!written.contains(change)) {
                continue;
            }
            boolean isPartKnown = basis.comuni().contains(change.from());
            if (change.kind().begins() && !isPartKnown) {
                basis.warn(told.row(), "variation.before", change.fromName(), change.toName());
            }
            if (change.on().isAfter(basis.today())) {
                basis.warn(told.row(), "variation.future", Days.shown(change.on()));
            }
            boolean stays =
                    change.kind() == Kind.SPLIT
                            || change.kind() == Kind.DIVISION
                            || change.kind() == Kind.TRANSFER;
            if (stays) {
                lookAt(told, all, basis);
            }
        }
        for (NewComune one : found.begun()) {
            derived(one, rows.getOrDefault(one.istat(), 0), basis);
        }
    }

    /// Nothing moves by itself where only a part of the land goes.
    private void lookAt(Told told, List<Facility> all, Basis basis) {
        ComuneChange change = told.change();
        LocalDate before = change.on().minusDays(1);
        List<String> there =
                all.stream()
                        .filter(one ->
                                territories
                                        .comuneOn(before, one.data().comune())
                                        .equals(change.from()))
                        .map(one -> one.data().name())
                        .sorted()
                        .toList();
        if (there.isEmpty()) {
            basis.warn(told.row(), "variation.stays", change.fromName(), change.toName());
        } else {
            basis.warn(
                    told.row(),
                    "variation.facilities",
                    change.fromName(),
                    change.toName(),
                    there.size() > MOST_NAMED
                            ? String.join(", ", there.subList(0, MOST_NAMED)) + " …"
                            : String.join(", ", there));
        }
    }

    /// What is known of a comune that no list has told of yet.
    private void derived(NewComune one, int row, Basis basis) {
        basis.warn(
                row,
                one.how() == Kind.RECODING ? "variation.derived.code" : "variation.derived",
                one.name(),
                one.istat().value());
        List<List<Membership>> parts =
                one.parts().stream()
                        .map(territories::findComune)
                        .flatMap(Optional::stream)
                        .map(Comune::memberships)
                        .toList();
        if (parts.isEmpty()) {
            return;
        }
        Set<String> kept =
                NewComune.memberships(one.how(), parts).stream()
                        .map(m -> m.territory().kind().key())
                        .collect(Collectors.toSet());
        String lost =
                parts.stream()
                        .flatMap(List::stream)
                        .map(m -> m.territory().kind().key())
                        .filter(kind -> !kept.contains(kind))
                        .filter(kind -> !isProvince(one, kind))
                        .distinct()
                        .map(kind ->
                                Messages.text(java.util.Locale.ITALIAN, "territory.kind." + kind))
                        .collect(Collectors.joining(", "));
        if (!lost.isEmpty()) {
            basis.warn(row, "variation.territories", one.name(), lost);
        }
    }

    /// Under a new code it is in the province that the code names, if that is known.
    private boolean isProvince(NewComune one, String kind) {
        return one.how() == Kind.RECODING
                && kind.equals("provincia")
                && territories
                        .findTerritory(
                                new rosa.shared.TerritoryId("provincia:" + one.istat().province()))
                        .isPresent();
    }
}
