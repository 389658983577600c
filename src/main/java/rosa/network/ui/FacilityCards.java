package rosa.network.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import rosa.network.FacilityState;
import rosa.shared.Formats;
import rosa.shared.Provenance;
import rosa.shared.ui.KeyFigure;
import rosa.shared.ui.NumberCard;

/// A facility's numbers of the day, each with its source and date.
final class FacilityCards extends Div {
    private final transient Credits credits;
    private final transient FacilityState state;

    FacilityCards(FacilityDesk desk, FacilityState state) {
        this.credits = desk.credits();
        this.state = state;
        addClassName("rosa-network__cards");
        add(
                card(
                        "network.facility.active",
                        Words.number(getLocale(), state.active()),
                        state.placesFrom()));
        if (desk.presences().areShownTo(desk.person().get())) {
            add(
                    card(
                            "network.facility.occupied",
                            Words.number(getLocale(), state.occupied()),
                            state.presencesFrom()),
                    card("network.facility.saturation", saturation(), state.presencesFrom()));
        }
        Long cents = state.centsPerPersonDay();
        if (cents != null) {
            add(
                    new NumberCard(
                            KeyFigure.of(
                                    getTranslation("network.facility.cost"),
                                    Words.euros(getLocale(), cents),
                                    null,
                                    getTranslation("network.facility.cost.source"))));
        }
    }

    private String saturation() {
        return state.saturation().isEmpty()
                ? Words.UNKNOWN
                : Formats.percent(getLocale(), state.saturation().getAsDouble(), 0);
    }

    private NumberCard card(String labelKey, String value, Optional<Provenance> from) {
        String source =
                from.map(credits::line)
                        .orElseGet(() -> getTranslation("network.facility.uncounted"));
        return new NumberCard(KeyFigure.of(getTranslation(labelKey), value, null, source));
    }
}
