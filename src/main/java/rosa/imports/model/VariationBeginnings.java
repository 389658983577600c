package rosa.imports.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rosa.imports.model.Entry.Variation;
import rosa.imports.model.Problem.Severity;
import rosa.imports.model.Variations.Told;
import rosa.shared.IstatCode;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.Coordinates;
import rosa.territory.NewComune;

/// The comuni that begin by changes and that no list has told of: what they are made of, or why
/// nothing can be made.
final class VariationBeginnings {
    private final Comuni comuni;
    private final Map<IstatCode, Variation> firstRows;
    private final Problems problems;

    /// @param firstRows the first row about each comune
    VariationBeginnings(Comuni comuni, Map<IstatCode, Variation> firstRows, Problems problems) {
        this.comuni = comuni;
        this.firstRows = firstRows;
        this.problems = problems;
    }

    /// The comuni that begin and are not known, each after those it is made of.
    List<NewComune> of(List<Told> changes) {
        Map<IstatCode, List<Told>> open = new LinkedHashMap<>();
        for (Told one : changes) {
            if (one.change().kind().begins() && !comuni.contains(one.change().to())) {
                open.computeIfAbsent(one.change().to(), _ -> new ArrayList<>()).add(one);
            }
        }
        List<NewComune> begun = new ArrayList<>();
        Set<IstatCode> made = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<IstatCode, List<Told>> one : List.copyOf(open.entrySet())) {
                List<IstatCode> parts =
                        one.getValue().stream().map(t -> t.change().from()).distinct().toList();
                if (parts.stream().allMatch(p -> comuni.contains(p) || made.contains(p))) {
                    begin(one.getValue(), parts).ifPresent(begun::add);
                    made.add(one.getKey());
                    open.remove(one.getKey());
                    more = true;
                }
            }
        }
        // Some parts are known and others are not: nothing can be told of the whole.
        open.values().forEach(rows -> missing(rows, made));
        return begun;
    }

    private Optional<NewComune> begin(List<Told> rows, List<IstatCode> parts) {
        ComuneChange change = rows.getFirst().change();
        Optional<Variation> row = Optional.ofNullable(firstRows.get(change.to()));
        Double area = row.map(Variation::areaKm2).orElse(null);
        Entry.Position at = row.map(Variation::townHall).orElse(null);
        if (change.kind() == Kind.SPLIT && (area == null || at == null)) {
            problems.add(
                    new Problem(
                            rows.getFirst().row(),
                            "",
                            Severity.ERROR,
                            Message.of(
                                    "variation.split.place", change.toName(), change.fromName())));
            return Optional.empty();
        }
        return Optional.of(
                new NewComune(
                        change.to(),
                        change.toName(),
                        change.kind(),
                        parts,
                        area,
                        at == null ? null : new Coordinates(at.lat(), at.lon())));
    }

    private void missing(List<Told> rows, Set<IstatCode> made) {
        String unknown =
                rows.stream()
                        .map(Told::change)
                        .filter(c -> !comuni.contains(c.from()) && !made.contains(c.from()))
                        .map(c -> "%s (%s)".formatted(c.fromName(), c.from()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        boolean isHistory =
                rows.stream()
                        .noneMatch(one ->
                                comuni.contains(one.change().from())
                                        || made.contains(one.change().from()));
        if (!isHistory) {
            problems.add(
                    new Problem(
                            rows.getFirst().row(),
                            "",
                            Severity.ERROR,
                            Message.of(
                                    "variation.parts",
                                    rows.getFirst().change().toName(),
                                    unknown)));
        }
    }
}
