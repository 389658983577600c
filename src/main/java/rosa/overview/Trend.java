package rosa.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.network.FacilityState;
import rosa.network.Places;
import rosa.network.VisibleFacilities;

/// Places and presences over the last quarters, as the Quadro's chart shows them.
@Component
public class Trend {
    private static final int QUARTERS = 10;

    private final Places places;
    private final VisibleFacilities visible;

    Trend(Places places, VisibleFacilities visible) {
        this.places = places;
        this.visible = visible;
    }

    /// One point a quarter's end, the oldest first, and `day` itself at the end. Days before the
    /// first count are left out, and so are facilities that `person` does not see.
    public List<Point> until(LocalDate day, SignedIn person) {
        List<LocalDate> counted = places.countedDays();
        List<Point> points = new ArrayList<>();
        for (LocalDate at : days(day)) {
            if (!counted.isEmpty() && !at.isBefore(counted.getFirst())) {
                points.add(point(at, person));
            }
        }
        return points;
    }

    private Point point(LocalDate day, SignedIn person) {
        List<FacilityState> states = visible.stateOn(day, person);
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

    /// Places and presences of the facilities open on a day.
    public record Point(LocalDate day, int places, int presences) {}
}
