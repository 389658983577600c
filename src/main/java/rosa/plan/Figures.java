package rosa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.distribution.Analysis;
import rosa.distribution.DataBasis;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.distribution.model.Measure;
import rosa.document.LiveFigure;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.network.Contracts;
import rosa.network.Places;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;

/// Reads live figures: the queries of [FigureQuery] with their parameters, many at once. A figure
/// that has no value says why.
@Service
public class Figures {
    /// Fewer people than these are not told to who has no right to see single facilities.
    static final int FEWEST_PEOPLE = 5;

    private static final Role[] SEE_FEW = {
        Role.ADMINISTRATOR, Role.COORDINATOR, Role.INSPECTOR, Role.ANALYST
    };

    private final Analysis analysis;
    private final RuleSets ruleSets;
    private final Territories territories;
    private final Contracts contracts;
    private final Places places;
    private final Sources sources;
    private final Graph graph;
    private final Clock clock;

    Figures(
            Analysis analysis,
            RuleSets ruleSets,
            Territories territories,
            Contracts contracts,
            Places places,
            Sources sources,
            Graph graph,
            Clock clock) {
        this.analysis = analysis;
        this.ruleSets = ruleSets;
        this.territories = territories;
        this.contracts = contracts;
        this.places = places;
        this.sources = sources;
        this.graph = graph;
        this.clock = clock;
    }

    /// For whom figures are read, and of which day where they name none.
    public record Asked(LocalDate day, Locale locale, SignedIn person) {}

    /// Whether `person` may learn of so few people that they could be recognised.
    static boolean seesFew(SignedIn person) {
        return person.hasAny(SEE_FEW);
    }

    /// What the figures read, each once, in their order.
    public Map<LiveFigure, Reading> read(Collection<LiveFigure> figures, Asked asked) {
        if (figures.isEmpty()) {
            return Map.of();
        }
        return graph.read(() -> {
            var batch = new Batch(asked);
            Map<LiveFigure, Reading> readings = new LinkedHashMap<>();
            figures.forEach(figure -> readings.computeIfAbsent(figure, batch::read));
            return readings;
        });
    }

    /// Figures read together share what is computed for a day and a rule set.
    private final class Batch {
        private final Asked asked;
        private final FigureScope.Reader scopes;
        private final Map<Key, FigureEvaluation> evaluations = new HashMap<>();
        private final Map<LocalDate, Map<FigureQuery.Datum, String>> credits = new HashMap<>();

        Batch(Asked asked) {
            this.asked = asked;
            this.scopes =
                    new FigureScope.Reader(
                            territories,
                            ruleSets,
                            asked.day(),
                            LocalDate.now(clock.withZone(Formats.ROME)),
                            asked.locale());
        }

        Reading read(LiveFigure figure) {
            FigureQuery query = FigureQuery.find(figure.query()).orElse(null);
            if (query == null) {
                return new Reading.Failed(
                        figure,
                        figure.query(),
                        Reading.Problem.UNKNOWN_QUERY,
                        text("plan.figure.bad.query", figure.query()));
            }
            String name = text(query.labelKey());
            try {
                FigureScope scope = scopes.read(query, figure);
                String label = name + words(query, scope, figure);
                return value(figure, query, scope, label);
            } catch (FigureScope.NotUnderstood refused) {
                return new Reading.Failed(
                        figure,
                        name,
                        Reading.Problem.BAD_PARAMETER,
                        String.valueOf(refused.getMessage()));
            }
        }

        private String words(FigureQuery query, FigureScope scope, LiveFigure figure) {
            boolean standardRules =
                    figure.params().getOrDefault(FigureParameter.RULE_SET.key(), "").isBlank();
            return scope.words(query, asked.day(), standardRules, asked.locale());
        }

        private Reading value(
                LiveFigure figure, FigureQuery query, FigureScope scope, String label) {
            FigureEvaluation evaluation =
                    evaluations.computeIfAbsent(
                            new Key(scope.day(), scope.rules().id()),
                            _ ->
                                    new FigureEvaluation(
                                            analysis.evaluate(scope.day(), scope.rules().data()),
                                            contracts));
            int people = evaluation.people(query, scope);
            if (people > 0 && people < FEWEST_PEOPLE && !seesFew(asked.person())) {
                return new Reading.Failed(
                        figure,
                        label,
                        Reading.Problem.SUPPRESSED,
                        text("plan.figure.suppressed", FEWEST_PEOPLE));
            }
            return switch (evaluation.measure(query, scope)) {
                case Measure.Undefined(Measure.Why why) ->
                        new Reading.Failed(
                                figure,
                                label,
                                Reading.Problem.UNDEFINED,
                                text("distribution.undefined." + why.code()));
                case Measure.Known(double number) ->
                        new Reading.Value(
                                figure,
                                label,
                                number,
                                FigureWords.number(query, number, asked.locale()),
                                FigureWords.unit(query, asked.locale()),
                                asOf(query, scope, evaluation.evaluation().basis()),
                                source(query, scope),
                                explanation(query, scope),
                                isDemo(query, evaluation.evaluation().basis()));
            };
        }

        private String explanation(FigureQuery query, FigureScope scope) {
            String how = text(query.explanationKey());
            return query.parameters().contains(FigureParameter.RULE_SET)
                    ? how
                            + " "
                            + text(
                                    "plan.figure.rule",
                                    scope.rules().data().name(),
                                    scope.rules().data().source())
                    : how;
        }

        private String source(FigureQuery query, FigureScope scope) {
            Map<FigureQuery.Datum, String> known =
                    credits.computeIfAbsent(scope.day(), Figures.this::credits);
            Set<String> named = new TreeSet<>();
            query.data().forEach(datum -> named.add(known.getOrDefault(datum, "")));
            named.remove("");
            return named.isEmpty() ? text("plan.figure.no-source") : String.join("; ", named);
        }

        private String text(String key, Object... arguments) {
            return Messages.text(asked.locale(), key, arguments);
        }
    }

    private static boolean isDemo(FigureQuery query, DataBasis basis) {
        return basis.demo() && !query.data().equals(Set.of(FigureQuery.Datum.RESIDENTS));
    }

    /// The latest day among the data the query speaks from.
    private static LocalDate asOf(FigureQuery query, FigureScope scope, DataBasis basis) {
        LocalDate latest = null;
        for (FigureQuery.Datum datum : query.data()) {
            DataBasis.Span span =
                    switch (datum) {
                        case RESIDENTS -> basis.residents();
                        case PLACES -> basis.places();
                        case PRESENCES -> basis.presences();
                    };
            latest = later(latest, span);
        }
        return latest == null ? scope.day() : latest;
    }

    private static @Nullable LocalDate later(
            @Nullable LocalDate day, DataBasis.@Nullable Span span) {
        if (span == null) {
            return day;
        }
        return day == null || span.to().isAfter(day) ? span.to() : day;
    }

    private Map<FigureQuery.Datum, String> credits(LocalDate day) {
        Set<String> counted = new TreeSet<>();
        territories
                .residents(day)
                .values()
                .forEach(residents -> counted.add(residents.provenance().source()));
        Set<String> registered = new TreeSet<>();
        places.stateOn(day)
                .forEach(state -> registered.add(state.facility().data().provenance().source()));
        return Map.of(
                FigureQuery.Datum.RESIDENTS,
                titles(counted),
                FigureQuery.Datum.PLACES,
                titles(registered),
                FigureQuery.Datum.PRESENCES,
                titles(registered));
    }

    private String titles(Set<String> ids) {
        List<String> titles =
                ids.stream()
                        .map(id -> sources.findSource(id).map(Figures::title).orElse(id))
                        .distinct()
                        .toList();
        return String.join("; ", titles);
    }

    private static String title(Source source) {
        return source.publisher().isBlank()
                ? source.title()
                : source.publisher() + ", " + source.title();
    }

    private record Key(LocalDate day, RuleSetId rules) {}
}
