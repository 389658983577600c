package rosa.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.document.LiveFigure;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Territories;
import rosa.territory.Territory;

/// What a figure's parameters mean: the day, the rule set, and where.
///
/// @param territory absent for the whole
/// @param comune absent where the query is not about one
record FigureScope(
        LocalDate day, RuleSet rules, @Nullable Territory territory, @Nullable Comune comune) {
    /// Whether the question is about no part of the territory.
    boolean isWhole() {
        return territory == null && comune == null;
    }

    /// The words after a query's name: ` · Zona sociale 3 · al 23/11/2026`.
    String words(
            Set<FigureParameter> parameters,
            LocalDate standardDay,
            boolean standardRules,
            Locale locale) {
        List<String> words = new ArrayList<>();
        if (territory != null) {
            words.add(territory.name());
        }
        if (comune != null) {
            words.add(comune.name());
        }
        if (parameters.contains(FigureParameter.RULE_SET) && !standardRules) {
            words.add(rules.data().name());
        }
        if (!day.equals(standardDay)) {
            words.add(Messages.text(locale, "plan.figure.on", Formats.day(day)));
        }
        return words.isEmpty() ? "" : " · " + String.join(" · ", words);
    }

    /// Reads parameters; throws [NotUnderstood] with a sentence if they mean nothing.
    record Reader(
            Territories territories,
            RuleSets ruleSets,
            LocalDate standardDay,
            LocalDate today,
            Locale locale) {
        FigureScope read(Set<FigureParameter> parameters, LiveFigure figure) {
            Map<String, String> params = figure.params();
            for (String name : params.keySet()) {
                if (FigureParameter.find(name).filter(parameters::contains).isEmpty()) {
                    throw refused("plan.figure.bad.parameter", name);
                }
            }
            LocalDate day = day(params.get(FigureParameter.DATE.key()));
            return new FigureScope(
                    day,
                    rules(params.get(FigureParameter.RULE_SET.key()), day),
                    territory(params.get(FigureParameter.TERRITORY.key())),
                    comune(parameters, params.get(FigureParameter.COMUNE.key()), day));
        }

        private LocalDate day(@Nullable String value) {
            if (value == null || value.isBlank()) {
                return standardDay;
            }
            try {
                LocalDate day = LocalDate.parse(value);
                if (day.isAfter(today)) {
                    throw refused("plan.figure.bad.future", Formats.day(day));
                }
                return day;
            } catch (DateTimeParseException _) {
                throw refused("plan.figure.bad.date", value);
            }
        }

        private RuleSet rules(@Nullable String value, LocalDate day) {
            Optional<RuleSet> rules =
                    value == null || value.isBlank() ? ruleSets.inForceOn(day) : ruleSet(value);
            return rules.orElseThrow(() -> refused("plan.figure.bad.rule-set"));
        }

        private Optional<RuleSet> ruleSet(String value) {
            try {
                return ruleSets.find(new RuleSetId(value));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        private @Nullable Territory territory(@Nullable String value) {
            if (value == null || value.isBlank()) {
                return null;
            }
            try {
                return territories
                        .findTerritory(new TerritoryId(value))
                        .orElseThrow(() -> refused("plan.figure.bad.territory"));
            } catch (IllegalArgumentException _) {
                throw refused("plan.figure.bad.territory");
            }
        }

        /// The comune in which, on the day, lies what the text speaks of.
        private @Nullable Comune comune(
                Set<FigureParameter> parameters, @Nullable String value, LocalDate day) {
            if (!parameters.contains(FigureParameter.COMUNE)) {
                return null;
            }
            if (value == null || !value.matches("[0-9]{6}")) {
                throw refused("plan.figure.bad.comune");
            }
            return territories
                    .findComune(territories.comuneOn(day, new IstatCode(value)), day)
                    .orElseThrow(() -> refused("plan.figure.bad.comune"));
        }

        private NotUnderstood refused(String key, Object... arguments) {
            return new NotUnderstood(Messages.text(locale, key, arguments));
        }
    }

    /// The parameters mean nothing; the message is for the author of the text.
    static final class NotUnderstood extends RuntimeException {
        NotUnderstood(String sentence) {
            super(sentence);
        }
    }
}
