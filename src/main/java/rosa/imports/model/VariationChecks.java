package rosa.imports.model;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rosa.imports.model.Problem.Severity;
import rosa.imports.model.Variations.Told;
import rosa.shared.IstatCode;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.Lineage;

/// Whether changes agree with each other and with those that are recorded: nobody ceases or begins
/// twice, nothing happens to who is over or not yet, nobody goes round in a circle.
final class VariationChecks {
    private final Comuni comuni;
    private final Problems problems;
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<ComuneChange> all;
    private final Lineage lineage;

    private VariationChecks(List<Told> told, Lineage stored, Comuni comuni, Problems problems) {
        this.comuni = comuni;
        this.problems = problems;
        this.all = new ArrayList<>(told.stream().map(Told::change).toList());
        told.forEach(one -> rows.put(one.change().id(), one.row()));
        stored.all().stream()
                .filter(change -> !rows.containsKey(change.id()) && !isRenewed(change, told))
                .forEach(all::add);
        Map<IstatCode, Integer> everybody = new HashMap<>();
        all.forEach(change -> {
            everybody.put(change.from(), 0);
            everybody.put(change.to(), 0);
        });
        this.lineage = new Lineage(all, everybody);
    }

    static void check(List<Told> told, Lineage stored, Comuni comuni, Problems problems) {
        VariationChecks checks = new VariationChecks(told, stored, comuni, problems);
        Set<IstatCode> codes = new TreeSet<>();
        checks.all.forEach(change -> {
            codes.add(change.from());
            codes.add(change.to());
        });
        codes.forEach(checks::turns);
        told.forEach(one -> {
            checks.beings(one);
            checks.circle(one);
            checks.known(one);
        });
    }

    /// Whether the file tells a recorded change anew as another kind: a merger of which only one
    /// side was told looked like something else.
    static boolean isRenewed(ComuneChange stored, List<Told> told) {
        return told.stream()
                .map(Told::change)
                .anyMatch(now ->
                        now.kind() != stored.kind()
                                && now.kind().isWhole()
                                && stored.kind().isWhole()
                                && now.on().equals(stored.on())
                                && now.from().equals(stored.from())
                                && now.to().equals(stored.to()));
    }

    private record Turn(LocalDate on, boolean begins, int row) {}

    /// A code ends after it begins and begins after it ends.
    private void turns(IstatCode code) {
        Map<String, Turn> turns = new HashMap<>();
        for (ComuneChange change : all) {
            int row = rows.getOrDefault(change.id(), 0);
            if (change.kind().ends() && change.from().equals(code)) {
                turns.merge("e" + change.on(), new Turn(change.on(), false, row), this::first);
            }
            if (change.kind().begins() && change.to().equals(code)) {
                turns.merge("b" + change.on(), new Turn(change.on(), true, row), this::first);
            }
        }
        Turn before = null;
        for (Turn turn :
                turns.values().stream()
                        .sorted(comparing(Turn::on).thenComparing(one -> !one.begins()))
                        .toList()) {
            if (before != null && before.begins() == turn.begins()) {
                error(
                        Math.max(turn.row(), before.row()),
                        turn.begins() ? "variation.twice.begun" : "variation.twice.ended",
                        name(code),
                        Days.shown(before.on()),
                        Days.shown(turn.on()));
            }
            before = turn;
        }
    }

    private Turn first(Turn one, Turn other) {
        return one.row() > 0 && (other.row() == 0 || one.row() < other.row()) ? one : other;
    }

    /// Both must be there when it happens; who begins or ceases on that very day is.
    private void beings(Told one) {
        ComuneChange change = one.change();
        LocalDate on = change.on();
        isThere(one.row(), change.from(), on.minusDays(1), on);
        if (!change.kind().begins() && !change.from().equals(change.to())) {
            isThere(one.row(), change.to(), on, on);
        }
    }

    private void isThere(int row, IstatCode code, LocalDate day, LocalDate on) {
        if (lineage.isInBeing(code, day)) {
            return;
        }
        Optional<LocalDate> ceased = lineage.ceased(code, on);
        Optional<LocalDate> begun = lineage.begun(code, day);
        if (begun.filter(on::isEqual).isPresent() || ceased.filter(on::isEqual).isPresent()) {
            return;
        }
        if (ceased.isPresent()) {
            error(row, "variation.over", name(code), Days.shown(ceased.get()), Days.shown(on));
        } else if (begun.isPresent()) {
            error(row, "variation.notyet", name(code), Days.shown(begun.get()), Days.shown(on));
        }
    }

    /// Of one day only, for a code may be given back years later.
    private void circle(Told one) {
        Set<IstatCode> seen = new HashSet<>();
        IstatCode at = one.change().from();
        while (seen.add(at)) {
            IstatCode here = at;
            Optional<IstatCode> next =
                    all.stream()
                            .filter(c -> c.kind().isWhole() && c.from().equals(here))
                            .filter(c -> c.on().equals(one.change().on()))
                            .map(ComuneChange::to)
                            .findFirst();
            if (next.isEmpty()) {
                return;
            }
            at = next.get();
        }
        if (at.equals(one.change().from())) {
            error(one.row(), "variation.circle", name(at), Days.shown(one.change().on()));
        }
    }

    /// Who takes a whole comune in must be known; a name that is another is worth a look.
    private void known(Told one) {
        ComuneChange change = one.change();
        boolean isHeirMissing =
                (change.kind() == Kind.INCORPORATION || change.kind() == Kind.DIVISION)
                        && comuni.contains(change.from())
                        && !comuni.contains(change.to())
                        && all.stream()
                                .noneMatch(c -> c.kind().begins() && c.to().equals(change.to()));
        if (isHeirMissing) {
            error(one.row(), "variation.successor", change.toName(), change.to().value());
        }
        String known = lineage.name(change.from(), comuni.name(change.from()), change.on());
        String was =
                lineage.name(change.from(), comuni.name(change.from()), change.on().minusDays(1));
        boolean isNamed =
                !comuni.contains(change.from())
                        || Words.fold(known).equals(Words.fold(change.fromName()))
                        || Words.fold(was).equals(Words.fold(change.fromName()))
                        || change.kind() == Kind.RENAMING;
        if (!isNamed) {
            problems.add(
                    new Problem(
                            one.row(),
                            "",
                            Severity.WARNING,
                            Message.of(
                                    "variation.name",
                                    change.from().value(),
                                    was,
                                    change.fromName())));
        }
    }

    private String name(IstatCode code) {
        String name = comuni.contains(code) ? comuni.name(code) : lineage.nameOf(code);
        return name == null ? code.value() : name;
    }

    private void error(int row, String key, Object... arguments) {
        problems.add(new Problem(row, "", Severity.ERROR, Message.of(key, arguments)));
    }
}
