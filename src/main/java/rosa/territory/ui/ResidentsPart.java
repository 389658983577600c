package rosa.territory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rosa.shared.Formats;
import rosa.shared.ui.ChartPoint;
import rosa.shared.ui.ChartSeries;
import rosa.shared.ui.ChartSpec;
import rosa.shared.ui.DataChart;
import rosa.territory.Comune;
import rosa.territory.Lineage;
import rosa.territory.Residents;

/// Every count of residents known on a day, with how it changed and who counted.
final class ResidentsPart extends Div {
    ResidentsPart(Comune comune, LocalDate asOf, Lineage lineage, Credits credits) {
        Locale locale = getLocale();
        List<Residents> counts =
                comune.residents().stream().filter(count -> !count.date().isAfter(asOf)).toList();
        List<List<Component>> rows = new ArrayList<>();
        add(new DataChart(chart(comune, counts, credits)));
        Residents former = null;
        for (Residents count : counts) {
            rows.addFirst(
                    List.of(
                            new Span(Formats.day(count.date())),
                            Tables.number(Formats.integer(locale, count.people())),
                            Tables.number(
                                    former == null
                                            ? ""
                                            : change(comune, former, count, lineage, locale)),
                            new Span(
                                    getTranslation(
                                            "territory.residents.kind." + count.kind().key())),
                            credits.line(count.provenance())));
            former = count;
        }
        add(
                Tables.of(
                        getTranslation("territory.residents.caption", comune.name()),
                        List.of(
                                getTranslation("territory.residents.day"),
                                getTranslation("territory.figure.residents"),
                                getTranslation("territory.residents.change"),
                                getTranslation("territory.residents.counted"),
                                getTranslation("territory.source")),
                        rows));
    }

    private ChartSpec chart(Comune comune, List<Residents> counts, Credits credits) {
        Locale locale = getLocale();
        List<ChartPoint> points =
                counts.stream().map(c -> ChartPoint.on(c.date(), c.people())).toList();
        String alt =
                counts.isEmpty()
                        ? ""
                        : getTranslation(
                                "territory.residents.alt",
                                comune.name(),
                                Formats.integer(locale, counts.getFirst().people()),
                                Formats.day(counts.getFirst().date()),
                                Formats.integer(locale, counts.getLast().people()),
                                Formats.day(counts.getLast().date()));
        ChartSpec chart =
                ChartSpec.lines(
                                getTranslation("territory.residents.caption", comune.name()),
                                alt,
                                List.of(
                                        ChartSeries.of(
                                                getTranslation("territory.figure.residents"),
                                                points)))
                        .withUnit(null, 0);
        return counts.isEmpty()
                ? chart
                : chart.withSource(credits.words(counts.getLast().provenance()));
    }

    /// Only the same land is compared.
    private String change(
            Comune comune, Residents former, Residents count, Lineage lineage, Locale locale) {
        if (!lineage.changesOfLand(comune.istat(), former.date(), count.date()).isEmpty()) {
            return getTranslation("territory.residents.other-land");
        }
        double share = former.people() == 0 ? 0 : 1.0 * count.people() / former.people() - 1;
        double shown = Math.round(share * 1000) / 1000.0 + 0.0;
        return (shown > 0 ? "+" : "") + Formats.percent(locale, shown, 1);
    }
}
