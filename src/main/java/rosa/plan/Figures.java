package rosa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.document.LiveFigure;
import rosa.identity.SignedIn;
import rosa.shared.Formats;

/// Reads live figures: the queries of [FigureQuery] with their parameters, many at once. A figure
/// that has no value says why; one that would tell of too few people is not told.
@Service
public class Figures {
    private final FigureSources sources;
    private final Graph graph;
    private final Clock clock;

    Figures(FigureSources sources, Graph graph, Clock clock) {
        this.sources = sources;
        this.graph = graph;
        this.clock = clock;
    }

    /// For whom figures are read, and of which day where they name none.
    public record Asked(LocalDate day, Locale locale, SignedIn person) {}

    /// What the figures read, each once, in their order.
    public Map<LiveFigure, Reading> read(Collection<LiveFigure> figures, Asked asked) {
        if (figures.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock.withZone(Formats.ROME));
        return graph.read(() -> {
            var batch = new FigureBatch(sources, asked, today);
            Map<LiveFigure, Reading> readings = new LinkedHashMap<>();
            figures.forEach(figure -> readings.computeIfAbsent(figure, batch::read));
            return readings;
        });
    }
}
