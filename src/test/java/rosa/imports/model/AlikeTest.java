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
        "Prefettura di Perugia, Prefettura – UTG di Perugia",
        "ASL Umbria 1, Azienda USL Umbria 1",
        "Comune di Assisi, Comune di Assissi",
        "A.S.L. Umbria 1, ASL Umbria 1",
        "Municipio di Todi, Comune di Todi",
        "Amministrazione provinciale di Perugia, Provincia di Perugia",
        "Il Ponte S.c.p.A., Cooperativa Il Ponte",
        "Unione dei Comuni del Trasimeno, Unione Comuni Trasimeno",
    })
    void names_with_the_same_telling_words_are_alike(String one, String other) {
        assertThat(alike(one, other, "")).isTrue();
        assertThat(alike(other, one, "")).isTrue();
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
        "Prefettura di Perugia, Questura di Perugia",
        "Comune di Perugia, Provincia di Perugia",
        "Regione Umbria, Azienda USL Umbria 1",
        "Comune di Gubbio, Associazione Gubbio solidale",
        "Comune di Perugia, Caritas Perugia",
        "Prefettura, Questura",
    })
    void names_that_tell_things_apart_are_not(String one, String other) {
        assertThat(alike(one, other, "")).isFalse();
        assertThat(alike(other, one, "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CAS Foligno, Casa Fiorita Foligno, false",
        "Foligno, Villa Serena di Foligno, false",
        "Mimosa, CAS Mimosa Foligno, true",
        "CAS Mimosa Foligno, Mimosa - Foligno centro, true",
        "CAS Foligno, Centro di Foligno, true",
        "CAS Foligno, CAS Foligmo, true",
    })
    void the_name_of_the_comune_tells_nothing_apart_within_it(
            String one, String other, boolean alike) {
        assertThat(alike(one, other, "Foligno")).isEqualTo(alike);
        assertThat(alike(other, one, "Foligno")).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({
        "'Via Roma, 12', via roma 12, true",
        "Via Roma 12, Via Roma 14, false",
        "Via Roma 1/2, Via Roma 12, false",
        "'', '', false",
        "Via A 1, via a 1, false",
    })
    void addresses_are_the_same_with_street_and_number(String one, String other, boolean same) {
        assertThat(Alike.addresses(one, other)).isEqualTo(same);
    }

    private static boolean alike(String one, String other, String comune) {
        return Alike.names(NameWords.of(one), NameWords.of(other), NameWords.split(comune));
    }
}
