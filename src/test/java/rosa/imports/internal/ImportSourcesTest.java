package rosa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosa.imports.model.ImportKind;
import rosa.territory.Source;

class ImportSourcesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HASH = "ab".repeat(32);

    @Test
    void the_source_of_an_office_says_what_it_is_whose_and_of_when() {
        assertThat(source(ImportKind.PRESENCES, "Prefettura di Perugia").credit())
                .isEqualTo("Posti e presenze, Prefettura di Perugia, 31/10/2026");
        assertThat(source(ImportKind.ORGANISATIONS, " ").credit()).isEqualTo("Enti, 31/10/2026");
    }

    @Test
    void a_publisher_is_named_before_its_title() {
        assertThat(source(ImportKind.BOUNDARIES, "Istat, CC BY 4.0").credit())
                .isEqualTo("Istat, CC BY 4.0, Confini dei comuni");
        assertThat(source(ImportKind.RESIDENTS, "").credit())
                .isEqualTo("Ministero dell'Interno, Residenti in ANPR per comune");
    }

    @Test
    void the_day_is_the_latest_that_the_file_speaks_of() {
        var reading =
                Files4Tests.read(
                        ImportKind.PRESENCES,
                        "Struttura;Data;Presenze\nA;30/09/2026;9\nA;31/10/2026;9\n");

        assertThat(ImportSources.day(reading.entries())).contains(LocalDate.of(2026, 10, 31));
        assertThat(ImportSources.day(List.of())).isEmpty();
    }

    private static Source source(ImportKind kind, String credit) {
        return ImportSources.of(kind, HASH, credit, LocalDate.of(2026, 10, 31), TODAY);
    }
}
