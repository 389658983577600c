package rosa.imports.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rosa.imports.model.Entry.Variation;
import rosa.imports.model.Problem.Severity;
import rosa.imports.model.VariationRows.Type;
import rosa.shared.IstatCode;
import rosa.territory.Lineage;

/// Which rows of the national file are about comuni of this territory, by whatever way.
final class VariationScope {
    private final Lineage stored;
    private final Comuni comuni;

    private VariationScope(Lineage stored, Comuni comuni) {
        this.stored = stored;
        this.comuni = comuni;
    }

    /// The rows about comuni that are known, or that went into one by way of others.
    static List<Variation> relevant(
            List<Variation> rows, Lineage stored, Comuni comuni, Problems problems) {
        VariationScope scope = new VariationScope(stored, comuni);
        List<Variation> kept = scope.relevant(rows);
        int outside = rows.size() - kept.size();
        if (outside > 0) {
            problems.add(
                    kept.isEmpty() ? Severity.ERROR : Severity.NOTE,
                    Message.of(kept.isEmpty() ? "outside.all" : "outside.some", outside));
        }
        return kept;
    }

    private List<Variation> relevant(List<Variation> rows) {
        Map<IstatCode, IstatCode> roots = new LinkedHashMap<>();
        for (Variation row : rows) {
            if (isWhole(row.type())) {
                IstatCode one = root(roots, row.code());
                IstatCode other = root(roots, row.other());
                roots.put(one, isKnown(other) ? other : one);
                roots.put(other, isKnown(other) ? other : one);
            }
        }
        Set<IstatCode> known = new LinkedHashSet<>();
        roots.keySet().stream().filter(this::isKnown).forEach(code -> known.add(root(roots, code)));
        return rows.stream()
                .filter(row ->
                        isKnown(row.code())
                                || isKnown(row.other())
                                || known.contains(root(roots, row.code()))
                                || known.contains(root(roots, row.other())))
                .toList();
    }

    private static boolean isWhole(Type type) {
        return switch (type) {
            case CS, ES, AP, AQES, CECS -> true;
            case CD, AQ, CE -> false;
        };
    }

    private boolean isKnown(IstatCode code) {
        return comuni.contains(code) || stored.nameOf(code) != null;
    }

    private static IstatCode root(Map<IstatCode, IstatCode> roots, IstatCode code) {
        IstatCode at = code;
        while (roots.containsKey(at) && !roots.get(at).equals(at)) {
            at = roots.get(at);
        }
        return at;
    }
}
