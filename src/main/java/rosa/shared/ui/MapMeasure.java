package rosa.shared.ui;

import org.jspecify.annotations.Nullable;

/// What colours a map: its name, the unit of its amounts and how many decimals they are shown with
/// (as many as needed, at most two, if null).
public record MapMeasure(String title, @Nullable String unit, @Nullable Integer digits) {
    public static MapMeasure of(String title) {
        return new MapMeasure(title, null, null);
    }
}
