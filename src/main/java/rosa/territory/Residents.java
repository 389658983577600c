package rosa.territory;

import java.io.Serializable;
import java.time.LocalDate;
import rosa.shared.Provenance;

/// How many people live in a comune on a day.
public record Residents(int people, LocalDate date, ResidentKind kind, Provenance provenance)
        implements Serializable {
    public Residents {
        if (people < 0) {
            throw new IllegalArgumentException(
                    "The number of residents (%d) must not be negative.".formatted(people));
        }
    }
}
