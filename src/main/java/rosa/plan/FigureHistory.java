package rosa.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What the live figures of a plan have read over time: the last reading of each figure and day on
/// which somebody saved a text with it or looked at the plan's live data, and what was read at
/// night on the others.
public interface FigureHistory {
    /// A reading as it was; `number` as in [Reading.Value].
    record Stored(LocalDate day, double number, LocalDate asOf) {}

    /// Remembers what figures read on a day. Those without a value are not remembered.
    void record(PlanId plan, LocalDate day, Collection<Reading> readings);

    /// Remembers what figures read on a day, where nothing was remembered yet.
    void fill(PlanId plan, LocalDate day, Collection<Reading> readings);

    /// The readings of a plan by the figure's key, oldest first.
    Map<String, List<Stored>> of(PlanId plan);
}
