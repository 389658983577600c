package rosa.plan.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rosa.distribution.RuleSet;
import rosa.document.LiveFigure;
import rosa.plan.FigureParameter;
import rosa.plan.FigureQuery;
import rosa.plan.Figures;
import rosa.plan.Reading;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.ui.FigureChoice;
import rosa.shared.ui.FigureParam;
import rosa.shared.ui.FigureParam.Option;
import rosa.shared.ui.FigureReading;
import rosa.territory.TerritoryKind;

/// What the editor offers after `#`, and what the figures of a text read, for one person and day.
final class FigureDesk {
    private final PlanDesk desk;
    private final Figures.Asked asked;
    private final Map<LiveFigure, Reading> known = new LinkedHashMap<>();

    FigureDesk(PlanDesk desk, LocalDate day, Locale locale) {
        this.desk = desk;
        this.asked = new Figures.Asked(day, locale, desk.person().get());
    }

    /// The readings of these figures; only those not read yet are computed.
    Map<LiveFigure, Reading> readings(Collection<LiveFigure> figures) {
        List<LiveFigure> news =
                figures.stream().filter(figure -> !known.containsKey(figure)).distinct().toList();
        known.putAll(desk.figures().read(news, asked));
        Map<LiveFigure, Reading> readings = new LinkedHashMap<>();
        figures.forEach(figure -> {
            Reading reading = known.get(figure);
            if (reading != null) {
                readings.put(figure, reading);
            }
        });
        return readings;
    }

    /// All readings so far, as the editor shows them.
    Map<String, FigureReading> shown() {
        Map<String, FigureReading> shown = new LinkedHashMap<>();
        known.forEach((figure, reading) -> shown.put(figure.key(), shown(reading)));
        return shown;
    }

    private static FigureReading shown(Reading reading) {
        return switch (reading) {
            case Reading.Failed failed -> FigureReading.failed(failed.label(), failed.why());
            case Reading.Value value ->
                    new FigureReading(
                            value.text(),
                            value.unit(),
                            value.label(),
                            Formats.day(value.asOf()),
                            value.source(),
                            FigureReading.State.LIVE,
                            value.explanation());
        };
    }

    /// The queries offered after `#`.
    List<FigureChoice> choices() {
        return FigureQuery.all().stream()
                .map(query ->
                        new FigureChoice(
                                query.key(),
                                text(query.labelKey()),
                                text(query.explanationKey()),
                                params(query)))
                .toList();
    }

    private List<FigureParam> params(FigureQuery query) {
        return List.of(FigureParameter.COMUNE, FigureParameter.TERRITORY, FigureParameter.RULE_SET)
                .stream()
                .filter(query.parameters()::contains)
                .map(this::param)
                .toList();
    }

    private FigureParam param(FigureParameter parameter) {
        String label = text("plan.parameter." + parameter.key());
        return switch (parameter) {
            case DATE ->
                    new FigureParam(
                            parameter.key(),
                            label,
                            FigureParam.Kind.DATE,
                            List.of(new Option("", text("plan.parameter.date.reference"))));
            case COMUNE ->
                    new FigureParam(
                            parameter.key(),
                            label,
                            FigureParam.Kind.COMUNE,
                            desk.territories().comuni().stream()
                                    .map(c -> new Option(c.istat().value(), c.name()))
                                    .sorted(java.util.Comparator.comparing(Option::label))
                                    .toList());
            case TERRITORY ->
                    new FigureParam(
                            parameter.key(), label, FigureParam.Kind.TERRITORY, territories());
            case RULE_SET ->
                    new FigureParam(parameter.key(), label, FigureParam.Kind.RULESET, rules());
        };
    }

    private List<Option> territories() {
        var options = new java.util.ArrayList<Option>();
        options.add(new Option("", text("plan.parameter.territory.whole")));
        for (TerritoryKind kind : desk.territories().partitionKinds()) {
            desk.territories()
                    .territories(kind)
                    .forEach(t -> options.add(new Option(t.id().value(), t.name())));
        }
        return options;
    }

    private List<Option> rules() {
        var options = new java.util.ArrayList<Option>();
        options.add(new Option("", text("plan.parameter.rule-set.in-force")));
        for (RuleSet rules : desk.ruleSets().inUse()) {
            options.add(new Option(rules.id().value(), rules.data().name()));
        }
        return options;
    }

    private String text(String key) {
        return Messages.text(asked.locale(), key);
    }
}
