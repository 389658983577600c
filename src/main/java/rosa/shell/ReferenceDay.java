package rosa.shell;

import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Component;
import rosa.shared.Formats;
import rosa.shared.ui.UrlState;

/// The day the data on screen speak for: today, or the day that `al=` in the address names.
@Component
public class ReferenceDay {
    /// The address's parameter.
    public static final String PARAMETER = "al";

    private final Clock clock;

    ReferenceDay(Clock clock) {
        this.clock = clock;
    }

    /// Today, in Rome.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Formats.ROME));
    }

    /// The day of `location`; today if it names none, an impossible one, or one to come.
    public LocalDate of(Location location) {
        return UrlState.of(location)
                .get(PARAMETER)
                .map(this::parse)
                .filter(day -> !day.isAfter(today()))
                .orElse(today());
    }

    private LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return today();
        }
    }
}
