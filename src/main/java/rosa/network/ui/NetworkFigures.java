package rosa.network.ui;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.network.FacilityState;
import rosa.network.Places;
import rosa.network.ShownPresences;
import rosa.network.VisibleFacilities;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.Comune;
import rosa.territory.ComuneFigure;
import rosa.territory.ComuneFigure.Text;
import rosa.territory.ComuneFigureSource;
import rosa.territory.FigureScale;
import rosa.territory.FigureValues;
import rosa.territory.Residents;
import rosa.territory.Territories;

/// Places, presences and saturation of the comuni, as layers of the map. Sums over the facilities
/// that the person at work sees.
@Component
@Order(10)
class NetworkFigures implements ComuneFigureSource {
    private static final double EVEN = 100;
    private static final double TOLERANCE = 5;

    private final Places places;
    private final VisibleFacilities visible;
    private final Territories territories;
    private final ShownPresences presences;
    private final CurrentPerson person;

    NetworkFigures(
            Places places,
            VisibleFacilities visible,
            Territories territories,
            ShownPresences presences,
            CurrentPerson person) {
        this.presences = presences;
        this.person = person;
        this.places = places;
        this.visible = visible;
        this.territories = territories;
    }

    @Override
    public List<ComuneFigure> figures() {
        return List.of(
                sum("posti", false, Totals::active),
                sum("presenze", true, Totals::occupied),
                new ComuneFigure(
                        "saturazione",
                        Text.of("network.figure.saturazione"),
                        Text.of("network.figure.percent"),
                        1,
                        false,
                        new FigureScale.Diverging(
                                EVEN,
                                TOLERANCE,
                                "network.figure.saturation.below",
                                "network.figure.saturation.even",
                                "network.figure.saturation.above"),
                        this::saturation),
                perThousand("posti-per-mille", false, Totals::active),
                perThousand("presenze-per-mille", true, Totals::occupied),
                sum("strutture", false, Totals::facilities));
    }

    private ComuneFigure sum(String key, boolean ofPeople, Function<Totals, Integer> figure) {
        return new ComuneFigure(
                key,
                Text.of("network.figure." + key),
                Text.NONE,
                0,
                true,
                new FigureScale.Sequential(),
                day ->
                        values(
                                day,
                                ofPeople,
                                (_, totals) -> OptionalDouble.of(figure.apply(totals))));
    }

    private ComuneFigure perThousand(
            String key, boolean ofPeople, Function<Totals, Integer> figure) {
        return new ComuneFigure(
                key,
                Text.of("network.figure." + key),
                Text.of("network.figure.per-thousand"),
                2,
                false,
                new FigureScale.Sequential(),
                day -> {
                    Map<IstatCode, Residents> residents = territories.residents(day);
                    return values(
                            day,
                            ofPeople,
                            (comune, totals) -> {
                                Residents there = residents.get(comune.istat());
                                return there == null || there.people() == 0
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(
                                                figure.apply(totals) * 1_000.0 / there.people());
                            });
                });
    }

    private FigureValues saturation(LocalDate day) {
        return values(
                day,
                true,
                (_, totals) ->
                        totals.saturation().isEmpty()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(totals.saturation().getAsDouble() * 100));
    }

    private FigureValues values(
            LocalDate day, boolean ofPeople, BiFunction<Comune, Totals, OptionalDouble> figure) {
        List<FacilityState> states =
                person.find()
                        .map(who -> visible.stateOn(day, who))
                        .orElseGet(() -> places.stateOn(day));
        Set<IstatCode> hidden =
                ofPeople
                        ? person.find()
                                .map(who -> presences.hiddenFrom(who, states).comuni())
                                .orElse(Set.of())
                        : Set.of();
        Map<IstatCode, List<FacilityState>> byComune =
                states.stream().collect(Collectors.groupingBy(it -> it.facility().data().comune()));
        Map<IstatCode, Double> values = new HashMap<>();
        for (Comune comune : territories.comuni()) {
            if (hidden.contains(comune.istat())) {
                continue;
            }
            var there = Totals.of(byComune.getOrDefault(comune.istat(), List.of()));
            figure.apply(comune, there).ifPresent(value -> values.put(comune.istat(), value));
        }
        return new FigureValues(
                values,
                hidden,
                provenance(states),
                states.stream()
                        .filter(it -> it.facility().demo())
                        .map(it -> it.facility().data().comune())
                        .collect(Collectors.toSet()));
    }

    private static Set<Provenance> provenance(List<FacilityState> states) {
        Set<Provenance> provenance = new HashSet<>();
        for (FacilityState state : states) {
            state.placesFrom().ifPresent(provenance::add);
            state.presencesFrom().ifPresent(provenance::add);
        }
        return provenance;
    }
}
