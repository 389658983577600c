package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.ComuneInput;
import rosa.distribution.model.Quota;
import rosa.shared.IstatCode;

/// The class a comune falls into.
class MapScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0, nessun posto",
        "1, fino a 10",
        "10, fino a 10",
        "11, da 10 a 50",
        "100, da 50 a 100",
        "101, oltre 100"
    })
    void places_fall_into_steps(int places, String label) {
        assertThat(label(MapScale.places(Locale.ITALIAN), with(places, 0))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "-11, ne mancano più di 10",
        "-10, ne mancano fino a 10",
        "-1, ne mancano fino a 10",
        "0, in quota",
        "1, fino a 10 in più",
        "11, più di 10 in più"
    })
    void what_is_missing_and_what_is_beyond_go_two_ways(int gap, String label) {
        assertThat(label(MapScale.gap(Locale.ITALIAN), with(20 + gap, 20))).isEqualTo(label);
    }

    private static ComuneBalance with(int places, int due) {
        var istat = new IstatCode("054039");
        return new ComuneBalance(
                new ComuneInput(istat, "Perugia", 1_000, null, List.of()),
                new Quota(istat, BigDecimal.valueOf(due), due, due, List.of()),
                places,
                0,
                0,
                0,
                places,
                0,
                due);
    }

    private static String label(MapScale scale, ComuneBalance balance) {
        return scale.classes().get(scale.classOf().applyAsInt(balance)).label();
    }
}
