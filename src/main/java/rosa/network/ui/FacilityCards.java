package rosa.network.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
                        state.placesOn()),
                card(
                        "network.facility.occupied",
                        Words.number(getLocale(), state.occupied()),
                        state.presencesOn()),
                card("network.facility.saturation", saturation(), state.presencesOn()));
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

    private NumberCard card(String labelKey, String value, @Nullable LocalDate on) {
        Provenance own = state.facility().data().provenance();
        String source =
                on == null
                        ? getTranslation("network.facility.uncounted")
                        : credits.line(new Provenance(own.source(), on));
        return new NumberCard(KeyFigure.of(getTranslation(labelKey), value, null, source));
    }
}
