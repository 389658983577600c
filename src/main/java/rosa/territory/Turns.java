package rosa.territory;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rosa.shared.IstatCode;

/// When a comune began and ceased, the oldest first; on one day it begins before it ceases, as
/// where it gets a new code and merges at once.
///
/// @param all those of which the changes tell
/// @param counting without beginnings of which no part is known, before which it was too
record Turns(List<Turn> all, List<Turn> counting) {
    private static final Turns NONE = new Turns(List.of(), List.of());

    private record Turn(LocalDate on, boolean begins) {}

    /// @param out the changes of what came of it
    /// @param in the changes of what it came of
    static Turns of(List<ComuneChange> out, List<ComuneChange> in, Set<IstatCode> known) {
        if (out.isEmpty() && in.isEmpty()) {
            return NONE;
        }
        return new Turns(
                sorted(out, in),
                sorted(out, in.stream().filter(one -> known.contains(one.from())).toList()));
    }

    private static List<Turn> sorted(List<ComuneChange> out, List<ComuneChange> in) {
        return Stream.concat(
                        out.stream()
                                .filter(change -> change.kind().ends())
                                .map(change -> new Turn(change.on(), false)),
                        in.stream()
                                .filter(change -> change.kind().begins())
                                .map(change -> new Turn(change.on(), true)))
                .distinct()
                .sorted(comparing(Turn::on).thenComparing(turn -> !turn.begins()))
                .toList();
    }

    boolean isInBeing(LocalDate day) {
        return last(day).map(Turn::begins).orElse(!beginsAfter(day));
    }

    Optional<LocalDate> ceased(LocalDate day) {
        return last(day).filter(turn -> !turn.begins()).map(Turn::on);
    }

    Optional<LocalDate> begun(LocalDate day) {
        return last(day).isPresent()
                ? all.stream()
                        .filter(turn -> turn.begins() && !turn.on().isAfter(day))
                        .map(Turn::on)
                        .reduce((_, later) -> later)
                : counting.stream().findFirst().filter(Turn::begins).map(Turn::on);
    }

    Optional<LocalDate> ceases(LocalDate day) {
        return all.stream()
                .filter(turn -> !turn.begins() && turn.on().isAfter(day))
                .map(Turn::on)
                .findFirst();
    }

    private Optional<Turn> last(LocalDate day) {
        return all.stream().filter(turn -> !turn.on().isAfter(day)).reduce((_, later) -> later);
    }

    private boolean beginsAfter(LocalDate day) {
        return counting.stream()
                .filter(turn -> turn.on().isAfter(day))
                .findFirst()
                .map(Turn::begins)
                .orElse(false);
    }
}
