package rosa.plan.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rosa.plan.Revision;

/// Puts revisions together that one person saved in one go.
final class Bursts {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private Bursts() {}

    /// @param revisions newest first
    static List<List<Revision>> of(List<Revision> revisions) {
        List<List<Revision>> bursts = new ArrayList<>();
        for (Revision revision : revisions) {
            if (!bursts.isEmpty() && follows(bursts.getLast().getLast(), revision)) {
                bursts.getLast().add(revision);
            } else {
                bursts.add(new ArrayList<>(List.of(revision)));
            }
        }
        return bursts;
    }

    private static boolean follows(Revision later, Revision earlier) {
        return !later.kept()
                && !earlier.kept()
                && later.editedBy().equals(earlier.editedBy())
                && Duration.between(earlier.editedAt(), later.editedAt()).compareTo(PAUSE) <= 0;
    }
}
