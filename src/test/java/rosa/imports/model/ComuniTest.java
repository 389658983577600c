package rosa.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosa.shared.IstatCode;
import rosa.territory.Lineage;

class ComuniTest {
    private static final IstatCode LECCE = new IstatCode("075096");
    private static final IstatCode BERGAMO = new IstatCode("016065");
    private static final Map<IstatCode, String> NAMES =
            Map.of(
                    new IstatCode("054052"),
                    "Todi",
                    new IstatCode("054013"),
                    "Città di Castello",
                    new IstatCode("055031"),
                    "San Gemini",
                    new IstatCode("021008"),
                    "Bolzano/Bozen",
                    LECCE,
                    "Castro",
                    BERGAMO,
                    "Castro");
    private static final Map<IstatCode, String> PROVINCES =
            Map.of(LECCE, "Lecce", BERGAMO, "Bergamo");

    @ParameterizedTest
    @CsvSource({
        "TODI, 054052",
        "Comune di Todi, 054052",
        "comune di  todi (PG), 054052",
        "Todi - PG, 054052",
        "Citta' di Castello, 054013",
        "Comune di Città di Castello, 054013",
        "S. Gemini, 055031",
        "Bozen, 021008",
        "Bolzano, 021008",
        "Bolzano / Bozen, 021008",
        "Castro (Bergamo), 016065",
    })
    void a_comune_is_known_by_its_name_however_it_is_written(String name, String code) {
        assertThat(comuni(Set.of()).named(name)).contains(new IstatCode(code));
    }

    @Test
    void a_name_of_several_comuni_names_none_and_says_which_they_are() {
        Comuni comuni = comuni(Set.of());

        assertThat(comuni.named("Castro")).isEmpty();
        assertThat(comuni.sharing("Comune di CASTRO"))
                .containsExactly("016065 Castro (Bergamo)", "075096 Castro (Lecce)");
        assertThat(comuni.sharing("Todi")).isEmpty();
    }

    @Test
    void of_several_the_one_is_meant_that_the_person_has_rights_in() {
        Comuni comuni = comuni(Set.of(LECCE));

        assertThat(comuni.named("Castro")).contains(LECCE);
    }

    private static Comuni comuni(Set<IstatCode> preferred) {
        return new Comuni(NAMES, Lineage.NONE, LocalDate.MAX, PROVINCES, preferred);
    }
}
