package rosa.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.distribution.Evaluation;
import rosa.distribution.model.Circuit;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.Concentration;
import rosa.distribution.model.FacilityInput;
import rosa.distribution.model.Indicators;
import rosa.distribution.model.Lorenz;
import rosa.distribution.model.Measure;
import rosa.distribution.model.QuotaEvaluation;
import rosa.distribution.model.Snapshot;
import rosa.distribution.model.Totals;
import rosa.network.ContractData;
import rosa.network.Contracts;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// Answers queries from one evaluation. What is asked of a territory is computed on its comuni
/// alone, with the quotas they have in the whole.
final class FigureEvaluation {
    private final Evaluation whole;
    private final Contracts contracts;

    FigureEvaluation(Evaluation whole, Contracts contracts) {
        this.whole = whole;
        this.contracts = contracts;
    }

    Evaluation evaluation() {
        return whole;
    }

    /// The value of a query.
    Measure measure(FigureQuery query, FigureScope scope) {
        Part part = part(scope);
        return switch (query) {
            case FigureQuery.OfIndicator(var indicator) ->
                    scope.territory() == null
                            ? whole.indicators().measure(indicator)
                            : Indicators.of(part.snapshot(), part.quotas()).measure(indicator);
            case FigureQuery.Own own -> own(own, part, scope);
        };
    }

    /// The comuni that are asked about.
    List<ComuneBalance> balances(FigureScope scope) {
        return part(scope).quotas().comuni();
    }

    Totals totals(FigureScope scope) {
        return part(scope).quotas().total();
    }

    /// The sums of a partition's parts.
    Map<TerritoryId, Totals> by(TerritoryKind kind) {
        return whole.quotas().by(kind.key());
    }

    Optional<Lorenz> lorenz(FigureScope scope) {
        return Concentration.of(balances(scope)).lorenz();
    }

    private Measure own(FigureQuery.Own query, Part part, FigureScope scope) {
        var total = part.quotas().total();
        return switch (query) {
            case RESIDENTS, COMUNE_RESIDENTS -> new Measure.Known(total.residents());
            case COMUNI -> new Measure.Known(total.comuni());
            case HOSTING_NUMBER -> new Measure.Known(total.hosting());
            case CAS_PLACES -> places(part, Circuit.CAS);
            case SAI_PLACES -> places(part, Circuit.SAI);
            case EXPIRING_PLACES -> expiring(part, scope.day());
            case COMUNE_PLACES -> new Measure.Known(total.places());
            case COMUNE_PRESENCES -> presences(part);
            case COMUNE_PER_THOUSAND -> total.perThousand();
            case COMUNE_QUOTA -> new Measure.Known(total.due());
            case COMUNE_GAP -> new Measure.Known(total.gap());
        };
    }

    private static Measure places(Part part, Circuit circuit) {
        return new Measure.Known(
                part.snapshot().facilities().stream()
                        .filter(facility -> facility.circuit() == circuit)
                        .mapToInt(FacilityInput::places)
                        .sum());
    }

    private static Measure presences(Part part) {
        List<FacilityInput> facilities = part.snapshot().facilities();
        if (!facilities.isEmpty() && facilities.stream().allMatch(f -> f.presences() == null)) {
            return new Measure.Undefined(Measure.Why.NO_PRESENCES);
        }
        return new Measure.Known(
                facilities.stream()
                        .mapToInt(f -> Objects.requireNonNullElse(f.presences(), 0))
                        .sum());
    }

    /// Places under contracts that end within a year.
    private Measure expiring(Part part, LocalDate day) {
        return new Measure.Known(
                part.snapshot().facilities().stream()
                        .filter(facility -> endsWithinAYear(facility.id(), day))
                        .mapToInt(FacilityInput::places)
                        .sum());
    }

    private boolean endsWithinAYear(FacilityId facility, LocalDate day) {
        return contracts.contractsOf(facility).stream()
                .map(contract -> contract.data())
                .filter(contract -> contract.isInForceOn(day))
                .map(ContractData::lastDay)
                .anyMatch(last -> last != null && !last.isAfter(day.plusYears(1)));
    }

    private Part part(FigureScope scope) {
        Territory territory = scope.territory();
        Comune comune = scope.comune();
        if (territory == null && comune == null) {
            return new Part(whole.snapshot(), whole.quotas());
        }
        List<ComuneBalance> balances =
                whole.quotas().comuni().stream()
                        .filter(balance ->
                                comune == null
                                        ? isIn(balance, territory)
                                        : balance.comune().istat().equals(comune.istat()))
                        .toList();
        Set<IstatCode> inside =
                balances.stream()
                        .map(balance -> balance.comune().istat())
                        .collect(Collectors.toSet());
        return new Part(
                new Snapshot(
                        balances.stream().map(ComuneBalance::comune).toList(),
                        whole.snapshot().facilities().stream()
                                .filter(facility -> inside.contains(facility.comune()))
                                .toList()),
                new QuotaEvaluation(whole.quotas().rules(), balances));
    }

    private static boolean isIn(ComuneBalance balance, @Nullable Territory territory) {
        if (territory == null) {
            return true;
        }
        TerritoryId id = territory.id();
        return balance.comune().territories().contains(id);
    }

    private record Part(Snapshot snapshot, QuotaEvaluation quotas) {}
}
