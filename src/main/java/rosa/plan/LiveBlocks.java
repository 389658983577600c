package rosa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.document.LiveBlock;
import rosa.shared.Formats;

/// Reads live tables and charts: the queries of [BlockQuery] with their parameters.
@Service
public class LiveBlocks {
    private final FigureSources sources;
    private final Graph graph;
    private final Clock clock;

    LiveBlocks(FigureSources sources, Graph graph, Clock clock) {
        this.sources = sources;
        this.graph = graph;
        this.clock = clock;
    }

    /// What they show, each once, in their order.
    public Map<LiveBlock, BlockReading> read(Collection<LiveBlock> blocks, Figures.Asked asked) {
        if (blocks.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock.withZone(Formats.ROME));
        return graph.read(() -> {
            var batch = new BlockBatch(sources, asked, today);
            Map<LiveBlock, BlockReading> readings = new LinkedHashMap<>();
            blocks.forEach(block -> readings.computeIfAbsent(block, batch::read));
            return readings;
        });
    }
}
