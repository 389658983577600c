package rosa.table.ui;

import rosa.shared.Changed;
import rosa.table.Decision;
import rosa.table.Ruling;

/// Why the register did not take something.
final class Notices {
    private Notices() {}

    /// Why a change was not made, as a key; empty if it was.
    static String refusal(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Refused(Ruling.Obstacle obstacle) -> obstacle.messageKey();
            case Ruling.Admitted(Changed.Stale<Decision> _) -> "table.decision.stale";
            case Ruling.Admitted(Changed.Gone<Decision> _) -> "table.decision.gone";
            case Ruling.Admitted(Changed.Done<Decision> _) -> "";
        };
    }
}
