package rosa.network;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.Provenance;

/// What a person edits of a contract.
///
/// @param code the number it is filed under
/// @param end the last day it is in force; absent if open
/// @param extendedTo the last day after an extension
/// @param procedure how it was awarded, in the office's words
/// @param prices components of the price per person-day, in the order of the contract
public record ContractData(
        String code,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate extendedTo,
        String procedure,
        List<PriceComponent> prices,
        Provenance provenance)
        implements Serializable {
    private static final int MOST_PRICES = 50;

    public ContractData {
        code = Texts.required("code", code, Texts.CODE);
        procedure = Texts.optional("procedure", procedure, Texts.LINE);
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "The contract \"%s\" cannot end (%s) before it starts (%s)."
                            .formatted(code, end, start));
        }
        if (extendedTo != null && (end == null || extendedTo.isBefore(end))) {
            throw new IllegalArgumentException(
                    "The contract \"%s\" cannot be extended to %s: it ends %s."
                            .formatted(code, extendedTo, end));
        }
        if (prices.size() > MOST_PRICES) {
            throw new IllegalArgumentException(
                    "The contract \"%s\" has %d price components; at most %d are allowed."
                            .formatted(code, prices.size(), MOST_PRICES));
        }
        prices = List.copyOf(prices);
    }

    /// The last day in force, extension included; absent if open.
    public @Nullable LocalDate lastDay() {
        return extendedTo != null ? extendedTo : end;
    }

    /// Whether it is in force on the day.
    public boolean isInForceOn(LocalDate day) {
        LocalDate last = lastDay();
        return !start.isAfter(day) && (last == null || !last.isBefore(day));
    }

    /// The price per person-day, all components.
    public long centsPerPersonDay() {
        return prices.stream().mapToLong(PriceComponent::centsPerPersonDay).sum();
    }

    /// The part of the price that a bid may lower.
    public long reducibleCents() {
        return prices.stream()
                .filter(PriceComponent::reducible)
                .mapToLong(PriceComponent::centsPerPersonDay)
                .sum();
    }
}
