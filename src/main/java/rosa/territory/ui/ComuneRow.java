package rosa.territory.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosa.territory.Comune;

/// A comune with what the figures say of it, by their keys.
record ComuneRow(Comune comune, Map<String, Double> figures) {
    ComuneRow {
        figures = Map.copyOf(figures);
    }

    @Nullable Double figure(String key) {
        return figures.get(key);
    }
}
