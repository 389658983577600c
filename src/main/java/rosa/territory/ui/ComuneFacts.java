package rosa.territory.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Locale;
import rosa.shared.Formats;
import rosa.shared.ui.KeyFigure;
import rosa.shared.ui.NumberCard;
import rosa.shared.ui.Tone;
import rosa.territory.Comune;
import rosa.territory.Lineage;
import rosa.territory.Residents;
import rosa.territory.SnaiClass;

/// Residents, density, class of inner area: what is asked first about a comune.
final class ComuneFacts extends Div {
    private final transient Lineage lineage;

    ComuneFacts(Comune comune, LocalDate asOf, Lineage lineage, Credits credits) {
        this.lineage = lineage;
        addClassName("rosa-facts");
        comune.residentsOn(asOf).ifPresent(now -> addResidents(comune, now, credits));
        comune.snaiOn(asOf).ifPresent(snai -> addSnai(snai, credits));
    }

    private void addResidents(Comune comune, Residents now, Credits credits) {
        Locale locale = getLocale();
        String source = credits.words(now.provenance());
        KeyFigure residents =
                KeyFigure.of(
                        getTranslation("territory.figure.residents"),
                        Formats.integer(locale, now.people()),
                        null,
                        source);
        add(
                new NumberCard(
                        comune.residentsOn(now.date().minusDays(1))
                                .map(before -> residents.withChange(change(comune, before, now)))
                                .orElse(residents)));
        add(
                new NumberCard(
                        KeyFigure.of(
                                getTranslation("territory.figure.density"),
                                Formats.integer(
                                        locale, Math.round(now.people() / comune.areaKm2())),
                                getTranslation("territory.unit.per-km2"),
                                getTranslation(
                                                "territory.comune.area",
                                                Formats.number(locale, comune.areaKm2(), 1))
                                        + " · "
                                        + source)));
    }

    private void addSnai(SnaiClass snai, Credits credits) {
        String source = credits.words(snai.provenance());
        add(
                new NumberCard(
                        KeyFigure.of(
                                getTranslation(
                                        "territory.comune.snai", Integer.toString(snai.year())),
                                snai.code(),
                                getTranslation("territory.snai." + snai.code()),
                                source)));
        if (snai.minutesToPole() > 0) {
            add(
                    new NumberCard(
                            KeyFigure.of(
                                    getTranslation("territory.figure.minutes"),
                                    Formats.number(getLocale(), snai.minutesToPole(), 0),
                                    getTranslation("territory.comune.minutes", snai.pole().name()),
                                    source)));
        }
    }

    private KeyFigure.Change change(Comune comune, Residents before, Residents now) {
        var ofLand = lineage.changesOfLand(comune.istat(), before.date(), now.date());
        if (!ofLand.isEmpty()) {
            return new KeyFigure.Change(
                    0,
                    getTranslation(
                            "territory.comune.other-land",
                            Formats.day(ofLand.getLast().on()),
                            Formats.day(before.date())),
                    Tone.NEUTRAL);
        }
        int change = now.people() - before.people();
        return new KeyFigure.Change(
                Integer.signum(change),
                getTranslation(
                        "territory.comune.since",
                        (change > 0 ? "+" : "") + Formats.integer(getLocale(), change),
                        Formats.day(before.date())),
                Tone.NEUTRAL);
    }
}
