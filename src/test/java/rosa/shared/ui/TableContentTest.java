package rosa.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableContentTest {
    private record Comune(String name, @Nullable Integer places) {}

    private static final TableColumn<Comune> NAME =
            TableColumn.text("name", "Comune", Comune::name);
    private static final TableColumn<Comune> PLACES =
            TableColumn.<Comune>number("places", "Posti", Comune::places).summed();
    private static final TableColumn<Comune> LENGTH =
            TableColumn.<Comune>number("length", "Lunghezza", comune -> comune.name().length())
                    .hiddenAtFirst();

    private static final Comune TODI = new Comune("Todi", 20);
    private static final Comune ASSISI = new Comune("Assisi", null);
    private static final Comune PERUGIA = new Comune("Perugia", 310);
    private static final Comune CITTA = new Comune("Città di Castello", 45);

    private static TableContent<Comune> content() {
        var content = new TableContent<>(List.of(NAME, PLACES, LENGTH), Locale.ITALIAN);
        content.setRows(List.of(TODI, ASSISI, PERUGIA, CITTA));
        return content;
    }

    @Test
    void without_filters_all_rows_are_shown_in_their_order() {
        var shown = content().shown();

        assertThat(shown.rows()).containsExactly(TODI, ASSISI, PERUGIA, CITTA);
        assertThat(shown.columns()).containsExactly(NAME, PLACES);
        assertThat(shown.isFiltered()).isFalse();
        assertThat(shown.sum(PLACES)).isEqualTo(375);
    }

    @Test
    void every_filter_has_to_accept_a_row() {
        var content = content();

        content.filter("places", ">10");
        content.filter("name", "citta");

        assertThat(content.shown().rows()).containsExactly(CITTA);
        assertThat(content.shown().filters())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Posti", ">10", "Comune", "citta"));
    }

    @Test
    void a_filter_that_is_not_understood_hides_nothing() {
        var content = content();

        boolean isUnderstood = content.filter("places", "molti");

        assertThat(isUnderstood).isFalse();
        assertThat(content.shown().rows()).hasSize(4);
        assertThat(content.shown().filters()).isEmpty();
    }

    @Test
    void what_is_not_known_comes_last_whichever_way_the_rest_is_sorted() {
        var content = content();

        content.sort(List.of(new TableContent.Order("places", false)));
        assertThat(content.shown().rows()).containsExactly(TODI, CITTA, PERUGIA, ASSISI);

        content.sort(List.of(new TableContent.Order("places", true)));
        assertThat(content.shown().rows()).containsExactly(PERUGIA, CITTA, TODI, ASSISI);
    }

    @Test
    void the_address_brings_back_filters_order_and_columns() {
        var first = content();
        first.filter("places", ">10");
        first.sort(List.of(new TableContent.Order("places", true)));
        first.setVisible("length", true);

        var second = content();
        second.restore(first.state());

        assertThat(first.state())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("f.places", ">10", "sort", "-places", "cols", "name,places,length"));
        assertThat(second.shown()).isEqualTo(first.shown());
    }

    @Test
    void an_address_that_says_nothing_of_the_table_leaves_it_as_at_first() {
        var content = content();
        content.filter("name", "todi");

        content.restore(Map.of("layer", "zona", "sort", "unheard", "cols", "unheard"));

        assertThat(content.state()).isEmpty();
        assertThat(content.shown().columns()).containsExactly(NAME, PLACES);
    }

    @Test
    void the_last_column_cannot_be_hidden() {
        var content = content();

        content.setVisible("name", false);
        content.setVisible("places", false);

        assertThat(content.shown().columns()).containsExactly(PLACES);
    }

    @Test
    void two_columns_cannot_share_a_key() {
        assertThatThrownBy(() -> new TableContent<>(List.of(NAME, NAME), Locale.ITALIAN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void values_are_written_in_the_readers_language() {
        assertThat(PLACES.textOf(new Comune("x", 1234), Locale.ITALIAN)).isEqualTo("1.234");
        assertThat(PLACES.textOf(new Comune("x", 1234), Locale.ENGLISH)).isEqualTo("1,234");
        assertThat(PLACES.textOf(ASSISI, Locale.ITALIAN)).isEqualTo("–");
        assertThat(PLACES.withUnit("n.").heading()).isEqualTo("Posti (n.)");
    }
}
