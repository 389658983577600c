package rosa.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Measure;
import rosa.distribution.model.Totals;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.shared.DaySpan;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.TerritoryId;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// Tables and charts read together. Day, source and what may be told are those of the figures they
/// stand beside.
final class BlockBatch {
    private static final List<String> BALANCE =
            List.of("residents", "places", "per-thousand", "quota", "gap");

    private final FigureSources sources;
    private final Figures.Asked asked;
    private final FigureBatch figures;

    BlockBatch(FigureSources sources, Figures.Asked asked, LocalDate today) {
        this.sources = sources;
        this.asked = asked;
        this.figures = new FigureBatch(sources, asked, today);
    }

    BlockReading read(LiveBlock block) {
        BlockReading reading = answer(block);
        // Asked of a failed one, too: what it left out is not left out of the next.
        String withheld = figures.withheld();
        return switch (reading) {
            case BlockReading.Failed failed -> failed;
            case BlockReading.Answer answer -> answer.without(withheld);
        };
    }

    private BlockReading answer(LiveBlock block) {
        BlockQuery query = BlockQuery.find(block).orElse(null);
        if (query == null) {
            String name = block.asked().query();
            return new BlockReading.Failed(block, name, text("plan.figure.bad.query", name));
        }
        String name = text("plan.block." + query.key() + ".name");
        try {
            FigureScope scope = figures.scope(query.parameters(), block.asked());
            String label = name + figures.words(query.parameters(), scope, block.asked());
            return switch (query) {
                case COMUNI -> comuni(block, label, scope);
                case TERRITORIES -> territories(block, name, label, scope);
                case INDICATORS -> indicators(block, label);
                case TREND -> new BlockCharts(figures, asked).trend(block, label, scope);
                case LORENZ -> new BlockCharts(figures, asked).lorenz(block, label, scope);
                case MAP_PER_THOUSAND, MAP_PLACES, MAP_GAP ->
                        new BlockMaps(figures, sources, asked).map(query, block, label, scope);
            };
        } catch (FigureScope.NotUnderstood refused) {
            return new BlockReading.Failed(block, name, String.valueOf(refused.getMessage()));
        }
    }

    private BlockReading comuni(LiveBlock block, String label, FigureScope scope) {
        var evaluation = figures.evaluation(scope);
        List<List<String>> rows = new ArrayList<>();
        evaluation.balances(scope).stream()
                .sorted(java.util.Comparator.comparing(b -> b.comune().name()))
                .forEach(balance -> rows.add(row(balance)));
        rows.add(row(text("plan.annex.total"), evaluation.totals(scope)));
        return table(block, label, "plan.annex.comune", rows, 1);
    }

    private BlockReading territories(
            LiveBlock block, String name, String label, FigureScope scope) {
        TerritoryKind kind = partition(block.asked().params()).orElse(null);
        if (kind == null) {
            return new BlockReading.Failed(block, name, text("plan.figure.bad.partition"));
        }
        var evaluation = figures.evaluation(scope);
        Map<String, Territory> names = new TreeMap<>();
        sources.territories().territories(kind).forEach(t -> names.put(t.id().value(), t));
        List<List<String>> rows = new ArrayList<>();
        evaluation
                .by(kind)
                .forEach((TerritoryId id, Totals totals) -> {
                    Territory territory = names.get(id.value());
                    rows.add(row(territory == null ? id.value() : territory.name(), totals));
                });
        rows.add(row(text("plan.annex.total"), evaluation.totals(scope)));
        String kindName = text("territory.kind." + kind.key());
        return table(block, label + " · " + kindName, "territory.kind." + kind.key(), rows, 1);
    }

    private Optional<TerritoryKind> partition(Map<String, String> params) {
        String wanted = params.getOrDefault(FigureParameter.PARTITION.key(), "");
        return sources.territories().partitionKinds().stream()
                .filter(kind -> kind.key().equals(wanted))
                .findFirst();
    }

    private List<String> row(ComuneBalance balance) {
        return List.of(
                balance.comune().name(),
                whole(balance.comune().residents()),
                whole(balance.places()),
                perThousand(balance.perThousand()),
                whole(balance.quota().due()),
                signed(balance.gap()));
    }

    private List<String> row(String name, Totals totals) {
        return List.of(
                name,
                whole(totals.residents()),
                whole(totals.places()),
                perThousand(totals.perThousand()),
                whole(totals.due()),
                signed(totals.gap()));
    }

    private BlockReading table(
            LiveBlock block, String label, String firstKey, List<List<String>> rows, int totals) {
        List<BlockReading.Column> columns = new ArrayList<>();
        columns.add(new BlockReading.Column(text(firstKey), false));
        BALANCE.forEach(key ->
                columns.add(new BlockReading.Column(text("plan.block.column." + key), true)));
        var beside = beside(block, Indicator.GAP);
        return switch (beside) {
            case Reading.Failed failed -> new BlockReading.Failed(block, label, failed.why());
            case Reading.Value value ->
                    new BlockReading.Answer(
                            block,
                            label,
                            columns,
                            rows,
                            totals,
                            Optional.empty(),
                            value.days(),
                            value.source(),
                            value.demo());
        };
    }

    /// The figure whose day and source are the table's.
    private Reading beside(LiveBlock block, Indicator indicator) {
        Map<String, String> params = new TreeMap<>(block.asked().params());
        params.remove(FigureParameter.PARTITION.key());
        return figures.read(new LiveFigure(indicator.key(), params));
    }

    private BlockReading indicators(LiveBlock block, String label) {
        List<List<String>> rows = new ArrayList<>();
        List<Reading.Value> values = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            var query = new FigureQuery.OfIndicator(indicator);
            Map<String, String> params = new TreeMap<>(block.asked().params());
            params.keySet()
                    .removeIf(name ->
                            FigureParameter.find(name)
                                    .filter(query.parameters()::contains)
                                    .isEmpty());
            switch (figures.read(new LiveFigure(indicator.key(), params))) {
                case Reading.Value value -> {
                    rows.add(
                            List.of(
                                    text(query.labelKey()),
                                    value.text(),
                                    value.unit().isEmpty() ? "–" : value.unit()));
                    values.add(value);
                }
                case Reading.Failed failed ->
                        rows.add(List.of(text(query.labelKey()), "n.d.", failed.why()));
            }
        }
        DaySpan days = DaySpan.around(values.stream().map(Reading.Value::days));
        if (days == null) {
            return new BlockReading.Failed(block, label, text("distribution.undefined.no-places"));
        }
        return new BlockReading.Answer(
                block,
                label,
                List.of(
                        new BlockReading.Column(text("plan.block.column.indicator"), false),
                        new BlockReading.Column(text("plan.block.column.value"), true),
                        new BlockReading.Column(text("plan.block.column.unit"), false)),
                rows,
                0,
                Optional.empty(),
                days,
                values.stream()
                        .flatMap(value -> Stream.of(value.source().split("; ")))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("; ")),
                values.stream().anyMatch(Reading.Value::demo));
    }

    private String perThousand(Measure measure) {
        return measure instanceof Measure.Known(double value)
                ? Formats.number(asked.locale(), value, 2)
                : "–";
    }

    private String whole(long number) {
        return Formats.integer(asked.locale(), number);
    }

    private String signed(long number) {
        return number > 0 ? "+" + whole(number) : number < 0 ? "\u2212" + whole(-number) : whole(0);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(asked.locale(), key, arguments);
    }
}
