package rosa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import rosa.document.LiveFigure;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.shared.AccountId;
import rosa.shared.Formats;

/// Takes the readings of the live figures of plans in use, so that their values over time have no
/// holes: for today, and for the days that were missed since each figure was read first, from what
/// is known of those days now.
@Service
public class NightlyReadings {
    /// Holes further back stay.
    static final int MOST_DAYS = 400;

    /// Figures of the whole read the same for everybody; the others are not kept.
    private static final SignedIn ANYBODY =
            new SignedIn(new AccountId("rosa"), "ROSA", Set.of(Role.READER), null, Set.of());

    private final Plans plans;
    private final Figures figures;
    private final FigureHistory history;
    private final Clock clock;

    NightlyReadings(Plans plans, Figures figures, FigureHistory history, Clock clock) {
        this.plans = plans;
        this.figures = figures;
        this.history = history;
        this.clock = clock;
    }

    /// Takes what is missing of all plans in use; readings that are there stay as they are.
    ///
    /// @return how many days of plans were read
    public int take() {
        return plans.inUse().stream().mapToInt(this::take).sum();
    }

    private int take(Plan plan) {
        LocalDate today = LocalDate.now(clock.withZone(Formats.ROME));
        Map<LocalDate, Set<LiveFigure>> missing = missing(plan, today);
        missing.forEach((day, asked) -> history.fill(plan.id(), day, read(asked, day)));
        return missing.size();
    }

    private Collection<Reading> read(Set<LiveFigure> asked, LocalDate day) {
        return figures.read(asked, new Figures.Asked(day, Locale.ITALIAN, ANYBODY)).values();
    }

    /// The figures that have no reading, by day.
    private Map<LocalDate, Set<LiveFigure>> missing(Plan plan, LocalDate today) {
        Map<LocalDate, Set<LiveFigure>> missing = new TreeMap<>();
        Map<String, List<FigureHistory.Stored>> stored = history.of(plan.id());
        Set<LiveFigure> used =
                plan.sections().stream()
                        .flatMap(section -> section.text().figures().stream())
                        .filter(PlanFigures::isOfTheWhole)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (LiveFigure figure : used) {
            Set<LocalDate> known =
                    stored.getOrDefault(figure.key(), List.of()).stream()
                            .map(FigureHistory.Stored::day)
                            .collect(Collectors.toSet());
            LocalDate first = known.stream().min(LocalDate::compareTo).orElse(today);
            LocalDate from = later(first, today.minusDays(MOST_DAYS));
            // Read in days to come, by a clock that was wrong: nothing is missing before them.
            from.datesUntil(later(from, today.plusDays(1)))
                    .filter(day -> !known.contains(day))
                    .forEach(day ->
                            missing.computeIfAbsent(day, _ -> new LinkedHashSet<>()).add(figure));
        }
        return missing;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
