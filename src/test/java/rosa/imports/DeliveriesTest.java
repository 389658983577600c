package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.imports.model.DeliveryDifference;
import rosa.imports.model.DeliveryDifference.CellDifference;
import rosa.imports.model.DeliveryDifference.State;
import rosa.imports.model.ImportKind;
import rosa.shared.TerritoryId;

@RosaTest
class DeliveriesTest {
    private static final String HEADER =
            "Codice struttura;Denominazione;Tipo;Codice ISTAT;Data;Posti attivi;Presenze\n";

    @Autowired private Imports imports;
    @Autowired private Deliveries deliveries;
    @Autowired private Accounts accounts;

    private final String mark = Marks.next();
    private final String sender = "Coop " + mark;
    private ImportDesk desk;

    @BeforeEach
    void a_coordinator_is_signed_in() {
        desk = new ImportDesk(imports, accounts);
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_a_sender_changed_between_two_deliveries_is_shown_cell_by_cell() throws IOException {
        ImportRun january = take("A%1$s;Casa %1$s;CAS;054052;31/01/2026;20;18\n");
        ImportRun february =
                take(
                        "A%1$s;Casa %1$s;cas ADULTI;54052;28/02/2026;20;15\n"
                                + "B%1$s;Villa %1$s;SAI;054039;28/02/2026;6;6\n");

        DeliveryDifference difference =
                deliveries.difference(january.id(), february.id()).orElseThrow();

        assertThat(difference.rows())
                .extracting(DeliveryDifference.RowDifference::state)
                .containsExactly(State.CHANGED, State.ADDED);
        assertThat(difference.rows().getFirst().cells())
                .containsExactly(
                        new CellDifference("Data rilevazione", "31/01/2026", "28/02/2026"),
                        new CellDifference("Presenze", "18", "15"));
        assertThat(february.sender()).isEqualTo(sender);
        assertThat(imports.findRun(february.id())).contains(february);
        assertThat(imports.senders(ImportKind.FACILITIES)).containsOnlyOnce(sender);
    }

    @Test
    void a_new_file_is_compared_with_the_last_delivery_of_its_sender_before_it_is_taken()
            throws IOException {
        ImportRun first = take("C%1$s;Casa %1$s;CAS;054052;31/01/2026;20;18\n");
        desk.take(
                ImportKind.FACILITIES,
                "Altri " + mark,
                HEADER + "D%1$s;Torre %1$s;CAS;054052;;;\n".formatted(mark));
        Preview preview =
                desk.preview(
                        ImportKind.FACILITIES,
                        sender,
                        HEADER + "C%1$s;Casa %1$s;CPA;054052;31/01/2026;20;18\n".formatted(mark));

        Deliveries.SinceLast since = deliveries.sinceLast(preview.id()).orElseThrow();

        assertThat(since.last()).isEqualTo(first);
        assertThat(since.difference().rows().getFirst().cells())
                .containsExactly(new CellDifference("Tipo", "CAS adulti", "CPA"));
    }

    @Test
    void only_the_last_twelve_deliveries_of_a_sender_are_kept() throws IOException {
        String first = take("E%1$s;Casa %1$s;CAS;054052;01/01/2026;20;1\n").id();
        for (int day = 2; day <= Deliveries.kept() + 1; day++) {
            take("E%%1$s;Casa %%1$s;CAS;054052;%02d/01/2026;20;%d\n".formatted(day, day));
        }
        List<ImportRun> kept =
                deliveries.comparable(ImportKind.FACILITIES).stream()
                        .filter(run -> run.sender().equals(sender))
                        .toList();

        assertThat(kept).hasSize(12).extracting(ImportRun::id).doesNotContain(first);
        assertThat(deliveries.difference(first, kept.getFirst().id())).isEmpty();
        assertThat(imports.findRun(first)).isPresent();
    }

    @Test
    void rights_in_a_part_of_the_territory_show_ones_own_deliveries_only() throws IOException {
        ImportRun others = take("F%1$s;Casa %1$s;CAS;054052;;;\n");
        ImportRun again = take("F%1$s;Casa %1$s;CPA;054052;;;\n");

        desk.signIn(Set.of(Role.COORDINATOR), Set.of(new TerritoryId("provincia:055")), null);

        assertThat(deliveries.comparable(ImportKind.FACILITIES)).isEmpty();
        assertThatThrownBy(() -> deliveries.difference(others.id(), again.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ImportRun take(String rows) throws IOException {
        return desk.take(ImportKind.FACILITIES, sender, HEADER + rows.formatted(mark));
    }
}
