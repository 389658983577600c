package rosa.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {
    @ParameterizedTest
    @CsvSource({
        "CAS Villa Rosa, Centro di accoglienza Villa Rosa",
        "Villa Rosa, Villa Rossa",
        "Ostello Sant'Anna, OSTELLO S. ANNA",
        "Coop. soc. Il Ponte, Cooperativa sociale Il Ponte Onlus",
        "Casa San Francesco, Casa S.Francesco 2",
        "Arcobaleno, Arcobalenno",
    })
    void names_with_the_same_telling_words_are_alike(String one, String other) {
        assertThat(Alike.names(one, other)).isTrue();
        assertThat(Alike.names(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Casa 1, Casa 2",
        "CAS A, CAS B",
        "Appartamento via Roma 3, Appartamento via Roma 5",
        "Villa Rosa, Villa Verde",
        "Villa 7f28dc23, Villa Zeffirino",
        "Comune di Todi, Comune di Terni",
        "Comune di 5e8ab5ad, Comune di Allerona",
        "Casa San Paolo, Casa San Pietro",
        "Montefalco, Montefranco",
        "Casa Nuova, Casa Serena",
        "Il Ponte, Il Monte",
    })
    void names_that_tell_things_apart_are_not(String one, String other) {
        assertThat(Alike.names(one, other)).isFalse();
        assertThat(Alike.names(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'Via Roma, 12', via roma 12, true",
        "Via Roma 12, Via Roma 14, false",
        "'', '', false",
        "Via A 1, via a 1, false",
    })
    void addresses_are_the_same_with_street_and_number(String one, String other, boolean same) {
        assertThat(Alike.addresses(one, other)).isEqualTo(same);
    }
}
