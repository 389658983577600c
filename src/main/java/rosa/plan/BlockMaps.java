package rosa.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Measure;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.export.MapPicture;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.territory.MapGeometry;

/// Draws live maps, with their numbers as a table.
final class BlockMaps {
    private final FigureBatch figures;
    private final FigureSources sources;
    private final Figures.Asked asked;

    BlockMaps(FigureBatch figures, FigureSources sources, Figures.Asked asked) {
        this.figures = figures;
        this.sources = sources;
        this.asked = asked;
    }

    /// What is mapped.
    private enum Measured {
        PER_THOUSAND,
        PLACES,
        GAP;

        private static Measured of(BlockQuery query) {
            return switch (query) {
                case MAP_PER_THOUSAND -> PER_THOUSAND;
                case MAP_PLACES -> PLACES;
                case MAP_GAP -> GAP;
                case COMUNI, TERRITORIES, INDICATORS, TREND, LORENZ ->
                        throw new IllegalArgumentException(query + " is no map.");
            };
        }

        /// The figure whose day and source are the map's.
        private Indicator indicator() {
            return switch (this) {
                case PER_THOUSAND -> Indicator.PLACES_PER_THOUSAND;
                case PLACES -> Indicator.PLACES;
                case GAP -> Indicator.GAP;
            };
        }
    }

    BlockReading map(BlockQuery query, LiveBlock block, String label, FigureScope scope) {
        Measured measured = Measured.of(query);
        List<ComuneBalance> balances =
                figures.evaluation(scope).balances(scope).stream()
                        .sorted(Comparator.comparing(balance -> balance.comune().name()))
                        .toList();
        MapGeometry geometry = sources.boundaries().geometry(scope.day());
        Set<IstatCode> inside =
                balances.stream()
                        .map(balance -> balance.comune().istat())
                        .collect(Collectors.toSet());
        var map =
                new PlanMap(
                        geometry,
                        sources.territories().comuni(scope.day()).stream()
                                .filter(comune -> inside.contains(comune.istat()))
                                .toList(),
                        asked.locale());
        if (!map.isDrawn()) {
            return new BlockReading.Failed(block, label, text("plan.block.map.none"));
        }
        return switch (figures.read(
                new LiveFigure(measured.indicator().key(), block.asked().params()))) {
            case Reading.Failed failed -> new BlockReading.Failed(block, label, failed.why());
            case Reading.Value value -> {
                MapPicture drawn = map.picture(label, scale(measured), balances, value.demo());
                yield new BlockReading.Answer(
                        block,
                        label,
                        columns(measured),
                        balances.stream().map(balance -> row(measured, balance)).toList(),
                        0,
                        Optional.of(new BlockReading.Picture(drawn.image(), drawn.alt())),
                        value.days(),
                        value.source() + "; " + geometry.attribution(),
                        value.demo());
            }
        };
    }

    private MapScale scale(Measured measured) {
        return switch (measured) {
            case PER_THOUSAND -> MapScale.perThousand(asked.locale());
            case PLACES -> MapScale.places(asked.locale());
            case GAP -> MapScale.gap(asked.locale());
        };
    }

    private List<BlockReading.Column> columns(Measured measured) {
        return List.of(
                new BlockReading.Column(text("plan.annex.comune"), false),
                new BlockReading.Column(text("plan.block.column.residents"), true),
                new BlockReading.Column(text("plan.block.column.places"), true),
                new BlockReading.Column(
                        text(
                                "plan.block.column."
                                        + (measured == Measured.GAP ? "gap" : "per-thousand")),
                        true));
    }

    private List<String> row(Measured measured, ComuneBalance balance) {
        return List.of(
                balance.comune().name(),
                Formats.integer(asked.locale(), balance.comune().residents()),
                Formats.integer(asked.locale(), balance.places()),
                measured == Measured.GAP
                        ? signed(balance.gap())
                        : perThousand(balance.perThousand()));
    }

    private String perThousand(Measure measure) {
        return measure instanceof Measure.Known(double value)
                ? Formats.number(asked.locale(), value, 2)
                : "–";
    }

    private String signed(long number) {
        String size = Formats.integer(asked.locale(), Math.abs(number));
        return number > 0 ? "+" + size : number < 0 ? "\u2212" + size : size;
    }

    private String text(String key, Object... arguments) {
        return Messages.text(asked.locale(), key, arguments);
    }
}
