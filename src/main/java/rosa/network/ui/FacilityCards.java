package rosa.network.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
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
                    card("network.facility.saturation", saturation(), saturationDays()));
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

    /// Both days where they differ: it compares places with presences.
    private String saturationDays() {
        LocalDate places = state.placesOn();
        LocalDate presences = state.presencesOn();
        return state.isOfTwoDays() && places != null && presences != null
                ? getTranslation(
                        "network.facility.saturation.days",
                        Formats.day(places),
                        Formats.day(presences))
                : line(state.presencesFrom());
    }

    private String line(Optional<Provenance> from) {
        return from.map(credits::line)
                .orElseGet(() -> getTranslation("network.facility.uncounted"));
    }

    private NumberCard card(String labelKey, String value, Optional<Provenance> from) {
        return card(labelKey, value, line(from));
    }

    private NumberCard card(String labelKey, String value, String source) {
        return new NumberCard(KeyFigure.of(getTranslation(labelKey), value, null, source));
    }
}
