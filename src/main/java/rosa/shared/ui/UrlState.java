package rosa.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The part of a view's state that stands in the address: filters, layer, date, tab. Immutable.
public final class UrlState {
    private final String path;
    private final Map<String, String> values;

    private UrlState(String path, Map<String, String> values) {
        this.path = path;
        this.values = Map.copyOf(values);
    }

    /// The state that `location` carries; of a parameter given twice the first counts.
    public static UrlState of(Location location) {
        Map<String, String> values = new LinkedHashMap<>();
        location.getQueryParameters()
                .getParameters()
                .forEach((name, given) -> values.put(name, given.getFirst()));
        return new UrlState(location.getPath(), values);
    }

    /// What `name` says, if anything.
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /// The same state with `name` saying `value`; nothing said if it is null or blank.
    public UrlState with(String name, @Nullable String value) {
        Map<String, String> changed = new TreeMap<>(values);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new UrlState(path, changed);
    }

    /// Everything said.
    public Map<String, String> values() {
        return values;
    }

    /// The same as Vaadin's router wants it.
    public QueryParameters queryParameters() {
        Map<String, List<String>> lists = new TreeMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new QueryParameters(lists);
    }

    /// Writes this state into the address bar without leaving the view or adding a step to go back.
    public void replace(UI ui) {
        ui.getPage().getHistory().replaceState(null, new Location(path, queryParameters()));
    }

    /// Writes this state into the address bar as a step that the browser's Back undoes.
    public void push(UI ui) {
        ui.getPage().getHistory().pushState(null, new Location(path, queryParameters()));
    }
}
