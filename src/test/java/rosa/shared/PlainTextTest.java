package rosa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void accents_case_and_the_form_of_the_apostrophe_do_not_count() {
        assertThat(PlainText.of("  Città dell’Ànima ")).isEqualTo("citta dell'anima");
    }

    @Test
    void all_words_are_wanted_in_any_order() {
        String text = PlainText.of("Comunità di Forlì");

        assertThat(PlainText.hasAll(text, PlainText.words("FORLI comunità"))).isTrue();
        assertThat(PlainText.hasAll(text, PlainText.words("forlì cesena"))).isFalse();
        assertThat(PlainText.hasAll(text, PlainText.words("  "))).isTrue();
    }
}
