package rosa.shared.ui;

import java.io.Serializable;
import java.util.Map;

/// A live figure as it stands in the text of the editor.
public record UsedFigure(String query, Map<String, String> params) implements Serializable {
    public UsedFigure {
        params = Map.copyOf(params);
    }
}
