package rosa.territory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// A day of which one screen asks several figures: what they rest on is read once. It lives as long
/// as the screen is built, so that nothing old is ever shown.
public final class FigureDay {
    private final LocalDate date;
    private final Map<Class<?>, Object> readings = new HashMap<>();
    private final Map<String, FigureValues> values = new HashMap<>();

    public FigureDay(LocalDate date) {
        this.date = date;
    }

    public LocalDate date() {
        return date;
    }

    /// What a figure is on the day.
    public FigureValues of(ComuneFigure figure) {
        FigureValues known = values.get(figure.key());
        if (known == null) {
            known = figure.values().apply(this);
            values.put(figure.key(), known);
        }
        return known;
    }

    /// What several figures rest on, read by the first of them that asks.
    ///
    /// @param type names it; a type of its own for each reading
    public <R> R read(Class<R> type, Function<LocalDate, R> reader) {
        Object known = readings.get(type);
        if (known == null) {
            known = reader.apply(date);
            readings.put(type, known);
        }
        return type.cast(known);
    }
}
