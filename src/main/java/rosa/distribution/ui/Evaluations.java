package rosa.distribution.ui;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.distribution.Analysis;
import rosa.distribution.Evaluation;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSets;
import rosa.distribution.model.QuotaEvaluation;
import rosa.distribution.model.RuleSetData;
import rosa.export.Sheet;
import rosa.identity.CurrentPerson;
import rosa.network.Organisations;
import rosa.network.ShownPresences;
import rosa.network.VisibleFacilities;
import rosa.shared.DaySpan;
import rosa.shared.Messages;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;
import rosa.shared.ui.TableExport;
import rosa.shell.TableSheets;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// Answers what the screen of indicators asks, by what its address says.
@Component
class Evaluations {
    private final Analysis analysis;
    private final RuleSets ruleSets;
    private final Territories territories;
    private final Organisations organisations;
    private final Sources sources;
    private final ShownPresences presences;
    private final VisibleFacilities visible;
    private final CurrentPerson person;

    Evaluations(
            Analysis analysis,
            RuleSets ruleSets,
            Territories territories,
            Organisations organisations,
            Sources sources,
            ShownPresences presences,
            VisibleFacilities visible,
            CurrentPerson person) {
        this.analysis = analysis;
        this.ruleSets = ruleSets;
        this.territories = territories;
        this.organisations = organisations;
        this.sources = sources;
        this.presences = presences;
        this.visible = visible;
        this.person = person;
    }

    /// The evaluation on `day`; empty if there is no rule set to apply.
    Optional<Shown> evaluate(AnalysisState state, LocalDate day, Locale locale) {
        return Optional.ofNullable(state.rule())
                .flatMap(ruleSets::find)
                .or(() -> ruleSets.inForceOn(day))
                .map(ruleSet -> evaluate(ruleSet, state, day, locale));
    }

    private Shown evaluate(RuleSet ruleSet, AnalysisState state, LocalDate day, Locale locale) {
        var people = state.people();
        var now =
                people == null
                        ? analysis.evaluate(day, ruleSet.data(), person.get())
                        : analysis.evaluate(day, ruleSet.data(), person.get(), people);
        var otherRuleSet =
                Optional.ofNullable(state.otherRule()).flatMap(ruleSets::find).orElse(null);
        return new Shown(
                ruleSet,
                now,
                otherRuleSet,
                other(ruleSet, otherRuleSet, state.otherDay(), day),
                state,
                words(locale),
                unchecked(ruleSet),
                presences.hiddenFrom(now.day(), person.get(), now.presences()));
    }

    private List<String> unchecked(RuleSet ruleSet) {
        return ruleSet.data().exclusions().territories().stream()
                .flatMap(id -> territories.findTerritory(id).stream())
                .filter(this::isOwnKnowledge)
                .map(Territory::name)
                .toList();
    }

    private boolean isOwnKnowledge(Territory territory) {
        return sources.findSource(territory.provenance().source())
                .map(Source::ownKnowledge)
                .orElse(false);
    }

    private @Nullable Evaluation other(
            RuleSet ruleSet,
            @Nullable RuleSet otherRuleSet,
            @Nullable LocalDate otherDay,
            LocalDate day) {
        return otherRuleSet == null && otherDay == null
                ? null
                : analysis.evaluate(
                        otherDay == null ? day : otherDay,
                        (otherRuleSet == null ? ruleSet : otherRuleSet).data(),
                        person.get());
    }

    /// The quotas under each of `rules`, as the person at work sees them.
    List<QuotaEvaluation> quotas(LocalDate day, List<RuleSetData> rules) {
        return analysis.quotas(day, rules, person.get());
    }

    /// The evaluation under the rule set in force on the day, as the person at work sees it.
    Optional<Evaluation> inForceOn(LocalDate day) {
        return ruleSets.inForceOn(day)
                .map(ruleSet ->
                        person.find()
                                .map(who -> analysis.evaluate(day, ruleSet.data(), who))
                                .orElseGet(() -> analysis.evaluate(day, ruleSet.data())));
    }

    /// How many facilities the evaluation leaves out because the person at work does not see them.
    int unseenOn(LocalDate day) {
        return visible.unseenOn(day, person.get());
    }

    /// The rule sets in use.
    List<RuleSet> ruleSets() {
        return ruleSets.inUse();
    }

    /// The words of `locale`, with territories named.
    Words words(Locale locale) {
        return new Words(locale, this::territoryName);
    }

    /// The kinds of territories, for a switch between them.
    List<String> partitions() {
        return List.of(TerritoryKind.values()).stream()
                .filter(kind -> !territories.territories(kind).isEmpty())
                .map(TerritoryKind::key)
                .toList();
    }

    /// The territories whose comuni a rule set can leave out, with kind and name, by kind.
    Map<TerritoryId, String> territoriesToExclude(Locale locale) {
        var names = new LinkedHashMap<TerritoryId, String>();
        for (var kind : TerritoryKind.values()) {
            for (var territory : territories.territories(kind)) {
                names.put(
                        territory.id(),
                        "%s: %s"
                                .formatted(
                                        Messages.text(
                                                locale, "distribution.partition." + kind.key()),
                                        territory.name()));
            }
        }
        return names;
    }

    String territoryName(TerritoryId id) {
        return territories.findTerritory(id).map(Territory::name).orElse(id.value());
    }

    String managerName(String id) {
        return organisations
                .findOrganisation(new OrganisationId(id))
                .map(organisation -> organisation.data().name())
                .orElse(id);
    }

    /// The sources of the figures, for a file.
    List<Sheet.Credit> credits(Shown shown) {
        return shown.now().basis().sources().stream()
                .flatMap(id -> sources.findSource(id).stream())
                .flatMap(source -> credits(source, shown.now().basis().daysOf(source.id())))
                .toList();
    }

    /// The first and the last day of what is used of a source: that is what the figures speak for.
    private static Stream<Sheet.Credit> credits(Source source, DaySpan days) {
        return Stream.of(days.from(), days.to())
                .distinct()
                .map(day -> new Sheet.Credit(source.credit(), day, source.licence()));
    }

    /// All of the analysis as a workbook.
    TableExport.File workbook(Shown shown) throws IOException {
        return TableSheets.xlsx(
                shown.words().text("distribution.export.file", shown.now().day()),
                new AnalysisSheets(shown, partitions(), credits(shown)).sheets());
    }
}
