package rosa.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import rosa.network.FacilityState;
import rosa.network.Places;

/// Places and presences over the last quarters, as the Quadro's chart shows them.
@Component
public class Trend {
    private static final int QUARTERS = 10;

    private final Places places;

    Trend(Places places) {
        this.places = places;
    }

    /// One point a quarter's end, the oldest first, and `day` itself at the end. Days before the
    /// first count are left out.
    public List<Point> until(LocalDate day) {
        List<LocalDate> counted = places.countedDays();
        List<Point> points = new ArrayList<>();
        for (LocalDate at : days(day)) {
            if (!counted.isEmpty() && !at.isBefore(counted.getFirst())) {
                points.add(point(at));
            }
        }
        return points;
    }

    private Point point(LocalDate day) {
        List<FacilityState> states = places.stateOn(day);
        return new Point(
                day,
                states.stream()
                        .mapToInt(state -> Objects.requireNonNullElse(state.places(), 0))
                        .sum(),
                states.stream()
                        .mapToInt(state -> Objects.requireNonNullElse(state.occupied(), 0))
                        .sum());
    }

    private static List<LocalDate> days(LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate quarterStart = last.withDayOfMonth(1).minusMonths((last.getMonthValue() - 1) % 3);
        for (int back = QUARTERS - 1; back >= 0; back--) {
            LocalDate end = quarterStart.minusMonths(3L * back).minusDays(1);
            days.add(end);
        }
        if (!days.getLast().equals(last)) {
            days.add(last);
        }
        return days;
    }

    /// Places and presences of all facilities open on a day.
    public record Point(LocalDate day, int places, int presences) {}
}
