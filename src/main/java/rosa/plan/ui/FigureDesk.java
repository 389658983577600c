package rosa.plan.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rosa.distribution.RuleSet;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.plan.BlockQuery;
import rosa.plan.FigureParameter;
import rosa.plan.FigureQuery;
import rosa.plan.Figures;
import rosa.plan.Reading;
import rosa.plan.Section;
import rosa.shared.Messages;
import rosa.shared.ui.EditorBlock;
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

    private final Map<String, EditorBlock> knownBlocks = new LinkedHashMap<>();

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

    /// What live tables and charts show, as the editor has it; only those not read yet are
    /// computed.
    Map<String, EditorBlock> blocks(Collection<LiveBlock> blocks) {
        List<LiveBlock> news =
                blocks.stream().filter(block -> !knownBlocks.containsKey(block.key())).toList();
        desk.blocks()
                .read(news, asked)
                .forEach((block, reading) ->
                        knownBlocks.put(block.key(), BlockShown.of(reading, asked.locale())));
        return knownBlocks;
    }

    LocalDate day() {
        return asked.day();
    }

    /// Remembers what the figures of a saved text read today.
    void remember(Section saved) {
        desk.planFigures()
                .remember(saved.plan(), asked.day(), readings(saved.text().figures()).values());
    }

    private FigureReading shown(Reading reading) {
        return switch (reading) {
            case Reading.Failed failed -> FigureReading.failed(failed.label(), failed.why());
            case Reading.Value value ->
                    new FigureReading(
                            value.text(),
                            value.unit(),
                            value.label(),
                            value.days().words(asked.locale()),
                            value.source(),
                            FigureReading.State.LIVE,
                            value.explanation());
        };
    }

    /// The queries offered after `#`.
    List<FigureChoice> choices() {
        Stream<FigureChoice> figures =
                FigureQuery.all().stream()
                        .map(query ->
                                new FigureChoice(
                                        query.key(),
                                        text(query.labelKey()),
                                        text(query.explanationKey()),
                                        params(query.parameters())));
        Stream<FigureChoice> blocks =
                Stream.of(BlockQuery.values())
                        .map(query ->
                                new FigureChoice(
                                        switch (query.kind()) {
                                            case TABLE -> FigureChoice.Kind.TABLE;
                                            case CHART -> FigureChoice.Kind.CHART;
                                            case MAP -> FigureChoice.Kind.MAP;
                                        },
                                        query.key(),
                                        text("plan.block." + query.key() + ".name"),
                                        text("plan.block." + query.key() + ".about"),
                                        params(query.parameters())));
        return Stream.concat(figures, blocks).toList();
    }

    private List<FigureParam> params(Set<FigureParameter> parameters) {
        return Stream.of(
                        FigureParameter.COMUNE,
                        FigureParameter.PARTITION,
                        FigureParameter.TERRITORY,
                        FigureParameter.RULE_SET)
                .filter(parameters::contains)
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
            case PARTITION ->
                    new FigureParam(parameter.key(), label, FigureParam.Kind.CHOICE, partitions());
            case RULE_SET ->
                    new FigureParam(parameter.key(), label, FigureParam.Kind.RULESET, rules());
        };
    }

    private List<Option> partitions() {
        return desk.territories().partitionKinds().stream()
                .map(kind -> new Option(kind.key(), text("territory.kind." + kind.key())))
                .toList();
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
