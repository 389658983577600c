package rosa.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataChartTest {
    @Test
    void a_series_travels_as_pairs_with_a_gap_where_nothing_is_known() {
        var presences =
                ChartSeries.of(
                        "Presenze",
                        List.of(
                                ChartPoint.on(LocalDate.of(2026, 1, 31), 2102),
                                ChartPoint.on(LocalDate.of(2026, 2, 28), null)));

        var chart =
                new DataChart(
                        ChartSpec.lines("Presenze", "Calano.", List.of(presences.asDashed()))
                                .withUnit("persone", 0)
                                .withReference("Posti", 2390)
                                .withSource("Prefettura · 28/02/2026"));

        var spec = String.valueOf(chart.getElement().getPropertyRaw("spec"));
        assertThat(spec)
                .contains(
                        "\"kind\":\"line\"",
                        "\"xType\":\"time\"",
                        "[[\"2026-01-31\",2102.0],[\"2026-02-28\",null]]",
                        "\"dashed\":true",
                        "\"referenceLines\":[{\"label\":\"Posti\",\"value\":2390.0}]",
                        "\"source\":\"Prefettura · 28/02/2026\"");
    }

    @Test
    void a_lorenz_curve_counts_in_percent() {
        var curve = ChartSeries.of("Posti", List.of(ChartPoint.at(0, 0), ChartPoint.at(100, 100)));

        var spec = ChartSpec.lorenz("Concentrazione", "…", List.of(curve));

        assertThat(spec.unit()).isEqualTo("%");
        assertThat(spec.kind().word()).isEqualTo("lorenz");
    }

    @Test
    void more_than_six_series_are_refused() {
        var seven = Collections.nCopies(7, ChartSeries.of("S", List.of()));

        assertThatThrownBy(() -> ChartSpec.bars("t", "a", seven)).hasMessageContaining("7 series");
    }
}
