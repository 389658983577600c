package rosa.distribution.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// Applies a rule set to a snapshot: exclusions, band, cap, rounding, safeguard, in this order.
///
/// Exact decimal arithmetic: O(n) over the comuni, plus [Webster] where the rule set rounds the
/// total. Each quota carries its [Reason]s.
public final class Quotas {
    private final RuleSetData rules;

    private Quotas(RuleSetData rules) {
        this.rules = rules;
    }

    /// Quotas under `rules`.
    public static Quotas under(RuleSetData rules) {
        return new Quotas(rules);
    }

    /// The quota and balance of every comune of `snapshot`.
    public QuotaEvaluation over(Snapshot snapshot) {
        var shares = snapshot.comuni().stream().map(this::share).toList();
        var places = rounded(shares);
        var found = new Found(snapshot);
        var balances = new ArrayList<ComuneBalance>();
        for (int i = 0; i < shares.size(); i++) {
            balances.add(balance(shares.get(i), places[i], found));
        }
        return new QuotaEvaluation(rules, balances);
    }

    /// A comune's share before rounding.
    ///
    /// @param bound the most places it can be given when the comuni are rounded together
    private record Share(
            ComuneInput comune, BigDecimal exact, @Nullable Integer bound, List<Reason> reasons) {}

    private Share share(ComuneInput comune) {
        var reasons = new ArrayList<Reason>();
        int residents = comune.residents();
        if (residents < rules.exclusions().below()) {
            reasons.add(new Reason.TooSmall(residents, rules.exclusions().below()));
        }
        for (var territory : rules.exclusions().territories()) {
            if (comune.territories().contains(territory)) {
                reasons.add(new Reason.InExcludedTerritory(territory));
            }
        }
        if (!reasons.isEmpty()) {
            return new Share(comune, BigDecimal.ZERO, 0, reasons);
        }
        int order = rules.bandFor(residents);
        var band = rules.bands().get(order);
        var exact = band.allowance().of(residents);
        reasons.add(new Reason.InBand(order, band, exact));
        var cap = band.cap();
        if (cap != null && exact.compareTo(BigDecimal.valueOf(cap)) > 0) {
            reasons.add(new Reason.Capped(cap, exact));
            exact = BigDecimal.valueOf(cap);
        }
        return new Share(comune, exact, cap, reasons);
    }

    private int[] rounded(List<Share> shares) {
        var each = rules.rounding().each();
        return each == null
                ? roundedTogether(shares)
                : shares.stream()
                        .mapToInt(share -> bounded(share, share.exact.setScale(0, each)))
                        .toArray();
    }

    private static int bounded(Share share, BigDecimal places) {
        int whole = places.intValueExact();
        return share.bound == null ? whole : Math.min(whole, share.bound);
    }

    /// Whole shares stay as they are; the others divide what is left of the rounded-down total.
    private static int[] roundedTogether(List<Share> shares) {
        var total = BigDecimal.ZERO;
        int settled = 0;
        var claims = new ArrayList<Webster.Claim>();
        for (var share : shares) {
            total = total.add(share.exact);
            boolean whole = isWhole(share.exact);
            settled += whole ? share.exact.intValueExact() : 0;
            claims.add(new Webster.Claim(whole ? BigDecimal.ZERO : share.exact, share.bound));
        }
        int left = total.setScale(0, RoundingMode.FLOOR).intValueExact() - settled;
        var places = Webster.share(left, claims);
        for (int i = 0; i < places.length; i++) {
            if (isWhole(shares.get(i).exact)) {
                places[i] = shares.get(i).exact.intValueExact();
            }
        }
        return places;
    }

    private static boolean isWhole(BigDecimal exact) {
        return exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
    }

    private ComuneBalance balance(Share share, int places, Found found) {
        var istat = share.comune.istat();
        int cas = found.places(istat, Circuit.CAS);
        int sai = found.places(istat, Circuit.SAI);
        int government = found.places(istat, Circuit.GOVERNMENT);
        var reasons = new ArrayList<>(share.reasons);
        if (share.exact.compareTo(BigDecimal.valueOf(places)) != 0) {
            reasons.add(new Reason.Rounded(share.exact, places, rules.rounding()));
        }
        int due = places;
        int counted = cas + government;
        int people = found.presences(istat);
        int room = places;
        switch (rules.safeguard()) {
            case NONE -> people = found.presencesOutsideSai(istat);
            case SAI_COUNTS -> {
                counted += sai;
                if (sai > 0) {
                    reasons.add(new Reason.SaiCounts(sai));
                }
            }
            case SAI_COVERS -> {
                due = Math.max(0, places - sai);
                room = Math.max(places, sai);
                if (sai > 0 && places > 0) {
                    reasons.add(new Reason.CoveredBySai(sai, places, due));
                }
            }
        }
        var quota = new Quota(istat, share.exact, places, due, reasons);
        int presences = found.presences(istat);
        return new ComuneBalance(
                share.comune, quota, cas, sai, government, presences, counted, people, room);
    }

    /// What the facilities add up to in each comune.
    private static final class Found {
        private final Map<IstatCode, EnumMap<Circuit, Integer>> places = new HashMap<>();
        private final Map<IstatCode, EnumMap<Circuit, Integer>> presences = new HashMap<>();

        Found(Snapshot snapshot) {
            for (var facility : snapshot.facilities()) {
                add(places, facility, facility.places());
                var people = facility.presences();
                if (people != null) {
                    add(presences, facility, people);
                }
            }
        }

        private static void add(
                Map<IstatCode, EnumMap<Circuit, Integer>> sums,
                FacilityInput facility,
                int number) {
            sums.computeIfAbsent(facility.comune(), _ -> new EnumMap<>(Circuit.class))
                    .merge(facility.circuit(), number, Integer::sum);
        }

        int places(IstatCode comune, Circuit circuit) {
            var sums = places.get(comune);
            return sums == null ? 0 : sums.getOrDefault(circuit, 0);
        }

        int presences(IstatCode comune) {
            var sums = presences.get(comune);
            return sums == null ? 0 : sums.values().stream().mapToInt(Integer::intValue).sum();
        }

        int presencesOutsideSai(IstatCode comune) {
            var sums = presences.get(comune);
            return presences(comune) - (sums == null ? 0 : sums.getOrDefault(Circuit.SAI, 0));
        }
    }
}
