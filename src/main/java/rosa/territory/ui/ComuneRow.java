package rosa.territory.ui;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.territory.Comune;

/// A comune with what the figures say of it, by their keys.
///
/// @param snai its class of inner area on the day, if it is known
/// @param withheld the figures that are not for whoever looks
/// @param demo whether any of them rests on demonstrative data
record ComuneRow(
        Comune comune,
        @Nullable String snai,
        Map<String, Double> figures,
        Set<String> withheld,
        boolean demo) {
    ComuneRow {
        withheld = Set.copyOf(withheld);
        figures = Map.copyOf(figures);
    }

    @Nullable Double figure(String key) {
        return figures.get(key);
    }
}
