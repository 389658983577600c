package rosa.distribution.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;

/// Small builders for the tests of this package.
final class Samples {
    private Samples() {}

    static IstatCode istat(int number) {
        return new IstatCode("054%03d".formatted(number));
    }

    static ComuneInput aComune(int number, int residents, String... territories) {
        return new ComuneInput(
                istat(number),
                "Comune " + number,
                residents,
                "C",
                Arrays.stream(territories).map(TerritoryId::new).toList());
    }

    static FacilityInput aCas(int comune, int places) {
        return aCentre(Circuit.CAS, comune, places, null);
    }

    static FacilityInput aSai(int comune, int places) {
        return aCentre(Circuit.SAI, comune, places, null);
    }

    static FacilityInput aCentre(
            Circuit circuit, int comune, int places, @Nullable Integer presences) {
        return new FacilityInput(
                FacilityId.random(), istat(comune), circuit, places, presences, null, null);
    }

    static FacilityInput managedBy(FacilityInput centre, String manager) {
        return new FacilityInput(
                centre.id(),
                centre.comune(),
                centre.circuit(),
                centre.places(),
                centre.presences(),
                new OrganisationId(manager),
                centre.centsPerPersonDay());
    }

    static FacilityInput priced(FacilityInput centre, int cents) {
        return new FacilityInput(
                centre.id(),
                centre.comune(),
                centre.circuit(),
                centre.places(),
                centre.presences(),
                centre.manager(),
                cents);
    }

    static RuleSetData rules(Band... bands) {
        return new RuleSetData(
                "Prova",
                "",
                LocalDate.of(2024, 1, 1),
                "Nessuna",
                List.of(bands),
                Exclusions.none(),
                Safeguard.SAI_COUNTS,
                Rounding.HALF_UP);
    }

    static Band rate(@Nullable Integer upTo, String perThousand) {
        return new Band(upTo, new Allowance.PerThousand(new BigDecimal(perThousand)), null);
    }

    static Band fixed(@Nullable Integer upTo, int places) {
        return new Band(upTo, new Allowance.Fixed(places), null);
    }

    static Band capped(Band band, int cap) {
        return new Band(band.upTo(), band.allowance(), cap);
    }
}
