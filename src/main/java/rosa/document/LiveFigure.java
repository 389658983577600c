package rosa.document;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A figure that a text asks for: a named query with its parameters. Its value is never in the
/// text.
public record LiveFigure(String query, SortedMap<String, String> params, String density) {
    public LiveFigure {
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    }

    public LiveFigure(String query, Map<String, String> params) {
        this(query, new TreeMap<>(params), "");
    }
}
