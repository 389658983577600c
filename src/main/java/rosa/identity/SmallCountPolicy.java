package rosa.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rosa.shared.SmallCounts;

/// Under how many people a count is hidden from whoever only reads (`rosa.small-count`, 5 unless
/// set, never under 3), and who that is.
@Component
public class SmallCountPolicy {
    private final int threshold;

    SmallCountPolicy(@Value("${rosa.small-count:5}") int threshold) {
        this.threshold = Math.max(SmallCounts.LOWEST_THRESHOLD, threshold);
    }

    /// Counts from 1 to one less than this are small.
    public int threshold() {
        return threshold;
    }

    /// Whether small counts are open to the person wherever their rights hold: everybody who does
    /// more at the table than read.
    public boolean seesSmallCounts(SignedIn person) {
        return person.roles().stream().anyMatch(role -> role != Role.READER);
    }
}
