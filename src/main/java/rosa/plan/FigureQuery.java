package rosa.plan;

import static rosa.plan.FigureParameter.COMUNE;
import static rosa.plan.FigureParameter.DATE;
import static rosa.plan.FigureParameter.RULE_SET;
import static rosa.plan.FigureParameter.TERRITORY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rosa.distribution.model.Datum;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Indicator.Unit;

/// A question that a live figure may ask. Its key stands in texts and never changes its meaning.
public sealed interface FigureQuery {
    /// What stands in texts.
    String key();

    /// Message key of its name.
    String labelKey();

    /// Message key of how it is computed.
    String explanationKey();

    /// What it can be asked about.
    Set<FigureParameter> parameters();

    /// What its value is counted in.
    Unit unit();

    /// The decimals it is written with.
    int decimals();

    /// Which data it speaks from.
    Set<Datum> data();

    /// All there are, the indicators first.
    static List<FigureQuery> all() {
        List<FigureQuery> all = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            all.add(new OfIndicator(indicator));
        }
        all.addAll(List.of(Own.values()));
        return List.copyOf(all);
    }

    /// The query with that key, if there is one.
    static Optional<FigureQuery> find(String key) {
        return all().stream().filter(query -> query.key().equals(key)).findFirst();
    }

    /// An indicator of the distribution module.
    record OfIndicator(Indicator indicator) implements FigureQuery {
        private static final Set<Indicator> RULED =
                Set.of(Indicator.QUOTA, Indicator.GAP, Indicator.COVERAGE);

        @Override
        public String key() {
            return indicator.key();
        }

        @Override
        public String labelKey() {
            return "indicator." + indicator.key() + ".name";
        }

        @Override
        public String explanationKey() {
            return "indicator." + indicator.key() + ".formula";
        }

        @Override
        public Set<FigureParameter> parameters() {
            return isRuled() ? Set.of(DATE, TERRITORY, RULE_SET) : Set.of(DATE, TERRITORY);
        }

        @Override
        public Unit unit() {
            return indicator.unit();
        }

        @Override
        public int decimals() {
            return indicator.decimals();
        }

        @Override
        public Set<Datum> data() {
            return indicator.data();
        }

        /// Whether it depends on the rule set.
        boolean isRuled() {
            return RULED.contains(indicator) || indicator.key().equals("counted-places");
        }
    }

    /// What the plan asks beside the indicators.
    enum Own implements FigureQuery {
        RESIDENTS("residents", Unit.PEOPLE, 0, Set.of(DATE, TERRITORY), Set.of(Datum.RESIDENTS)),
        COMUNI("comuni", Unit.COMUNI, 0, Set.of(DATE, TERRITORY), Set.of(Datum.RESIDENTS)),
        HOSTING_NUMBER(
                "hosting-number", Unit.COMUNI, 0, Set.of(DATE, TERRITORY), Set.of(Datum.PLACES)),
        CAS_PLACES("cas-places", Unit.PLACES, 0, Set.of(DATE, TERRITORY), Set.of(Datum.PLACES)),
        SAI_PLACES("sai-places", Unit.PLACES, 0, Set.of(DATE, TERRITORY), Set.of(Datum.PLACES)),
        EXPIRING_PLACES(
                "expiring-places", Unit.PLACES, 0, Set.of(DATE, TERRITORY), Set.of(Datum.PLACES)),
        COMUNE_RESIDENTS(
                "comune-residents", Unit.PEOPLE, 0, Set.of(DATE, COMUNE), Set.of(Datum.RESIDENTS)),
        COMUNE_PLACES("comune-places", Unit.PLACES, 0, Set.of(DATE, COMUNE), Set.of(Datum.PLACES)),
        COMUNE_PRESENCES(
                "comune-presences", Unit.PEOPLE, 0, Set.of(DATE, COMUNE), Set.of(Datum.PRESENCES)),
        COMUNE_PER_THOUSAND(
                "comune-per-thousand",
                Unit.PER_THOUSAND,
                2,
                Set.of(DATE, COMUNE),
                Set.of(Datum.RESIDENTS, Datum.PLACES)),
        COMUNE_QUOTA(
                "comune-quota",
                Unit.PLACES,
                0,
                Set.of(DATE, COMUNE, RULE_SET),
                Set.of(Datum.RESIDENTS)),
        COMUNE_GAP(
                "comune-gap",
                Unit.PLACES_SIGNED,
                0,
                Set.of(DATE, COMUNE, RULE_SET),
                Set.of(Datum.RESIDENTS, Datum.PLACES));

        private final String key;
        private final Unit unit;
        private final int decimals;
        private final Set<FigureParameter> parameters;
        private final Set<Datum> data;

        Own(String key, Unit unit, int decimals, Set<FigureParameter> parameters, Set<Datum> data) {
            this.key = key;
            this.unit = unit;
            this.decimals = decimals;
            this.parameters = parameters;
            this.data = data;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public String labelKey() {
            return "plan.figure." + key + ".name";
        }

        @Override
        public String explanationKey() {
            return "plan.figure." + key + ".formula";
        }

        @Override
        public Set<FigureParameter> parameters() {
            return parameters;
        }

        @Override
        public Unit unit() {
            return unit;
        }

        @Override
        public int decimals() {
            return decimals;
        }

        @Override
        public Set<Datum> data() {
            return data;
        }
    }
}
