package rosa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.imports.internal.Files4Tests.read;

import org.junit.jupiter.api.Test;
import rosa.imports.Italian;
import rosa.imports.model.Entry;
import rosa.imports.model.ImportKind;
import rosa.shared.IstatCode;
import rosa.territory.Coordinates;
import rosa.territory.ReferenceBorder;

class ReferenceFilesTest {
    private static final String HEADER =
            "istat,nome,sigla,provincia,cod_reg,regione,area_km2,pop_cens_2020,snai_cod,"
                    + "snai_minuti_polo,snai_polo_istat,lat,lon,fonte_coord\n";

    @Test
    void the_national_list_is_read_with_zeros_that_a_spreadsheet_took() {
        FileReading reading =
                read(
                        ImportKind.COMUNI,
                        HEADER
                                + "1001,Agliè,TO,Torino,1,Piemonte,13.1462,2545,C,24,1125,45.363433,"
                                + "7.7686,istat2011\n");

        assertThat(Italian.texts(reading.problems())).isEmpty();
        var comune = ((Entry.ComuneOfList) reading.entries().getFirst()).comune();
        assertThat(comune.istat().value()).isEqualTo("001001");
        assertThat(comune.townHall()).isEqualTo(new Coordinates(45.363433, 7.7686));
        assertThat(comune.residents()).isEqualTo(2545);
        assertThat(comune.inner().pole()).isEqualTo(new IstatCode("001125"));
    }

    @Test
    void each_wrong_cell_of_the_list_is_told() {
        FileReading reading =
                read(
                        ImportKind.COMUNI,
                        HEADER
                                + "001001,Agliè,TO,Torino,1,Piemonte,13.1,2545,Z,24,001125,45.3,7.7,x\n"
                                + "001002,Airasca,TO,Torino,1,Piemonte,0,3633,C,1,001191,44.9,7.4,x\n"
                                + "001003,Ala,TO,Torino,1,Piemonte,9,3633,C,1,001191,4.9,7.4,x\n"
                                + "001004,Alba,TO,Torino,1,Piemonte,9,36,C,1,001191,44.9,7.4,x\n"
                                + "001004,Albe,TO,Torino,1,Piemonte,9,36,C,1,001191,44.9,7.4,x\n");

        assertThat(reading.problems().count(rosa.imports.model.Problem.Severity.ERROR))
                .isEqualTo(4);
        assertThat(reading.entries()).hasSize(1);
    }

    @Test
    void borders_name_the_lower_code_first_and_leave_out_unknown_comuni() {
        FileReading reading =
                read(
                        ImportKind.BORDERS,
                        "istat_a;istat_b;confine_km\n054052;054039;3,5\n054001;058091;\n");

        assertThat(((Entry.Border) reading.entries().getFirst()).border())
                .isEqualTo(
                        new ReferenceBorder(new IstatCode("054039"), new IstatCode("054052"), 3.5));
        assertThat(reading.entries()).hasSize(1);
        assertThat(reading.problems().hasErrors()).isFalse();
        assertThat(
                        Italian.texts(
                                read(ImportKind.BORDERS, "istat_a;istat_b\n054052;54052\n")
                                        .problems()))
                .contains(
                        "Riga 2, colonna «istat_b»: Il comune 054052 non può confinare con sé"
                                + " stesso.");
    }
}
