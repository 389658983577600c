package rosa.territory.internal;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.Comune;
import rosa.territory.ComuneFigure;
import rosa.territory.ComuneFigure.Text;
import rosa.territory.ComuneFigureSource;
import rosa.territory.FigureDay;
import rosa.territory.FigureScale;
import rosa.territory.FigureValues;
import rosa.territory.Residents;
import rosa.territory.SnaiClass;
import rosa.territory.Territories;

/// What the reference data say of every comune: residents, how densely they live, how many more or
/// fewer than at the first count, minutes to the pole.
@Component
@Order(0)
class TerritoryFigures implements ComuneFigureSource {
    private static final FigureScale AMOUNT = new FigureScale.Sequential();
    private static final FigureScale CHANGE =
            new FigureScale.Diverging(
                    0,
                    2,
                    "territory.scale.falling",
                    "territory.scale.steady",
                    "territory.scale.growing");

    private final Territories territories;

    TerritoryFigures(Territories territories) {
        this.territories = territories;
    }

    @Override
    public List<ComuneFigure> figures() {
        return List.of(
                new ComuneFigure(
                        "residenti",
                        Text.of("territory.figure.residents"),
                        Text.NONE,
                        0,
                        true,
                        AMOUNT,
                        this::residents),
                new ComuneFigure(
                        "densita",
                        Text.of("territory.figure.density"),
                        Text.of("territory.unit.per-km2"),
                        0,
                        false,
                        AMOUNT,
                        this::density),
                new ComuneFigure(
                        "variazione",
                        Text.of("territory.figure.change"),
                        Text.of("territory.unit.percent"),
                        1,
                        false,
                        CHANGE,
                        this::change),
                new ComuneFigure(
                        "minuti-polo",
                        Text.of("territory.figure.minutes"),
                        Text.of("territory.unit.minutes"),
                        0,
                        false,
                        AMOUNT,
                        this::minutes));
    }

    private FigureValues residents(FigureDay day) {
        Map<IstatCode, Residents> counts = counts(day);
        Map<IstatCode, Double> values = new HashMap<>();
        counts.forEach((comune, count) -> values.put(comune, (double) count.people()));
        return new FigureValues(values, provenance(counts));
    }

    private FigureValues density(FigureDay day) {
        Map<IstatCode, Residents> counts = counts(day);
        Map<IstatCode, Double> values = new HashMap<>();
        counts.forEach((comune, count) ->
                values.put(comune, count.people() / territories.comune(comune).areaKm2()));
        return new FigureValues(values, provenance(counts));
    }

    private FigureValues change(FigureDay day) {
        Map<IstatCode, Residents> counts = counts(day);
        Map<IstatCode, Double> values = new HashMap<>();
        Set<Provenance> provenance = new HashSet<>(provenance(counts));
        for (Comune comune : territories.comuni(day.date())) {
            Residents now = counts.get(comune.istat());
            if (now == null) {
                continue;
            }
            Residents first = comune.residents().getFirst();
            if (first.people() > 0 && first.date().isBefore(now.date())) {
                values.put(comune.istat(), 100.0 * now.people() / first.people() - 100);
                provenance.add(first.provenance());
            }
        }
        return new FigureValues(values, provenance);
    }

    private FigureValues minutes(FigureDay day) {
        Map<IstatCode, Double> values = new HashMap<>();
        Set<Provenance> provenance = new HashSet<>();
        for (Comune comune : territories.comuni(day.date())) {
            comune.snaiOn(day.date())
                    .ifPresent((SnaiClass snai) -> {
                        values.put(comune.istat(), snai.minutesToPole());
                        provenance.add(snai.provenance());
                    });
        }
        return new FigureValues(values, provenance);
    }

    private Map<IstatCode, Residents> counts(FigureDay day) {
        return day.read(Counts.class, date -> new Counts(territories.residents(date))).residents();
    }

    private record Counts(Map<IstatCode, Residents> residents) {}

    private static Set<Provenance> provenance(Map<IstatCode, Residents> counts) {
        return counts.values().stream().map(Residents::provenance).collect(toSet());
    }
}
