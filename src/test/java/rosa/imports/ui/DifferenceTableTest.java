package rosa.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rosa.imports.model.DeliveryDifference.CellDifference;

class DifferenceTableTest {
    @Test
    void a_narrow_screen_gets_before_and_after_in_one_line() {
        assertThat(DifferenceTable.change(new CellDifference("Posti attivi", "20", "24")))
                .isEqualTo("Posti attivi: 20 → 24");
        assertThat(DifferenceTable.change(new CellDifference("Presenze", "", "5")))
                .isEqualTo("Presenze: – → 5");
        assertThat(DifferenceTable.change(new CellDifference("Presenze", "18", "")))
                .isEqualTo("Presenze: 18 → –");
    }
}
