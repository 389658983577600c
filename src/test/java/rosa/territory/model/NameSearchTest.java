package rosa.territory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NameSearchTest {
    private static final List<String> NAMES =
            List.of(
                    "Monte Castello di Vibio",
                    "Castel Ritaldi",
                    "Città di Castello",
                    "Piegaro",
                    "Sant'Anatolia di Narco",
                    "Terni");

    @Test
    void names_that_begin_so_come_first() {
        assertThat(find("castel"))
                .containsExactly("Castel Ritaldi", "Città di Castello", "Monte Castello di Vibio");
    }

    @Test
    void accents_apostrophes_and_case_do_not_matter() {
        assertThat(find("CITTA DI")).containsExactly("Città di Castello");
        assertThat(find("sant anatolia")).containsExactly("Sant'Anatolia di Narco");
    }

    @Test
    void a_typing_error_is_forgiven() {
        assertThat(find("Piegraro")).containsExactly("Piegaro");
    }

    @Test
    void nothing_like_it_finds_nothing() {
        assertThat(find("Milano")).isEmpty();
    }

    private static List<String> find(String words) {
        return NameSearch.find(words, NAMES, Function.identity(), 10);
    }
}
