package rosa.network.ui;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
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
import rosa.territory.FigureDay;
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
                    Map<IstatCode, Residents> residents =
                            day.read(
                                            Counted.class,
                                            date -> new Counted(territories.residents(date)))
                                    .residents();
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

    private FigureValues saturation(FigureDay day) {
        return values(
                day,
                true,
                (_, totals) ->
                        totals.saturation().isEmpty()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(totals.saturation().getAsDouble() * 100));
    }

    private FigureValues values(
            FigureDay day, boolean ofPeople, BiFunction<Comune, Totals, OptionalDouble> figure) {
        Seen seen = day.read(Seen.class, this::seen);
        Set<IstatCode> hidden = ofPeople ? hidden(day, seen) : Set.of();
        Map<IstatCode, Double> values = new HashMap<>();
        for (Comune comune : territories.comuni(day.date())) {
            if (hidden.contains(comune.istat())) {
                continue;
            }
            var there = seen.totals().getOrDefault(comune.istat(), Totals.NOTHING);
            figure.apply(comune, there).ifPresent(value -> values.put(comune.istat(), value));
        }
        return new FigureValues(values, hidden, seen.provenance(), seen.demoComuni());
    }

    private Seen seen(LocalDate day) {
        Optional<SignedIn> atWork = person.find();
        List<FacilityState> states =
                atWork.map(who -> visible.stateOn(day, who)).orElseGet(() -> places.stateOn(day));
        Map<IstatCode, Totals> totals =
                states.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.facility().data().comune(),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), Totals::of)));
        return new Seen(
                states,
                totals,
                provenance(states),
                states.stream()
                        .filter(it -> it.facility().demo())
                        .map(it -> it.facility().data().comune())
                        .collect(Collectors.toSet()));
    }

    /// What the person at work sees of a day.
    ///
    /// @param totals of the comuni with a facility
    private record Seen(
            List<FacilityState> states,
            Map<IstatCode, Totals> totals,
            Set<Provenance> provenance,
            Set<IstatCode> demoComuni) {}

    /// The comuni whose presences are not for the person at work.
    private Set<IstatCode> hidden(FigureDay day, Seen seen) {
        return day.read(
                        Hidden.class,
                        _ ->
                                new Hidden(
                                        person.find()
                                                .map(who ->
                                                        presences
                                                                .hiddenFrom(
                                                                        day.date(),
                                                                        who,
                                                                        seen.states())
                                                                .comuni())
                                                .orElse(Set.of())))
                .comuni();
    }

    private record Hidden(Set<IstatCode> comuni) {}

    private record Counted(Map<IstatCode, Residents> residents) {}

    private static Set<Provenance> provenance(List<FacilityState> states) {
        Set<Provenance> provenance = new HashSet<>();
        for (FacilityState state : states) {
            state.placesFrom().ifPresent(provenance::add);
            state.presencesFrom().ifPresent(provenance::add);
        }
        return provenance;
    }
}
