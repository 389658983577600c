package rosa.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rosa.shared.SmallCounts;

/// Under how many people a count is hidden (`rosa.small-count`, 5 unless set, never under 3), and
/// from whom.
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

    /// Whether small counts are open to the person wherever their rights hold: whoever runs the
    /// table, inspects or analyses, and may see single facilities.
    public boolean seesSmallCounts(SignedIn person) {
        return person.hasAny(Role.ADMINISTRATOR, Role.COORDINATOR, Role.INSPECTOR, Role.ANALYST);
    }
}
