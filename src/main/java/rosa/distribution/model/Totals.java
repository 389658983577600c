package rosa.distribution.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;

/// The sums over some comuni.
///
/// @param comuni how many there are
/// @param hosting how many have at least one place
/// @param exact the sum of the shares before rounding
/// @param covered Σ min(counted, due)
/// @param people the presences the rule set is about
/// @param room for how many people the rule set has room
public record Totals(
        int comuni,
        int hosting,
        int residents,
        BigDecimal exact,
        int quota,
        int due,
        int cas,
        int sai,
        int government,
        int counted,
        int covered,
        int presences,
        int people,
        int room)
        implements Serializable {
    static Totals of(Collection<ComuneBalance> balances) {
        int hosting = 0;
        int residents = 0;
        var exact = BigDecimal.ZERO;
        int quota = 0;
        int due = 0;
        int cas = 0;
        int sai = 0;
        int government = 0;
        int counted = 0;
        int covered = 0;
        int presences = 0;
        int people = 0;
        int room = 0;
        for (var balance : balances) {
            hosting += balance.places() > 0 ? 1 : 0;
            residents += balance.comune().residents();
            exact = exact.add(balance.quota().exact());
            quota += balance.quota().places();
            due += balance.quota().due();
            cas += balance.cas();
            sai += balance.sai();
            government += balance.government();
            counted += balance.counted();
            covered += balance.covered();
            presences += balance.presences();
            people += balance.people();
            room += balance.room();
        }
        return new Totals(
                balances.size(),
                hosting,
                residents,
                exact,
                quota,
                due,
                cas,
                sai,
                government,
                counted,
                covered,
                presences,
                people,
                room);
    }

    /// All places, of whatever circuit.
    public int places() {
        return cas + sai + government;
    }

    /// Places counted minus places due over the whole: surplus in one comune makes up for another.
    public int gap() {
        return counted - due;
    }

    /// How much of what is due is there, comune by comune; surplus elsewhere does not help.
    public Measure coverage() {
        return Measure.ratio(covered, due, Measure.Why.NO_QUOTA);
    }

    /// Places per 1,000 residents.
    public Measure perThousand() {
        return Measure.ratio(1000.0 * places(), residents, Measure.Why.NO_RESIDENTS);
    }
}
