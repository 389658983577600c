package rosa.distribution.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rosa.distribution.model.Measure.Known;
import rosa.distribution.model.Measure.Undefined;
import rosa.distribution.model.Measure.Why;
import rosa.shared.IstatCode;

/// All indicators of one day under one rule set. Those about the rule set's quota follow its
/// safeguard clause; all others are about every place, of whatever circuit.
public final class Indicators {
    private static final Set<String> INNER_AREAS = Set.of("D", "E", "F");

    private final Snapshot snapshot;
    private final QuotaEvaluation evaluation;
    private final Centres centres;
    private final Concentration concentration;
    private final Map<Indicator, Measure> measures = new EnumMap<>(Indicator.class);
    private final Map<IstatCode, String> snaiClasses = new HashMap<>();

    private Indicators(Snapshot snapshot, QuotaEvaluation evaluation) {
        this.snapshot = snapshot;
        this.evaluation = evaluation;
        this.centres = new Centres(snapshot);
        this.concentration = Concentration.of(evaluation.comuni());
        snapshot.comuni()
                .forEach(c -> snaiClasses.put(c.istat(), Objects.toString(c.snaiClass(), "")));
        var total = evaluation.total();
        for (var indicator : Indicator.values()) {
            measures.put(indicator, measured(indicator, total, evaluation));
        }
    }

    /// The indicators of `snapshot` under the rule set it was evaluated with.
    public static Indicators of(Snapshot snapshot, QuotaEvaluation evaluation) {
        return new Indicators(snapshot, evaluation);
    }

    /// The same before any place was counted: what depends on places is undefined, not zero.
    public Indicators withoutCounts() {
        var uncounted = new Indicators(snapshot, evaluation);
        for (var indicator : Indicator.values()) {
            if (!isKnownWithoutCounts(indicator)) {
                uncounted.measures.put(indicator, new Undefined(Why.NO_COUNTS));
            }
        }
        return uncounted;
    }

    private boolean isKnownWithoutCounts(Indicator indicator) {
        return switch (indicator) {
            case PRESENCES, DAILY_COST -> true;
            case QUOTA -> evaluation.rules().safeguard() != Safeguard.SAI_COVERS;
            default -> false;
        };
    }

    /// The value of one indicator.
    public Measure measure(Indicator indicator) {
        return Objects.requireNonNull(measures.get(indicator));
    }

    /// Gini, Theil, Hoover and what they are computed from.
    public Concentration concentration() {
        return concentration;
    }

    /// Places by circuit (codes of [Circuit]).
    public List<Slice> byCircuit() {
        return centres.byCircuit();
    }

    /// Places by ente gestore (organisation ids).
    public List<Slice> byManager() {
        return centres.byManager();
    }

    /// Places by SNAI class (A to F).
    public List<Slice> bySnaiClass() {
        return Centres.slices(snapshot.facilities(), this::snaiClass);
    }

    private String snaiClass(FacilityInput facility) {
        return snaiClasses.getOrDefault(facility.comune(), "");
    }

    private Measure measured(Indicator indicator, Totals total, QuotaEvaluation evaluation) {
        return switch (indicator) {
            case PLACES -> new Known(total.places());
            case PRESENCES -> presences();
            case SATURATION -> centres.saturation();
            case PLACES_PER_THOUSAND -> total.perThousand();
            case COUNTED_PLACES -> new Known(total.counted());
            case QUOTA -> new Known(total.due());
            case GAP -> new Known(total.gap());
            case COVERAGE -> total.coverage();
            case HOSTING_COMUNI -> Measure.ratio(total.hosting(), total.comuni(), Why.NO_COMUNI);
            case HOSTING_RESIDENTS ->
                    Measure.ratio(
                            hostingResidents(evaluation), total.residents(), Why.NO_RESIDENTS);
            case CENTRES -> new Known(centres.number());
            case MEAN_CENTRE -> centres.mean();
            case MEDIAN_CENTRE -> centres.median();
            case LARGEST_CENTRE -> centres.largest();
            case SHARE_OVER_50 -> centres.share(centre -> centre.places() > 50);
            case SHARE_OVER_100 -> centres.share(centre -> centre.places() > 100);
            case CAS_SHARE -> centres.share(centre -> centre.circuit() == Circuit.CAS);
            case SAI_SHARE -> centres.share(centre -> centre.circuit() == Circuit.SAI);
            case INNER_AREAS_SHARE ->
                    centres.share(centre -> INNER_AREAS.contains(snaiClass(centre)));
            case DAILY_COST -> centres.dailyEuros();
            case MANAGER_HHI -> centres.managerHhi();
            case GINI -> concentration.gini();
            case HHI -> concentration.hhi();
            case HHI_NORMALISED -> concentration.normalisedHhi();
            case EQUIVALENT_COMUNI -> concentration.equivalentComuni();
            case THEIL -> concentration.theil();
            case HOOVER -> concentration.hoover();
            case PLACES_TO_MOVE -> concentration.placesToMove();
        };
    }

    /// The people counted; not known, rather than nobody, where no facility has a count.
    private Measure presences() {
        int people = 0;
        boolean counted = snapshot.facilities().isEmpty();
        for (var facility : snapshot.facilities()) {
            var presences = facility.presences();
            if (presences != null) {
                counted = true;
                people += presences;
            }
        }
        return counted ? new Known(people) : new Undefined(Why.NO_PRESENCES);
    }

    private static int hostingResidents(QuotaEvaluation evaluation) {
        return evaluation.comuni().stream()
                .filter(balance -> balance.places() > 0)
                .mapToInt(balance -> balance.comune().residents())
                .sum();
    }
}
