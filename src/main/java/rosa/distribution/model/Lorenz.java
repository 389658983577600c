package rosa.distribution.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rosa.shared.IstatCode;

/// The Lorenz curve of places against population: comuni from the fewest to the most places per
/// resident, with the cumulated shares of both.
///
/// @param points from (0, 0) to (1, 1)
public record Lorenz(List<Point> points) implements Serializable {
    public Lorenz {
        points = List.copyOf(points);
    }

    /// After the comuni up to this one.
    ///
    /// @param comune the comune added last; empty on the first point
    /// @param residents the cumulated share of residents
    /// @param places the cumulated share of places
    public record Point(List<IstatCode> comune, double residents, double places)
            implements Serializable {}

    /// The curve over `holdings`, which must have residents and places.
    static Lorenz over(List<Holding> holdings) {
        double allResidents = holdings.stream().mapToLong(Holding::residents).sum();
        double allPlaces = holdings.stream().mapToLong(Holding::places).sum();
        var points = new ArrayList<Point>();
        points.add(new Point(List.of(), 0, 0));
        long residents = 0;
        long places = 0;
        for (var holding : holdings.stream().sorted(ASCENDING).toList()) {
            residents += holding.residents();
            places += holding.places();
            points.add(
                    new Point(
                            List.of(holding.comune()),
                            residents / allResidents,
                            places / allPlaces));
        }
        return new Lorenz(points);
    }

    /// By places per resident, compared without dividing; a comune without residents comes last if
    /// it has places, first if not.
    private static final Comparator<Holding> ASCENDING =
            Comparator.<Holding, Boolean>comparing(h -> h.residents() == 0 && h.places() > 0)
                    .thenComparing(h -> h.residents() > 0 || h.places() > 0)
                    .thenComparing((a, b) ->
                            Long.compare(
                                    (long) a.places() * b.residents(),
                                    (long) b.places() * a.residents()))
                    .thenComparing(Holding::comune);

    /// The area under the curve.
    public double area() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            area += (to.residents - from.residents) * (to.places + from.places) / 2;
        }
        return area;
    }

    /// Gini's coefficient: 0 if every comune has the same places per resident.
    public double gini() {
        return 1 - 2 * area();
    }
}
