package rosa.plan;

import static rosa.plan.FigureParameter.DATE;
import static rosa.plan.FigureParameter.PARTITION;
import static rosa.plan.FigureParameter.RULE_SET;
import static rosa.plan.FigureParameter.TERRITORY;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import rosa.document.LiveBlock;

/// A table, chart or map that a text may ask for. Its key stands in texts and never changes its
/// meaning.
public enum BlockQuery {
    /// The comuni with residents, places, quota and gap.
    COMUNI("comuni-table", LiveBlock.Kind.TABLE, Set.of(DATE, TERRITORY, RULE_SET)),
    /// The same for the parts of a partition.
    TERRITORIES("territories-table", LiveBlock.Kind.TABLE, Set.of(DATE, PARTITION, RULE_SET)),
    /// The indicators, each with its value.
    INDICATORS("indicators-table", LiveBlock.Kind.TABLE, Set.of(DATE, TERRITORY, RULE_SET)),
    /// Places and presences over the last two years.
    TREND("places-trend", LiveBlock.Kind.CHART, Set.of(DATE, TERRITORY)),
    /// How places are spread over residents.
    LORENZ("lorenz", LiveBlock.Kind.CHART, Set.of(DATE, TERRITORY)),
    /// The comuni coloured by their places per 1,000 residents.
    MAP_PER_THOUSAND("per-thousand-map", LiveBlock.Kind.MAP, Set.of(DATE, TERRITORY)),
    /// The comuni coloured by their places.
    MAP_PLACES("places-map", LiveBlock.Kind.MAP, Set.of(DATE, TERRITORY)),
    /// The comuni coloured by what they lack of their quota or have beyond it.
    MAP_GAP("gap-map", LiveBlock.Kind.MAP, Set.of(DATE, TERRITORY, RULE_SET));

    private final String key;
    private final LiveBlock.Kind kind;
    private final Set<FigureParameter> parameters;

    BlockQuery(String key, LiveBlock.Kind kind, Set<FigureParameter> parameters) {
        this.key = key;
        this.kind = kind;
        this.parameters = parameters;
    }

    /// What stands in texts, and in the message keys `plan.block.<key>.name` and `.about`.
    public String key() {
        return key;
    }

    public LiveBlock.Kind kind() {
        return kind;
    }

    public Set<FigureParameter> parameters() {
        return parameters;
    }

    /// The query that `block` asks, if there is one of its kind.
    public static Optional<BlockQuery> find(LiveBlock block) {
        return Arrays.stream(values())
                .filter(query -> query.key.equals(block.asked().query()))
                .filter(query -> query.kind == block.kind())
                .findFirst();
    }
}
