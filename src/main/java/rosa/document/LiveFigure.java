package rosa.document;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A figure that a text asks for: a named query with its parameters. Its value is never in the
/// text.
public record LiveFigure(String query, SortedMap<String, String> params) {
    public LiveFigure {
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    }

    public LiveFigure(String query, Map<String, String> params) {
        this(query, new TreeMap<>(params));
    }

    /// One spelling for one figure, as the editor writes it: `query?a=1&b=2`, parameters by name.
    public String key() {
        if (params.isEmpty()) {
            return query;
        }
        return params.entrySet().stream()
                .map(param -> escaped(param.getKey()) + "=" + escaped(param.getValue()))
                .collect(Collectors.joining("&", query + "?", ""));
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("&", "%26").replace("=", "%3D").replace("?", "%3F");
    }
}
