package rosa.territory;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// Which comuni there were on a day, what they were called, and what became of them.
///
/// A code begins and ceases by the changes that name it, and may do so more than once. What a
/// comune was made of counts only where one of its parts is known: else there would be nothing in
/// its place on the days before. See docs/decisions/0027-comuni-change.md
public final class Lineage {
    /// Nothing ever changed.
    public static final Lineage NONE = new Lineage(List.of(), Map.of());

    private static final int LONGEST = 40;

    private final List<ComuneChange> all;
    private final Map<IstatCode, Integer> known;
    private final Map<IstatCode, List<ComuneChange>> from = new HashMap<>();
    private final Map<IstatCode, List<ComuneChange>> to = new HashMap<>();
    private final NavigableSet<LocalDate> days = new TreeSet<>();

    /// @param known the comuni in the graph with their residents, by which the seat of a merger is
    ///   told
    public Lineage(List<ComuneChange> changes, Map<IstatCode, Integer> known) {
        this.all =
                changes.stream()
                        .sorted(comparing(ComuneChange::on).thenComparing(ComuneChange::id))
                        .toList();
        this.known = Map.copyOf(known);
        for (ComuneChange change : all) {
            from.computeIfAbsent(change.from(), _ -> new ArrayList<>()).add(change);
            to.computeIfAbsent(change.to(), _ -> new ArrayList<>()).add(change);
            days.add(change.on());
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// All changes, the oldest first.
    public List<ComuneChange> all() {
        return all;
    }

    /// The first day since which all comuni are what they are on `day`.
    public LocalDate sameSince(LocalDate day) {
        return Objects.requireNonNullElse(days.floor(day), LocalDate.MIN);
    }

    /// The days on which what stands in one of these may come to stand in another comune.
    public NavigableSet<LocalDate> movesOf(Collection<IstatCode> comuni) {
        NavigableSet<LocalDate> found = new TreeSet<>();
        Set<IstatCode> seen = new HashSet<>(comuni);
        Deque<IstatCode> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            IstatCode comune = next.pop();
            Stream.concat(outOf(comune).stream(), into(comune).stream())
                    .filter(change -> change.kind().ends() || change.kind().begins())
                    .forEach(change -> {
                        found.add(change.on());
                        Stream.of(change.from(), change.to()).filter(seen::add).forEach(next::push);
                    });
        }
        return found;
    }

    /// The changes that brought it about or gave it land, the oldest first; its names are among
    /// [#renamings].
    public List<ComuneChange> into(IstatCode comune) {
        return others(to, comune);
    }

    /// By what it ceased, if it is over on a day; several if it was divided.
    public List<ComuneChange> endOf(IstatCode comune, LocalDate day) {
        Optional<LocalDate> on = ceased(comune, day);
        return outOf(comune).stream()
                .filter(change ->
                        change.kind().ends() && on.filter(change.on()::equals).isPresent())
                .toList();
    }

    /// The changes of its land after one day and until another, the oldest first: what it was
    /// counted on the first is not to be compared with what it was counted on the second.
    public List<ComuneChange> changesOfLand(IstatCode comune, LocalDate after, LocalDate until) {
        return Stream.concat(into(comune).stream(), outOf(comune).stream())
                .filter(change -> change.kind() != ComuneChange.Kind.RECODING)
                .filter(change -> change.on().isAfter(after) && !change.on().isAfter(until))
                .sorted(comparing(ComuneChange::on))
                .toList();
    }

    /// What became of it and of its land, the oldest first.
    public List<ComuneChange> outOf(IstatCode comune) {
        return others(from, comune);
    }

    /// The changes of its name, the oldest first.
    public List<ComuneChange> renamings(IstatCode comune) {
        return from.getOrDefault(comune, List.of()).stream()
                .filter(change -> change.kind() == ComuneChange.Kind.RENAMING)
                .toList();
    }

    private static List<ComuneChange> others(
            Map<IstatCode, List<ComuneChange>> changes, IstatCode comune) {
        return changes.getOrDefault(comune, List.of()).stream()
                .filter(change -> change.kind() != ComuneChange.Kind.RENAMING)
                .toList();
    }

    /// Whether a comune of the graph is in being on a day.
    public boolean isInBeing(IstatCode comune, LocalDate day) {
        return turns(comune).isInBeing(day);
    }

    /// The first day on which it no longer is, if it is over on `day`.
    public Optional<LocalDate> ceased(IstatCode comune, LocalDate day) {
        return turns(comune).ceased(day);
    }

    /// The first day of the time in which it is on `day` or will be; empty if it always was.
    public Optional<LocalDate> begun(IstatCode comune, LocalDate day) {
        return turns(comune).begun(day);
    }

    /// The day on which it will cease, if that is known on `day`.
    public Optional<LocalDate> ceases(IstatCode comune, LocalDate day) {
        return turns(comune).ceases(day);
    }

    /// When it ceased and began.
    private Turns turns(IstatCode comune) {
        return Turns.of(
                from.getOrDefault(comune, List.of()),
                to.getOrDefault(comune, List.of()),
                known.keySet());
    }

    /// What a comune is called on a day.
    ///
    /// @param stored its name in the graph
    public String name(IstatCode comune, String stored, LocalDate day) {
        String name = null;
        for (ComuneChange change : renamings(comune)) {
            if (!change.on().isAfter(day)) {
                name = change.toName();
            } else if (name == null) {
                name = change.fromName();
            }
        }
        return name == null ? stored : name;
    }

    /// The comune in which, on a day, stands what stands in another: the one that followed it, or
    /// the one that was before. Before a merger it is the part with most residents, before a split
    /// the comune that was split. Where a comune was divided it is the heir with most residents,
    /// until somebody has said of each thing where it stands. The comune itself where nothing can
    /// be told.
    public IstatCode on(LocalDate day, IstatCode comune) {
        if (all.isEmpty()) {
            return comune;
        }
        IstatCode at = comune;
        for (int i = 0; i < LONGEST; i++) {
            if (isThere(at, day)) {
                return at;
            }
            Optional<IstatCode> next = step(at, day);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    /// The comuni of which what stands in them stands in this one on a day; itself too.
    public Set<IstatCode> standingIn(IstatCode comune, LocalDate day) {
        Set<IstatCode> found = new TreeSet<>();
        found.add(comune);
        Stream.concat(from.keySet().stream(), to.keySet().stream())
                .filter(other -> on(day, other).equals(comune))
                .forEach(found::add);
        return found;
    }

    private boolean isThere(IstatCode comune, LocalDate day) {
        return known.containsKey(comune) && isInBeing(comune, day);
    }

    private Optional<IstatCode> step(IstatCode comune, LocalDate day) {
        if (!known.containsKey(comune) || ceased(comune, day).isPresent()) {
            return from.getOrDefault(comune, List.of()).stream()
                    .filter(change -> change.kind().ends())
                    .filter(change -> !known.containsKey(comune) || !change.on().isAfter(day))
                    .max(
                            comparing(ComuneChange::on)
                                    .thenComparing(change -> known.getOrDefault(change.to(), 0))
                                    .thenComparing(ComuneChange::to, Comparator.reverseOrder()))
                    .map(ComuneChange::to);
        }
        return to.getOrDefault(comune, List.of()).stream()
                .filter(change -> change.kind().begins() && change.on().isAfter(day))
                .filter(change -> known.containsKey(change.from()))
                .max(
                        comparing(ComuneChange::on, Comparator.reverseOrder())
                                .thenComparing(change -> known.getOrDefault(change.from(), 0))
                                .thenComparing(ComuneChange::from, Comparator.reverseOrder()))
                .map(ComuneChange::from);
    }

    /// What a comune used to be: its former names, and the comuni that went into it wholly with
    /// theirs, the latest first.
    public List<Former> formerly(IstatCode comune, LocalDate day) {
        List<Former> found = new ArrayList<>();
        collect(comune, day, new HashSet<>(), found);
        return found.stream().sorted(comparing(Former::until).reversed()).toList();
    }

    /// A name that is no longer used.
    ///
    /// @param istat the code it went with
    /// @param until the first day on which it was no longer used
    public record Former(IstatCode istat, String name, LocalDate until) {}

    private void collect(IstatCode comune, LocalDate day, Set<IstatCode> seen, List<Former> found) {
        if (!seen.add(comune)) {
            return;
        }
        for (ComuneChange change : to.getOrDefault(comune, List.of())) {
            boolean isRenaming = change.kind() == ComuneChange.Kind.RENAMING;
            if (change.on().isAfter(day) || !(isRenaming || change.kind().isWhole())) {
                continue;
            }
            found.add(new Former(change.from(), change.fromName(), change.on()));
            if (!isRenaming) {
                collect(change.from(), change.on(), seen, found);
            }
        }
    }

    /// The name by which the changes know a code, if they do.
    public @Nullable String nameOf(IstatCode comune) {
        String name = null;
        for (ComuneChange change : all) {
            if (change.to().equals(comune)) {
                name = change.toName();
            } else if (change.from().equals(comune) && name == null) {
                name = change.fromName();
            }
        }
        return name;
    }
}
