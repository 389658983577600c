package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.Role;
import rosa.imports.UndoStep.Action;
import rosa.imports.model.ImportKind;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.Organisations;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.shared.Provenance;
import rosa.shared.TerritoryId;

@RosaTest
class ImportUndoTest {
    private static final String HEADER =
            "Codice struttura;Denominazione;Tipo;Codice ISTAT;Ente gestore;Data;Posti attivi;"
                    + "Presenze\n";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

    @Autowired private Imports imports;
    @Autowired private ImportUndo undo;
    @Autowired private Accounts accounts;
    @Autowired private Facilities facilities;
    @Autowired private Organisations organisations;
    @Autowired private Places places;
    @Autowired private AuditTrail trail;

    private final String mark = Marks.next();
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
    void what_an_import_brought_goes_and_what_it_changed_becomes_what_it_was() throws IOException {
        take("A%1$s;Casa %1$s;CAS;054052;;31/01/2026;20;18\n");
        Facility was = facility("A");
        ImportRun run =
                take(
                        "A%1$s;Casa %1$s;CPA;054052;Coop %1$s;31/01/2026;20;15\n"
                                + "B%1$s;Villa %1$s;CAS;054039;Coop %1$s;31/01/2026;9;8\n");
        UndoPlan plan = undo.plan(run.id()).orElseThrow();

        Undone undone = undo.undo(plan, false);

        assertThat(plan.steps())
                .extracting(UndoStep::kind, UndoStep::action)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Organisation", Action.REMOVE),
                        Tuple.tuple("Facility", Action.RESTORE),
                        Tuple.tuple("Facility", Action.REMOVE),
                        Tuple.tuple("PlacesCount", Action.RESTORE),
                        Tuple.tuple("PlacesCount", Action.REMOVE));
        assertThat(plan.steps().stream().flatMap(step -> step.fields().stream()))
                .extracting(
                        field -> Italian.text(field.field()),
                        FieldChange::before,
                        FieldChange::after)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Tipo", "CPA", "CAS adulti"),
                        Tuple.tuple("Ente gestore", "Coop " + mark, ""),
                        Tuple.tuple("Presenze al 31/01/2026", "15", "18"));
        assertThat(undone).isInstanceOf(Undone.Done.class);
        assertThat(facility("A").data()).isEqualTo(was.data());
        assertThat(places.findCount(was.id(), JANUARY)).map(PlacesCount::occupied).contains(18);
        assertThat(facilities.byCode()).doesNotContainKey("B" + mark);
        assertThat(organisations.byName()).doesNotContainKey("Coop " + mark);
        assertThat(imports.findRun(run.id()).orElseThrow().undone())
                .extracting(ImportRun.Undone::left)
                .isEqualTo(0);
        assertThat(trail.historyOf("ImportRun", run.id()).getFirst().action())
                .isEqualTo("import.undo");
        assertThat(undo.plan(run.id())).isEmpty();
    }

    @Test
    void what_somebody_changed_since_stays_with_what_hangs_on_it_and_the_rest_goes_on_request()
            throws IOException {
        ImportRun run =
                take(
                        "C%1$s;Casa %1$s;CAS;054052;Ente C%1$s;31/01/2026;20;18\n"
                                + "D%1$s;Villa %1$s;CAS;054039;Ente D%1$s;;;\n");
        Facility changed = facility("C");
        facilities.amend(
                changed.id(), changed.version(), changed.data().change().note("Vista").build());
        UndoPlan plan = undo.plan(run.id()).orElseThrow();

        Undone refused = undo.undo(plan, false);
        Undone.Done done = (Undone.Done) undo.undo(plan, true);

        assertThat(plan.blocked()).isEqualTo(3);
        assertThat(plan.steps())
                .filteredOn(UndoStep::isBlocked)
                .extracting(UndoStep::name)
                .containsExactlyInAnyOrder(
                        "Ente C" + mark, "Casa " + mark, "Casa %s, 31/01/2026".formatted(mark));
        UndoStep.Obstacle why =
                plan.steps().stream()
                        .filter(step -> step.name().equals("Casa " + mark))
                        .findFirst()
                        .orElseThrow()
                        .obstacles()
                        .getFirst();
        assertThat(Italian.text(why.why())).contains("di Prova");
        assertThat(why.href()).isEqualTo("strutture/" + changed.id());
        assertThat(refused).isInstanceOf(Undone.Differs.class);
        assertThat(done.undone()).isEqualTo(2);
        assertThat(done.left()).isEqualTo(3);
        assertThat(facilities.byCode()).containsKey("C" + mark).doesNotContainKey("D" + mark);
        assertThat(organisations.byName())
                .containsKey("Ente C" + mark)
                .doesNotContainKey("Ente D" + mark);
    }

    @Test
    void undoing_a_later_import_first_leaves_nothing_in_the_way() throws IOException {
        ImportRun october = take("K%1$s;Casa %1$s;CAS;054052;Ente K%1$s;31/01/2026;20;18\n");
        ImportRun november = take("K%1$s;Casa %1$s;CPA;054052;Altro K%1$s;31/01/2026;25;18\n");

        assertThat(undo.undo(undo.plan(november.id()).orElseThrow(), false))
                .isInstanceOf(Undone.Done.class);
        UndoPlan plan = undo.plan(october.id()).orElseThrow();
        assertThat(plan.blocked()).isZero();
        assertThat(undo.undo(plan, false)).isInstanceOf(Undone.Done.class);

        assertThat(facilities.byCode()).doesNotContainKey("K" + mark);
        assertThat(organisations.byName()).doesNotContainKeys("Ente K" + mark, "Altro K" + mark);
    }

    @Test
    void a_count_recorded_later_keeps_the_facility() throws IOException {
        ImportRun run = take("E%1$s;Casa %1$s;CAS;054052;;;;\n");
        places.record(
                facility("E").id(),
                new PlacesCount(JANUARY, 10, 10, 9, new Provenance("prova", JANUARY)));

        UndoPlan plan = undo.plan(run.id()).orElseThrow();

        assertThat(plan.steps())
                .singleElement()
                .satisfies(step ->
                        assertThat(Italian.text(step.obstacles().getFirst().why()))
                                .startsWith("Ha posti o presenze registrati dopo"));
        assertThat(undo.undo(plan, true)).isInstanceOf(Undone.Differs.class);
        assertThat(facilities.byCode()).containsKey("E" + mark);
    }

    @Test
    void a_change_between_the_list_and_the_confirmation_shows_the_list_again() throws IOException {
        ImportRun run = take("F%1$s;Casa %1$s;CAS;054052;;;;\nG%1$s;Villa %1$s;CAS;054052;;;;\n");
        UndoPlan shown = undo.plan(run.id()).orElseThrow();
        Facility changed = facility("F");
        facilities.amend(
                changed.id(), changed.version(), changed.data().change().note("Vista").build());

        Undone undone = undo.undo(shown, true);

        assertThat(shown.blocked()).isZero();
        assertThat(undone)
                .isInstanceOfSatisfying(
                        Undone.Differs.class,
                        differs -> assertThat(differs.now().blocked()).isEqualTo(1));
        assertThat(facilities.byCode()).containsKey("G" + mark);
    }

    @Test
    void an_undone_import_can_be_taken_again_but_not_undone_twice() throws IOException {
        String rows = "H%1$s;Casa %1$s;CAS;054052;;;;\n";
        ImportRun run = take(rows);
        UndoPlan plan = undo.plan(run.id()).orElseThrow();
        undo.undo(plan, false);

        ImportRun again = take(rows);

        assertThat(again.created()).isEqualTo(1);
        assertThat(undo.undo(plan, false)).isInstanceOf(Undone.Impossible.class);
        assertThat(facilities.byCode()).containsKey("H" + mark);
    }

    @Test
    void contacts_organisations_and_services_are_undone_too() throws IOException {
        desk.take(ImportKind.ORGANISATIONS, "Denominazione;Tipo\nEnte %s;Altro\n".formatted(mark));
        ImportRun contacts =
                desk.take(
                        ImportKind.CONTACTS,
                        "Nome;Ente;Incarico\nMaria %1$s;Ente %1$s;Presidente\n".formatted(mark));
        ImportRun services =
                desk.take(
                        ImportKind.SERVICES,
                        "Denominazione;Tipo;Codice ISTAT\nSportello %s;Altro;054039\n"
                                .formatted(mark));
        ImportRun organisation =
                desk.take(
                        ImportKind.ORGANISATIONS,
                        "Denominazione;Tipo;Nota\nEnte %s;Altro;Nuova\n".formatted(mark));

        for (ImportRun run : java.util.List.of(contacts, services, organisation)) {
            UndoPlan plan = undo.plan(run.id()).orElseThrow();
            assertThat(undo.undo(plan, false)).isInstanceOf(Undone.Done.class);
        }

        var ente = Objects.requireNonNull(organisations.byName().get("Ente " + mark));
        assertThat(organisations.organisation(ente).data().note()).isEmpty();
    }

    @Test
    void rights_in_a_part_of_the_territory_undo_ones_own_imports_only() throws IOException {
        ImportRun run = take("I%1$s;Casa %1$s;CAS;054052;;;;\n");
        UndoPlan plan = undo.plan(run.id()).orElseThrow();

        desk.signIn(Set.of(Role.COORDINATOR), Set.of(new TerritoryId("provincia:055")), null);

        assertThat(undo.mayUndo(run)).isFalse();
        assertThatThrownBy(() -> undo.undo(plan, false)).isInstanceOf(AccessDeniedException.class);
        assertThat(facilities.byCode()).containsKey("I" + mark);
    }

    private ImportRun take(String rows) throws IOException {
        return desk.take(ImportKind.FACILITIES, HEADER + rows.formatted(mark));
    }

    private Facility facility(String code) {
        return facilities.facility(Objects.requireNonNull(facilities.byCode().get(code + mark)));
    }
}
