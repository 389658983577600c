package rosa.imports.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.imports.model.Entry;
import rosa.network.Contract;
import rosa.network.ContractData;
import rosa.network.Contracts;
import rosa.network.Facility;
import rosa.network.PriceComponent;

/// Compares the agreement that an open data set states for a centre with the contract stored from
/// the same data set.
@Component
class ContractPlanner {
    private static final String PRICE = "Costo giornaliero per ospite";

    private final Contracts contracts;

    ContractPlanner(Contracts contracts) {
        this.contracts = contracts;
    }

    /// The contract to write, if the agreement makes one that differs from what is stored.
    FacilityDraft.@Nullable ContractDraft draft(
            Entry.Facility entry,
            @Nullable Facility facility,
            Basis basis,
            Differences differences) {
        Entry.Agreement agreement = entry.agreement();
        if (agreement == null || agreement.start() == null) {
            return null;
        }
        LocalDate start = agreement.start();
        LocalDate end = agreement.end();
        LocalDate extended = agreement.extendedTo();
        if (end != null && end.isBefore(start)) {
            basis.warn(entry.row(), "contract.dates", entry.name());
            return null;
        }
        if (extended != null && (end == null || extended.isBefore(end))) {
            extended = null;
        }
        String code = String.valueOf(entry.code());
        Contract before = facility == null ? null : stored(facility, code);
        ContractData was = before == null ? null : before.data();
        differences.day("contract.start", was == null ? null : was.start(), start, _ -> {});
        differences.day("contract.end", was == null ? null : was.end(), end, _ -> {});
        differences.day(
                "contract.extended", was == null ? null : was.extendedTo(), extended, _ -> {});
        differences.text(
                "contract.procedure",
                was == null ? null : was.procedure(),
                agreement.procedure(),
                _ -> {});
        List<PriceComponent> prices = prices(agreement.eurosPerPersonDay());
        differences.set(
                "contract.price",
                was == null ? null : was.centsPerPersonDay(),
                prices.isEmpty() ? null : prices.getFirst().centsPerPersonDay(),
                _ -> {},
                cents -> String.format(Locale.ITALY, "%.2f €", cents / 100.0));
        ContractData after =
                new ContractData(
                        code,
                        start,
                        end == null && was != null ? was.end() : end,
                        extended == null && was != null ? was.extendedTo() : extended,
                        agreement.procedure() == null
                                ? was == null ? "" : was.procedure()
                                : agreement.procedure(),
                        prices.isEmpty() && was != null ? was.prices() : prices,
                        basis.provenance(
                                entry.counts().isEmpty()
                                        ? basis.today()
                                        : entry.counts().getLast().date()));
        return isSame(was, after) ? null : new FacilityDraft.ContractDraft(before, after);
    }

    private @Nullable Contract stored(Facility facility, String code) {
        return contracts.contractsOf(facility.id()).stream()
                .filter(one -> one.data().code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /// The published cost is a total; which part of it a bid may lower is not said.
    private static List<PriceComponent> prices(@Nullable BigDecimal euros) {
        if (euros == null) {
            return List.of();
        }
        long cents = euros.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return List.of(new PriceComponent(PRICE, cents, false));
    }

    private static boolean isSame(@Nullable ContractData was, ContractData after) {
        return was != null
                && after.equals(
                        new ContractData(
                                was.code(),
                                was.start(),
                                was.end(),
                                was.extendedTo(),
                                was.procedure(),
                                was.prices(),
                                after.provenance()));
    }
}
