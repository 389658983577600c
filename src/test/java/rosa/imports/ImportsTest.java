package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.imports.model.ImportKind;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.Organisations;
import rosa.network.Places;
import rosa.shared.TerritoryId;
import rosa.territory.Sources;

/// A file from its preview to the graph, whoever else works there meanwhile.
@RosaTest
class ImportsTest {
    private static final String FACILITIES =
            "Codice struttura;Denominazione;Tipo;Codice ISTAT;Ente gestore;Data;Posti attivi;"
                    + "Presenze\n";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

    @Autowired private Imports imports;
    @Autowired private Accounts accounts;
    @Autowired private Facilities facilities;
    @Autowired private Organisations organisations;
    @Autowired private Places places;
    @Autowired private Sources sources;

    private final String mark = Marks.next();
    private ImportDesk desk;
    private String username = "";

    @BeforeEach
    void a_coordinator_is_signed_in() {
        desk = new ImportDesk(imports, accounts);
        username = desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_file_is_previewed_taken_and_the_second_time_changes_nothing() throws IOException {
        String file =
                FACILITIES
                        + "A-%1$s;Casa Uno %1$s;CAS;054052;Coop %1$s;31/01/2026;20;18\n"
                                .formatted(mark)
                        + ";Casa Due %1$s;CAS minori;054039;Coop %1$s;;;\n".formatted(mark);

        Preview preview = desk.preview(ImportKind.FACILITIES, file);

        assertThat(preview.isReady()).isTrue();
        assertThat(preview.changes())
                .extracting(RowChange::row, RowChange::state, RowChange::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                2, RowChange.State.CREATED, "Coop " + mark),
                        org.assertj.core.groups.Tuple.tuple(
                                2, RowChange.State.CREATED, "Casa Uno " + mark + " (Todi)"),
                        org.assertj.core.groups.Tuple.tuple(
                                3, RowChange.State.CREATED, "Casa Due " + mark + " (Perugia)"));
        assertThat(facilities.byName()).doesNotContainKey("Casa Uno " + mark);

        Taken.Done taken = (Taken.Done) imports.take(preview.id(), Progress.SILENT);

        Facility one = facility("A-" + mark);
        assertThat(one.data().managedBy()).isEqualTo(organisations.byName().get("Coop " + mark));
        assertThat(places.findCount(one.id(), JANUARY))
                .get()
                .extracting("active", "occupied")
                .containsExactly(20, 18);
        assertThat(sources.findSource(one.data().provenance().source())).isPresent();
        assertThat(imports.runs(0, 1)).containsExactly(taken.run());
        assertThat(imports.findRun(taken.run().id())).contains(taken.run());
        assertThat(taken.run().fileHash()).hasSize(64);
        Preview again = desk.preview(ImportKind.FACILITIES, file);
        assertThat(again.changes())
                .extracting(RowChange::state)
                .containsOnly(RowChange.State.UNTOUCHED);
        assertThat(again.isReady()).isFalse();
    }

    @Test
    void an_error_in_one_row_keeps_the_whole_file_out() throws IOException {
        String file =
                FACILITIES
                        + "B-%1$s;Casa Buona %1$s;CAS;054052;;;;\n".formatted(mark)
                        + "C-%1$s;Casa Cattiva %1$s;CAS;054052;;31/01/2026;-2;\n".formatted(mark);

        Preview preview = desk.preview(ImportKind.FACILITIES, file);

        assertThat(preview.isReady()).isFalse();
        assertThat(preview.errors()).isEqualTo(1);
        assertThat(imports.take(preview.id(), Progress.SILENT)).isInstanceOf(Taken.Differs.class);
        assertThat(facilities.byCode()).doesNotContainKey("B-" + mark);
    }

    @Test
    void a_change_shows_before_and_after_and_leaves_alone_what_the_file_does_not_say()
            throws IOException {
        desk.take(
                ImportKind.FACILITIES,
                FACILITIES + "D-%1$s;Casa %1$s;CAS;054052;;31/01/2026;20;18\n".formatted(mark));

        Preview preview =
                desk.preview(
                        ImportKind.FACILITIES,
                        "Codice;Nome;Tipo;ISTAT;Nota;Data;Presenze\n"
                                + "D-%1$s;Casa %1$s;CPA;54052;Vista;2026-01-31;25\n"
                                        .formatted(mark));

        assertThat(preview.warnings()).isZero();
        assertThat(preview.changes().getFirst().fields())
                .extracting(
                        field -> Italian.text(field.field()),
                        FieldChange::before,
                        FieldChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Tipo", "CAS adulti", "CPA"),
                        org.assertj.core.groups.Tuple.tuple("Nota", "", "Vista"),
                        org.assertj.core.groups.Tuple.tuple("Presenze al 31/01/2026", "18", "25"));
        imports.take(preview.id(), Progress.SILENT);
        Facility now = facility("D-" + mark);
        assertThat(places.findCount(now.id(), JANUARY))
                .get()
                .extracting("active", "occupied")
                .containsExactly(20, 25);
        assertThat(now.version()).isEqualTo(2);
    }

    @Test
    void a_graph_that_changed_since_the_preview_is_shown_again_and_nothing_is_written()
            throws IOException {
        String file = FACILITIES + "E-%1$s;Casa %1$s;CAS;054052;;;;\n".formatted(mark);
        Preview mine = desk.preview(ImportKind.FACILITIES, file);
        desk.signIn(Set.of(Role.ADMINISTRATOR), Set.of(), null);
        desk.take(ImportKind.FACILITIES, file.replace("CAS;", "Hotspot;"));
        desk.signIn(username);

        Taken taken = imports.take(mine.id(), Progress.SILENT);

        Preview now = ((Taken.Differs) taken).now();
        assertThat(now.changes())
                .extracting(RowChange::state)
                .containsExactly(RowChange.State.CHANGED);
        assertThat(imports.take(now.id(), Progress.SILENT)).isInstanceOf(Taken.Done.class);
        assertThat(imports.take(now.id(), Progress.SILENT)).isInstanceOf(Taken.Expired.class);
    }

    @Test
    void of_two_people_who_take_the_same_file_at_once_one_wins_and_the_other_is_shown_why()
            throws Exception {
        String file = FACILITIES + "K-%1$s;Casa %1$s;CAS;054052;;;;\n".formatted(mark);
        List<Callable<Taken>> takers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
            Preview preview = desk.preview(ImportKind.FACILITIES, file);
            takers.add(
                    new DelegatingSecurityContextCallable<>(
                            () -> imports.take(preview.id(), Progress.SILENT)));
        }

        List<Taken> outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(3)) {
            for (var taken : pool.invokeAll(takers)) {
                outcomes.add(taken.get());
            }
        }

        assertThat(outcomes).filteredOn(Taken.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Taken.Differs.class::isInstance).hasSize(2);
        assertThat(facilities.all())
                .filteredOn(one -> one.data().code().equals("K-" + mark))
                .hasSize(1);
    }

    @Test
    void cancelling_writes_nothing_and_keeps_the_preview() throws IOException {
        Preview preview =
                desk.preview(
                        ImportKind.FACILITIES,
                        FACILITIES + "F-%1$s;Casa %1$s;CAS;054052;;;;\n".formatted(mark));

        assertThatThrownBy(() ->
                        imports.take(
                                preview.id(),
                                (step, _) -> {
                                    if (step == Progress.Step.WRITING) {
                                        throw new CancellationException();
                                    }
                                }))
                .isInstanceOf(CancellationException.class);

        assertThat(facilities.byCode()).doesNotContainKey("F-" + mark);
        assertThat(imports.take(preview.id(), Progress.SILENT)).isInstanceOf(Taken.Done.class);
    }

    @Test
    void who_may_not_import_is_refused_and_rights_end_at_their_territory() throws IOException {
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(new TerritoryId("provincia:055")), null);
        Preview preview =
                desk.preview(
                        ImportKind.FACILITIES,
                        FACILITIES
                                + "I-%1$s;Casa %1$s;CAS;054052;;;;\n".formatted(mark)
                                + "J-%1$s;Casa %1$s;CAS;055032;;;;\n".formatted(mark));
        assertThat(preview.problems().stream().map(Italian::text))
                .containsExactly("Riga 2: Non hai diritti sul comune di Todi.");

        desk.signIn(Set.of(Role.ANALYST, Role.INSPECTOR), Set.of(), null);
        assertThatThrownBy(() -> desk.preview(ImportKind.FACILITIES, FACILITIES))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(imports.kinds())
                .containsExactly(
                        ImportKind.PRESENCES,
                        ImportKind.SERVICES,
                        ImportKind.RESIDENTS,
                        ImportKind.BOUNDARIES,
                        ImportKind.COMUNI,
                        ImportKind.BORDERS,
                        ImportKind.VARIATIONS);
        desk.signIn(Set.of(Role.READER), Set.of(), null);
        assertThat(imports.kinds()).isEmpty();
    }

    private Facility facility(String code) {
        return facilities.facility(Objects.requireNonNull(facilities.byCode().get(code)));
    }
}
