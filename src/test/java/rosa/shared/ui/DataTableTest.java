package rosa.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "rosa.shared.ui")
class DataTableTest extends BrowserlessTest {
    private record Comune(String name, @Nullable Integer places) {}

    private DataTable<Comune> table;

    @BeforeEach
    void showTable() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        table =
                new DataTable<>(
                        "Comuni",
                        List.of(
                                TableColumn.text("name", "Comune", Comune::name),
                                TableColumn.<Comune>number("places", "Posti", Comune::places)
                                        .summed()));
        table.setRows(
                List.of(
                        new Comune("Todi", 20),
                        new Comune("Perugia", 1310),
                        new Comune("Assisi", null)));
        UI.getCurrent().add(table);
    }

    @SuppressWarnings("unchecked")
    private Grid<Comune> grid() {
        return $(Grid.class).single();
    }

    private TextField filter(int column) {
        var filters = grid().getHeaderRows().getLast();
        return (TextField) filters.getCell(grid().getColumns().get(column)).getComponent();
    }

    @Test
    void a_ratio_has_the_ratio_of_the_sums_as_its_total() {
        var ratio =
                TableColumn.<Comune>number("share", "Quota", row -> 1.0)
                        .withDigits(1)
                        .totalledAsRatio(Comune::places, row -> 2_660, 100);
        var other = new DataTable<>("Comuni", List.of(ratio));

        other.setRows(
                List.of(
                        new Comune("Todi", 20),
                        new Comune("Perugia", 1310),
                        new Comune("Assisi", null)));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(other);

        assertThat(grid().getColumnByKey("share").getFooterText()).isEqualTo("25,0");
    }

    @Test
    void numbers_are_written_in_italian_and_summed_in_the_footer() {
        assertThat(test(grid()).getCellText(1, 1)).isEqualTo("1.310");
        assertThat(test(grid()).getCellText(2, 1)).isEqualTo("–");
        assertThat(grid().getColumnByKey("places").getFooterText()).isEqualTo("1.330");
    }

    @Test
    void a_filter_leaves_its_rows_and_tells_the_address() {
        var told = new ArrayList<Map<String, String>>();
        table.onState(told::add);

        test(filter(1)).setValue(">100");

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(grid().getColumnByKey("places").getFooterText()).isEqualTo("1.310");
        assertThat(told).containsExactly(Map.of("f.places", ">100"));
    }

    @Test
    void a_filter_that_is_not_understood_says_so_and_hides_nothing() {
        test(filter(1)).setValue("molti");

        assertThat(filter(1).isInvalid()).isTrue();
        assertThat(test(grid()).size()).isEqualTo(3);
    }

    @Test
    void the_address_brings_back_filter_and_order() {
        table.restore(Map.of("f.name", "i", "sort", "-places"));

        assertThat(filter(0).getValue()).isEqualTo("i");
        assertThat(table.shown().rows())
                .extracting(Comune::name)
                .containsExactly("Perugia", "Todi", "Assisi");
        assertThat(table.state()).isEqualTo(Map.of("f.name", "i", "sort", "-places"));
    }

    @Test
    void a_download_is_offered_for_each_format() {
        table.addExport(
                "CSV",
                shown -> new TableExport.File("comuni.csv", "text/csv", new byte[shown.total()]));

        assertThat($(Anchor.class).all()).hasSize(1);
    }

    @Test
    void choosing_a_row_is_told() {
        var chosen = new ArrayList<@Nullable Comune>();
        table.onChoice(chosen::add);

        grid().getSelectionModel().selectFromClient(table.shown().rows().getFirst());

        assertThat(chosen).extracting(comune -> comune.name()).containsExactly("Todi");
    }
}
