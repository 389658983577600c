package rosa.distribution.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import rosa.shared.IstatCode;

/// Theil's T of places against residents, taken apart by groups: `total = between + within`.
///
/// @param between how unevenly the groups are treated
/// @param within how unevenly comuni are treated inside their groups, weighted by places
/// @param groups each group's part in both, in the order of their keys
public record Theil(double between, double within, List<Group> groups) implements Serializable {
    public Theil {
        groups = List.copyOf(groups);
    }

    /// One group's part.
    ///
    /// @param key the group; empty for comuni that belong to none
    /// @param placesShare its share of all places
    /// @param residentsShare its share of all residents
    /// @param between its term of the part between groups; may be negative
    /// @param within its term of the part within groups
    public record Group(
            String key, double placesShare, double residentsShare, double between, double within)
            implements Serializable {}

    /// Theil's T.
    public double total() {
        return between + within;
    }

    /// `Σ s·ln(s/p)`, with `0·ln 0 = 0`; `holdings` must have places, and residents wherever there
    /// are places.
    static double of(Collection<Holding> holdings) {
        double allPlaces = holdings.stream().mapToLong(Holding::places).sum();
        double allResidents = holdings.stream().mapToLong(Holding::residents).sum();
        return allPlaces == 0
                ? 0
                : holdings.stream()
                        .mapToDouble(
                                h -> term(h.places() / allPlaces, h.residents() / allResidents))
                        .sum();
    }

    static Theil of(List<Holding> holdings, Function<IstatCode, String> group) {
        Map<String, List<Holding>> members = new TreeMap<>();
        for (var holding : holdings) {
            members.computeIfAbsent(group.apply(holding.comune()), _ -> new ArrayList<>())
                    .add(holding);
        }
        double allPlaces = holdings.stream().mapToLong(Holding::places).sum();
        double allResidents = holdings.stream().mapToLong(Holding::residents).sum();
        var parts = new LinkedHashMap<String, Group>();
        members.forEach((key, own) -> {
            double s = own.stream().mapToLong(Holding::places).sum() / allPlaces;
            double p = own.stream().mapToLong(Holding::residents).sum() / allResidents;
            parts.put(key, new Group(key, s, p, term(s, p), s * of(own)));
        });
        return new Theil(
                parts.values().stream().mapToDouble(Group::between).sum(),
                parts.values().stream().mapToDouble(Group::within).sum(),
                List.copyOf(parts.values()));
    }

    private static double term(double s, double p) {
        return s == 0 ? 0 : s * Math.log(s / p);
    }
}
