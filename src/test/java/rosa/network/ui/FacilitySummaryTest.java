package rosa.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.FacilityState;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

class FacilitySummaryTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final FacilitySummary SUMMARY = new FacilitySummary(Locale.ITALIAN, JUNE);

    @Test
    void the_summary_says_of_which_days_it_is_and_that_the_saturation_mixes_two() {
        var states =
                List.of(
                        state("054039", 20, null, MARCH, 30, JUNE),
                        state("054052", 60, null, JUNE, 34, JUNE));

        assertThat(SUMMARY.of(states, true))
                .isEqualTo(
                        "2 strutture in 2 comuni · 80 posti attivi · 64 presenze · saturazione"
                                + " 80,0\u00a0% · al 30/06/2026 · conteggi: dal 31/03/2026 al"
                                + " 30/06/2026 · in una struttura posti e presenze sono di giorni"
                                + " diversi");
    }

    @Test
    void before_the_first_count_nothing_is_zero() {
        var uncounted = List.of(state("054039", null, null, null, null, null));

        assertThat(SUMMARY.of(uncounted, true))
                .isEqualTo(
                        "1 struttura in 1 comune · posti non ancora contati · presenze non ancora"
                                + " contate · al 30/06/2026");
    }

    @Test
    void financed_places_stand_in_for_active_ones_as_in_the_tables_total() {
        var states = List.of(state("054039", null, 50, JUNE, 40, JUNE));

        assertThat(Totals.of(states).saturation()).hasValue(0.8);
        assertThat(states.getFirst().saturation()).hasValue(0.8);
    }

    @Test
    void a_facility_that_is_not_open_adds_neither_places_nor_presences() {
        var closed = state("054039", 20, 20, MARCH, 18, MARCH).withoutCounts();

        assertThat(closed.places()).isNull();
        assertThat(closed.countedOn()).isNull();
        assertThat(Totals.of(List.of(closed)).active()).isZero();
    }

    private static FacilityState state(
            String comune,
            @Nullable Integer active,
            @Nullable Integer financed,
            @Nullable LocalDate placesOn,
            @Nullable Integer occupied,
            @Nullable LocalDate presencesOn) {
        var data =
                FacilityData.of(
                                "Casa",
                                FacilityKind.CAS_ADULTS,
                                new IstatCode(comune),
                                new Provenance("rosa-inserimento", MARCH))
                        .build();
        return new FacilityState(
                new Facility(FacilityId.random(), 1, data, false),
                data.comune(),
                "",
                "",
                financed,
                active,
                occupied,
                placesOn,
                presencesOn,
                placesOn == null ? null : "rosa-inserimento",
                presencesOn == null ? null : "rosa-inserimento",
                null,
                null);
    }
}
