package rosa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosa.shell.SearchProvider.Hit;

class BestFirstTest {
    @Test
    void the_comune_that_begins_so_comes_before_what_only_names_it() {
        assertThat(
                        sorted(
                                "piega",
                                hit("facility", "CAS Piegaro 1"),
                                hit("organisation", "Comune di Piegaro"),
                                hit("comune", "Piegaro")))
                .containsExactly("Piegaro", "CAS Piegaro 1", "Comune di Piegaro");
    }

    @Test
    void what_is_called_exactly_so_comes_first() {
        assertThat(
                        sorted(
                                "Città",
                                hit("comune", "Città di Castello"),
                                hit("organisation", "Citta")))
                .containsExactly("Citta", "Città di Castello");
    }

    @Test
    void among_equals_the_comune_comes_first() {
        assertThat(sorted("todi", hit("organisation", "Todi"), hit("comune", "Todi")))
                .containsExactly("Todi", "Todi");
        assertThat(new BestFirst("todi").compare(hit("comune", "Todi"), hit("rule", "Todi")))
                .isNegative();
    }

    private static Stream<String> sorted(String text, Hit... hits) {
        return Stream.of(hits).sorted(new BestFirst(text)).map(Hit::title);
    }

    private static Hit hit(String kind, String title) {
        return new Hit("search.kind." + kind, title, "", "x");
    }
}
