package rosa.shell;

import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rosa.shared.Formats;
import rosa.shared.ui.UrlState;

/// The day the data on screen speak for: today, or the day that `al=` in the address names.
@Component
public class ReferenceDay {
    /// The address's parameter.
    public static final String PARAMETER = "al";

    /// What [#PARAMETER] says in a link that leads from a day gone by back to today.
    public static final String TODAY = "oggi";

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

    /// What a link's query says to lead back to today whatever day is chosen.
    public static String backToToday() {
        return PARAMETER + "=" + TODAY;
    }

    /// What `location` names that is no day the data can speak for, if it does.
    Optional<Refused> refused(Location location) {
        return UrlState.of(location).get(PARAMETER).flatMap(this::refused);
    }

    private Optional<Refused> refused(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(today())
                    ? Optional.of(new Refused("shell.day.to-come", Formats.day(day)))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.of(new Refused("shell.day.wrong", text));
        }
    }

    /// A day in an address that is not shown.
    ///
    /// @param messageKey the sentence that says why
    /// @param day as the address has it
    record Refused(String messageKey, String day) {}

    private LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return today();
        }
    }
}
