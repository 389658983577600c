package rosa.distribution;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import rosa.distribution.model.Feasibilities;
import rosa.distribution.model.Feasibility;
import rosa.distribution.model.Indicators;
import rosa.distribution.model.QuotaEvaluation;
import rosa.distribution.model.Quotas;
import rosa.distribution.model.RuleSetData;
import rosa.identity.SignedIn;

/// Applies rule sets to the territory as it stood on a day: to all of it or, for a person, to the
/// facilities that the person sees. Which presences of the result they see is the screen's care.
@Service
public class Analysis {
    /// What an evaluation answers; a snapshot is another one when anything in it is.
    private record Question(LocalDate day, RuleSetData rules, Snapshots.Dated dated) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Question(LocalDate on, RuleSetData by, Snapshots.Dated of)
                    && of == dated
                    && on.equals(day)
                    && by.equals(rules);
        }

        @Override
        public int hashCode() {
            return day.hashCode();
        }
    }

    private final Snapshots snapshots;
    private final Recent<Question, Evaluation> recent = new Recent<>();

    Analysis(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /// The evaluation for the people who were there that day.
    public Evaluation evaluate(LocalDate day, RuleSetData rules) {
        return ofPresences(day, rules, snapshots.on(day));
    }

    /// The same for the facilities that `person` sees.
    public Evaluation evaluate(LocalDate day, RuleSetData rules, SignedIn person) {
        return ofPresences(day, rules, snapshots.on(day, person));
    }

    private Evaluation ofPresences(LocalDate day, RuleSetData rules, Snapshots.Dated dated) {
        return recent.of(
                new Question(day, rules, dated),
                () ->
                        evaluation(
                                day,
                                rules,
                                dated,
                                Feasibilities.of(rules, dated.snapshot()).ofPresences()));
    }

    /// The same for some other number of people to host.
    public Evaluation evaluate(LocalDate day, RuleSetData rules, SignedIn person, int people) {
        var dated = snapshots.on(day, person);
        var feasibility = Feasibilities.of(rules, dated.snapshot()).of(people);
        return evaluation(day, rules, dated, feasibility);
    }

    /// The quotas under each of several rule sets on one day, in their order, beside the facilities
    /// that `person` sees.
    public List<QuotaEvaluation> quotas(LocalDate day, List<RuleSetData> rules, SignedIn person) {
        var snapshot = snapshots.on(day, person).snapshot();
        return rules.stream().map(each -> Quotas.under(each).over(snapshot)).toList();
    }

    private static Evaluation evaluation(
            LocalDate day, RuleSetData rules, Snapshots.Dated dated, Feasibility feasibility) {
        var quotas = Quotas.under(rules).over(dated.snapshot());
        var indicators = Indicators.of(dated.snapshot(), quotas);
        return new Evaluation(
                day,
                rules,
                dated.snapshot(),
                quotas,
                dated.basis().isUncounted() ? indicators.withoutCounts() : indicators,
                feasibility,
                dated.basis());
    }
}
