package rosa.imports.model;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import rosa.imports.model.Entry.Variation;
import rosa.imports.model.Problem.Severity;
import rosa.imports.model.VariationRows.Type;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.Lineage;
import rosa.territory.NewComune;

/// What the rows of *Variazioni amministrative e territoriali* mean together, in whatever order
/// they stand: the publisher tells a merger from both sides, in a row for each pair. Whatever
/// contradicts itself, or what is recorded, is an error at its row.
///
/// Linear in the number of rows but for the chains, which are as long as they are.
public final class Variations {
    private final Lineage stored;
    private final Comuni comuni;
    private final Provenance provenance;
    private final Problems problems;
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final Map<End, Set<IstatCode>> ends = new LinkedHashMap<>();
    private final Map<End, Set<IstatCode>> begins = new LinkedHashMap<>();
    private final Map<IstatCode, Variation> firstRows = new TreeMap<>();

    /// What a comune ends or begins by, on a day.
    private record End(LocalDate on, IstatCode comune) {}

    /// A change and the row that told it first.
    public record Told(int row, ComuneChange change) {}

    /// What a file says.
    ///
    /// @param changes in the order of their days
    /// @param begun the comuni that are not known yet, in the order in which they begin
    public record Found(List<Told> changes, List<NewComune> begun) {}

    private Variations(Lineage stored, Comuni comuni, Provenance provenance, Problems problems) {
        this.stored = stored;
        this.comuni = comuni;
        this.provenance = provenance;
        this.problems = problems;
    }

    /// Reads the rows of a file.
    ///
    /// @param stored what is recorded of changes
    /// @param comuni those that are known, whether or not they are over
    public static Found of(
            List<Variation> rows,
            Lineage stored,
            Comuni comuni,
            Provenance provenance,
            Problems problems) {
        Variations all = new Variations(stored, comuni, provenance, problems);
        List<Variation> dated = all.dated(VariationScope.relevant(rows, stored, comuni, problems));
        dated.forEach(all::note);
        dated.forEach(all::tell);
        List<Told> changes =
                all.told.values().stream()
                        .sorted(
                                comparing((Told one) -> one.change().on())
                                        .thenComparingInt(Told::row))
                        .toList();
        VariationChecks.check(changes, stored, comuni, problems);
        List<NewComune> begun =
                problems.hasErrors()
                        ? List.of()
                        : new VariationBeginnings(comuni, all.firstRows, problems).of(changes);
        return new Found(changes, begun);
    }

    /// The publisher gives some old changes a year and no day.
    private List<Variation> dated(List<Variation> rows) {
        List<Variation> dated = new ArrayList<>();
        for (Variation row : rows) {
            if (row.on() == null) {
                add(row, Severity.WARNING, "variation.undated", row.name());
            } else {
                dated.add(row);
            }
        }
        return dated;
    }

    private static LocalDate on(Variation row) {
        return Objects.requireNonNull(row.on());
    }

    /// Notes who ends and who begins, before it is said what that means.
    private void note(Variation row) {
        firstRows.putIfAbsent(row.code(), row);
        if (row.type() == Type.ES) {
            put(ends, on(row), row.code(), row.other());
        } else if (row.type() == Type.CS) {
            put(begins, on(row), row.code(), row.other());
        }
    }

    private static void put(
            Map<End, Set<IstatCode>> into, LocalDate on, IstatCode comune, IstatCode other) {
        into.computeIfAbsent(new End(on, comune), _ -> new LinkedHashSet<>()).add(other);
    }

    private void tell(Variation row) {
        boolean isOne = row.code().equals(row.other());
        switch (row.type()) {
            case CD -> rename(row);
            case AP -> recode(row);
            case ES, CS, AQ, AQES, CE, CECS -> {
                if (isOne) {
                    error(row, "variation.self", row.type().name(), row.code().value());
                } else {
                    between(row);
                }
            }
        }
    }

    private void rename(Variation row) {
        if (!row.code().equals(row.other())) {
            error(row, "variation.rename.code", row.code().value(), row.other().value());
        } else if (row.otherName().isBlank()
                || Words.trim(row.otherName()).equals(Words.trim(row.name()))) {
            error(row, "variation.rename.same", row.name());
        } else {
            add(row, Kind.RENAMING, row.code(), row.name(), row.other(), row.otherName());
        }
    }

    private void recode(Variation row) {
        if (row.code().equals(row.other())) {
            add(row, Severity.WARNING, "variation.recode.same", row.name(), row.code().value());
        } else {
            String name = row.otherName().isBlank() ? row.name() : row.otherName();
            add(row, Kind.RECODING, row.code(), row.name(), row.other(), name);
        }
    }

    private void between(Variation row) {
        boolean fromOther =
                row.type() == Type.CS || row.type() == Type.AQ || row.type() == Type.AQES;
        IstatCode from = fromOther ? row.other() : row.code();
        IstatCode to = fromOther ? row.code() : row.other();
        Set<IstatCode> heirs = ends.getOrDefault(new End(on(row), from), Set.of());
        boolean isHeir = heirs.contains(to) || isStored(on(row), from, to);
        switch (row.type()) {
            case ES -> add(row, ending(on(row), to, heirs), from, to);
            case CS -> {
                if (heirs.isEmpty() && !isHeir || heirs.size() > 1) {
                    add(row, Kind.SPLIT, from, to);
                } else if (!isHeir) {
                    error(
                            row,
                            "variation.heir",
                            row.name(),
                            row.otherName(),
                            name(heirs.iterator().next()));
                }
            }
            case AQES -> {
                if (!isHeir) {
                    error(row, "variation.aqes", row.name(), row.otherName());
                }
            }
            case AQ, CE -> {
                boolean isPartOfSplit =
                        begins.getOrDefault(new End(on(row), to), Set.of()).contains(from);
                if (!isHeir && !isPartOfSplit) {
                    add(row, Kind.TRANSFER, from, to);
                }
            }
            case CECS -> {
                if (!isHeir) {
                    add(row, Kind.SPLIT, from, to);
                }
            }
            case CD, AP -> throw new IllegalStateException("Rows of one comune.");
        }
    }

    private Kind ending(LocalDate on, IstatCode to, Set<IstatCode> heirs) {
        if (heirs.size() > 1) {
            return Kind.DIVISION;
        }
        boolean isNew =
                begins.containsKey(new End(on, to))
                        || stored.into(to).stream()
                                .anyMatch(c -> c.kind() == Kind.MERGER && c.on().equals(on));
        return isNew ? Kind.MERGER : Kind.INCORPORATION;
    }

    private boolean isStored(LocalDate on, IstatCode from, IstatCode to) {
        return stored.outOf(from).stream()
                .anyMatch(c -> c.kind().ends() && c.on().equals(on) && c.to().equals(to));
    }

    private String name(IstatCode code) {
        Variation row = firstRows.get(code);
        return row != null ? row.name() : comuni.name(code);
    }

    private void add(Variation row, Kind kind, IstatCode from, IstatCode to) {
        boolean told = from.equals(row.code());
        String other = row.otherName().isBlank() ? name(row.other()) : row.otherName();
        add(row, kind, from, told ? row.name() : other, to, told ? other : row.name());
    }

    private void add(
            Variation row,
            Kind kind,
            IstatCode from,
            String fromName,
            IstatCode to,
            String toName) {
        ComuneChange change =
                new ComuneChange(
                        kind,
                        on(row),
                        from,
                        Words.trim(fromName),
                        to,
                        Words.trim(toName),
                        row.act(),
                        row.content(),
                        provenance);
        told.putIfAbsent(change.id(), new Told(row.row(), change));
    }

    private void error(Variation row, String key, Object... arguments) {
        add(row, Severity.ERROR, key, arguments);
    }

    private void add(Variation row, Severity severity, String key, Object... arguments) {
        problems.add(new Problem(row.row(), "", severity, Message.of(key, arguments)));
    }
}
