package rosa.distribution.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.distribution.RuleSetId;
import rosa.distribution.model.ComuneBalance;
import rosa.shared.ui.UrlState;

/// What the address of the indicators says, with what cannot be understood left out.
///
/// @param rule the rule set; absent = the one in force
/// @param otherRule the rule set to compare with
/// @param otherDay the day to compare with
/// @param people the people to host; absent = those present
/// @param partition the partition of the table of territories
record AnalysisState(
        @Nullable RuleSetId rule,
        @Nullable RuleSetId otherRule,
        @Nullable LocalDate otherDay,
        @Nullable Integer people,
        Tab tab,
        String partition,
        Show show) {
    static final String RULE = "regola";
    static final String OTHER_RULE = "confronta-regola";
    static final String OTHER_DAY = "confronta-al";
    static final String PEOPLE = "persone";
    static final String TAB = "scheda";
    static final String PARTITION = "partizione";
    static final String SHOW = "mostra";

    static final int MOST_PEOPLE = 10_000_000;

    /// The parts of the screen.
    enum Tab {
        INDICATORS("indicatori", "distribution.tab.indicators"),
        COMUNI("comuni", "distribution.tab.comuni"),
        TERRITORIES("territori", "distribution.tab.territories"),
        FEASIBILITY("fattibilita", "distribution.tab.feasibility");

        final String word;
        final String messageKey;

        Tab(String word, String messageKey) {
            this.word = word;
            this.messageKey = messageKey;
        }
    }

    /// Which comuni are shown.
    enum Show {
        ALL("all"),
        BELOW("below"),
        EVEN("even"),
        ABOVE("above"),
        EXCLUDED("excluded"),
        HOSTING("hosting"),
        NOT_HOSTING("not-hosting");

        final String word;

        Show(String word) {
            this.word = word;
        }

        String messageKey() {
            return "distribution.state." + word;
        }

        boolean lets(ComuneBalance balance) {
            boolean excluded = balance.quota().isExcluded();
            return switch (this) {
                case ALL -> true;
                case BELOW -> balance.gap() < 0;
                case EVEN -> balance.gap() == 0 && !excluded;
                case ABOVE -> balance.gap() > 0;
                case EXCLUDED -> excluded;
                case HOSTING -> balance.places() > 0;
                case NOT_HOSTING -> balance.places() == 0;
            };
        }
    }

    static AnalysisState of(UrlState url) {
        return new AnalysisState(
                url.get(RULE).flatMap(AnalysisState::ruleSet).orElse(null),
                url.get(OTHER_RULE).flatMap(AnalysisState::ruleSet).orElse(null),
                url.get(OTHER_DAY).flatMap(AnalysisState::day).orElse(null),
                url.get(PEOPLE).flatMap(AnalysisState::people).orElse(null),
                url.get(TAB).map(AnalysisState::tab).orElse(Tab.INDICATORS),
                url.get(PARTITION).orElse("zona-sociale"),
                url.get(SHOW).map(AnalysisState::show).orElse(Show.ALL));
    }

    boolean compares() {
        return otherRule != null || otherDay != null;
    }

    private static Optional<RuleSetId> ruleSet(String word) {
        try {
            return Optional.of(new RuleSetId(word));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> people(String word) {
        try {
            return Optional.of(Integer.valueOf(word)).filter(n -> n >= 0 && n <= MOST_PEOPLE);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Tab tab(String word) {
        for (var tab : Tab.values()) {
            if (tab.word.equals(word)) {
                return tab;
            }
        }
        return Tab.INDICATORS;
    }

    private static Show show(String word) {
        for (var show : Show.values()) {
            if (show.word.equals(word)) {
                return show;
            }
        }
        return Show.ALL;
    }
}
