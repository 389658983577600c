package rosa.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.Changed;

/// Decisions for tests.
public final class SomeDecisions {
    private SomeDecisions() {}

    /// A decision of this day about these things.
    public static DecisionData data(LocalDate takenOn, String title, Concern... concerns) {
        return data(takenOn, title, null, concerns);
    }

    public static DecisionData data(
            LocalDate takenOn, String title, @Nullable LocalDate reviewOn, Concern... concerns) {
        return new DecisionData(
                takenOn,
                title,
                "Il tavolo approva: " + title + ".",
                reviewOn,
                "Verbale della seduta",
                List.of(concerns),
                null,
                List.of());
    }

    /// What was made of it.
    public static Decision done(Ruling ruling) {
        if (ruling instanceof Ruling.Admitted(Changed.Done<Decision>(Decision now))) {
            return now;
        }
        throw new AssertionError("Not done but " + ruling);
    }
}
