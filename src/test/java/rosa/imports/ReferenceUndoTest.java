package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.database.Graph;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.Role;
import rosa.imports.model.ImportKind;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Boundaries;
import rosa.territory.Territories;

/// Imports of reference facts, made and undone: the graph is what it was.
@RosaTest
@Tag("alone")
class ReferenceUndoTest {
    private static final String HEADER =
            "istat;nome;sigla;provincia;cod_reg;regione;area_km2;pop_cens_2020;snai_cod;"
                    + "snai_minuti_polo;snai_polo_istat;lat;lon\n";

    /// Known as a pole before.
    private static final String AREZZO =
            "051002;Arezzo;AR;Arezzo;9;Toscana;384,7;96000;A;0;051002;43,46;11,88\n";

    private static final String SANSEPOLCRO =
            "051034;Sansepolcro;AR;Arezzo;9;Toscana;91,2;15400;B;0;051034;43,57;12,14\n";

    /// It gravitates to what is no comune yet.
    private static final String CORTONA =
            "051017;Cortona;AR;Arezzo;9;Toscana;342,9;21500;C;26,5;051034;43,27;11,99\n";

    /// It gravitates to a comune that nobody knew as a pole.
    private static final String CASTIGLIONE =
            "051012;Castiglion Fiorentino;AR;Arezzo;9;Toscana;111,5;12800;D;31;054052;43,34;11,92\n";

    private static final String BORDERS =
            "istat_a;istat_b;confine_km\n051002;051017;12,5\n051012;051017;\n051017;054013;8\n";
    private static final String SQUARE =
            """
            {"type":"Feature","properties":{"com_istat_code":"%s"},"geometry":{"type":"Polygon",
            "coordinates":[[[%2$s,43.0],[%2$s,43.1],[12.9,43.1],[12.9,43.0],[%2$s,43.0]]]}}\
            """;
    private static final String VARIATIONS =
            "Anno;Tipo variazione;Codice Regione;Codice Unità territoriale sovracomunale;Codice"
                    + " Comune formato alfanumerico;Denominazione Comune;Codice Regione associato"
                    + " alla variazione;Codice Unità territoriale sovracomunale associato alla"
                    + " variazione;Codice del Comune associato alla variazione o nuovo codice"
                    + " Istat del Comune ;Denominazione Comune associata alla variazione o nuova"
                    + " denominazione;Provvedimento e Documento;Contenuto del provvedimento;Data"
                    + " decorrenza validità amministrativa;Flag_note\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String RESIDENTS = "codice_istat;comune;data;residenti\n";

    @Autowired private Imports imports;
    @Autowired private ImportUndo undo;
    @Autowired private Accounts accounts;
    @Autowired private Plans plans;
    @Autowired private Territories territories;
    @Autowired private Boundaries boundaries;
    @Autowired private AuditTrail trail;
    @Autowired private Neo4jClient client;
    @Autowired private Graph graph;

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
    void a_national_list_goes_with_its_territories_and_poles_and_can_be_taken_again()
            throws IOException {
        Set<String> before = state();
        String map = boundaries.outline(TODAY).hash();
        ImportRun run = list(AREZZO + CORTONA + CASTIGLIONE);
        Set<String> loaded = state();
        assertThat(boundaries.outline(TODAY).hash()).isNotEqualTo(map);

        UndoPlan plan = undo.plan(run.id()).orElseThrow();
        Undone undone = undo.undo(plan, false);

        assertThat(plan.steps())
                .extracting(UndoStep::kind)
                .containsExactlyInAnyOrder(
                        "Comune", "Comune", "Comune", "Pole", "Pole", "Territory", "Territory");
        assertThat(undone).isInstanceOf(Undone.Done.class);
        assertThat(state()).isEqualTo(before);
        assertThat(territories.findComune(new IstatCode("051002"))).isEmpty();
        assertThat(boundaries.outline(TODAY).hash()).isEqualTo(map);
        assertThat(imports.findRun(run.id()).orElseThrow().undone())
                .extracting(ImportRun.Undone::left)
                .isEqualTo(0);
        assertThat(trail.historyOf("ImportRun", run.id()).getFirst().action())
                .isEqualTo("import.undo");
        assertThat(undo.plan(run.id())).isEmpty();
        assertThat(undo.undo(plan, false)).isInstanceOf(Undone.Impossible.class);
        ImportRun again = list(AREZZO + CORTONA + CASTIGLIONE);
        assertThat(anonymous(state())).isEqualTo(anonymous(loaded));
        done(again);
    }

    @Test
    void a_later_list_is_named_in_the_way_and_undone_first_leaves_nothing_in_it()
            throws IOException {
        Set<String> before = state();
        ImportRun first = list(AREZZO + SANSEPOLCRO + CORTONA);
        Set<String> between = state();
        ImportRun second =
                list(CORTONA.replace("Cortona", "Cortona Nuova").replace(";C;26,5", ";E;50"));

        UndoPlan blocked = undo.plan(first.id()).orElseThrow();
        UndoPlan later = undo.plan(second.id()).orElseThrow();
        done(second);

        assertThat(blocked.steps())
                .filteredOn(UndoStep::isBlocked)
                .extracting(UndoStep::name, step -> why(step).replaceAll(" \\(«prova.*\\)", ""))
                .contains(
                        Tuple.tuple(
                                "Cortona (AR)",
                                "C'è stata una modifica da un'altra importazione: annulla prima quella."),
                        Tuple.tuple(
                                "Sansepolcro (AR)", "Serve al comune di Cortona Nuova, che resta."))
                .hasSize(4);
        assertThat(later.steps())
                .singleElement()
                .satisfies(step ->
                        assertThat(step.fields())
                                .extracting(
                                        field -> Italian.text(field.field()),
                                        FieldChange::before,
                                        FieldChange::after)
                                .containsExactlyInAnyOrder(
                                        Tuple.tuple("Denominazione", "Cortona Nuova", "Cortona"),
                                        Tuple.tuple(
                                                "Classe delle aree interne 2020, minuti al polo,"
                                                        + " polo",
                                                "E, 50,0 min, 051034",
                                                "C, 26,5 min, 051034")));
        assertThat(state()).isEqualTo(between);
        done(first);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_comune_that_something_hangs_on_stays_with_what_it_needs() throws IOException {
        Set<String> before = state();
        ImportRun list = list(CORTONA + CASTIGLIONE);
        ImportRun facility =
                desk.take(
                        ImportKind.FACILITIES,
                        "Codice struttura;Denominazione;Tipo;Codice ISTAT\n"
                                + "AR-1;Casa aretina;CAS;051017\n");
        Section section = mention("051012");

        UndoPlan plan = undo.plan(list.id()).orElseThrow();
        Undone refused = undo.undo(plan, false);
        assertThat(plan.steps())
                .filteredOn(UndoStep::isBlocked)
                .extracting(UndoStep::name)
                .containsExactlyInAnyOrder(
                        "Cortona (AR)",
                        "Castiglion Fiorentino (AR)",
                        "051034",
                        "Todi",
                        "Toscana",
                        "Arezzo (AR)");
        assertThat(plan.steps().stream().map(step -> step.name() + ": " + why(step)))
                .contains("Cortona (AR): Vi si trova la struttura «Casa aretina».")
                .anyMatch(line ->
                        line.startsWith("Castiglion Fiorentino (AR): Ne parla il piano («"));
        assertThat(refused).isInstanceOf(Undone.Differs.class);
        assertThat(undo.undo(plan, true)).isInstanceOf(Undone.Differs.class);

        done(facility);
        plans.remove(section.id());
        done(list);
        assertThat(withoutOfficeSources(state())).isEqualTo(before);
    }

    @Test
    void borders_hold_their_comuni_and_go_first() throws IOException {
        Set<String> before = state();
        ImportRun list = list(AREZZO + CORTONA + CASTIGLIONE);
        Set<String> without = state();
        ImportRun borders = desk.take(ImportKind.BORDERS, BORDERS);
        Set<String> with = state();
        ImportRun longer =
                desk.take(ImportKind.BORDERS, BORDERS.replace("051012;051017;", "051012;051017;4"));

        assertThat(undo.plan(list.id()).orElseThrow().steps())
                .filteredOn(step -> step.kind().equals("Comune"))
                .allMatch(step -> why(step).startsWith("Confina con altri comuni"));
        UndoPlan last = undo.plan(longer.id()).orElseThrow();
        assertThat(last.steps().getFirst().fields())
                .extracting(FieldChange::before, FieldChange::after)
                .containsExactly(Tuple.tuple("4,00", ""));

        done(longer);
        assertThat(state()).isEqualTo(with);
        done(borders);
        assertThat(state()).isEqualTo(without);
        done(list);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void what_became_of_comuni_is_taken_back_with_the_comune_that_began() throws IOException {
        ImportRun list = list(AREZZO + SANSEPOLCRO + CORTONA);
        Set<String> before = state();
        ImportRun merger =
                desk.take(
                        ImportKind.VARIATIONS,
                        VARIATIONS
                                + "2024;ES;09;051;051017;Cortona;09;051;051999;Nuova Prova;L.R. 1/2023;;"
                                + "01/01/2024;\n"
                                + "2024;ES;09;051;051034;Sansepolcro;09;051;051999;Nuova Prova;L.R. 1/2023;;"
                                + "01/01/2024;\n"
                                + "2024;CS;09;051;051999;Nuova Prova;09;051;051017;Cortona;L.R. 1/2023;;"
                                + "01/01/2024;\n"
                                + "2024;CS;09;051;051999;Nuova Prova;09;051;051034;Sansepolcro;L.R. 1/2023;;"
                                + "01/01/2024;\n");
        assertThat(undo.plan(list.id()).orElseThrow().steps())
                .filteredOn(step -> step.name().equals("Cortona (AR)"))
                .allMatch(step -> why(step).startsWith("Ne parla una variazione dei comuni"));
        assertThat(undo.plan(merger.id()).orElseThrow().steps())
                .extracting(UndoStep::kind)
                .containsExactly("ComuneChange", "ComuneChange", "Comune");

        done(merger);

        assertThat(state()).isEqualTo(before);
        assertThat(territories.lineage().isEmpty()).isTrue();
        done(list);
    }

    @Test
    void boundaries_become_what_they_were_and_those_renewed_since_stay() throws IOException {
        Set<String> before = state();
        ImportRun first = map(square("054001", "12.0"), square("054002", "12.1"));
        Set<String> between = state();
        ImportRun second = map(square("054001", "12.2"), square("054003", "12.3"));

        UndoPlan blocked = undo.plan(first.id()).orElseThrow();
        assertThat(blocked.steps())
                .filteredOn(UndoStep::isBlocked)
                .singleElement()
                .extracting(UndoStep::id)
                .isEqualTo("054001");
        assertThat(undo.plan(second.id()).orElseThrow().steps())
                .extracting(UndoStep::id, UndoStep::action)
                .containsExactly(
                        Tuple.tuple("054001", UndoStep.Action.RESTORE),
                        Tuple.tuple("054003", UndoStep.Action.REMOVE));

        done(second);
        assertThat(state()).isEqualTo(between);
        done(first);
        assertThat(state()).isEqualTo(before);
        assertThat(boundaries.imported()).isEmpty();
    }

    @Test
    void residents_become_what_they_were_and_those_counted_again_since_stay() throws IOException {
        Set<String> before = state();
        ImportRun first =
                desk.take(
                        ImportKind.RESIDENTS,
                        RESIDENTS
                                + "054001;Assisi;30/09/2026;28000\n054039;Perugia;30/09/2026;161000\n");
        Set<String> between = state();
        ImportRun second =
                desk.take(ImportKind.RESIDENTS, RESIDENTS + "054001;Assisi;30/09/2026;28111\n");

        UndoPlan blocked = undo.plan(first.id()).orElseThrow();
        assertThat(blocked.steps())
                .filteredOn(UndoStep::isBlocked)
                .extracting(UndoStep::name)
                .containsExactly("Assisi, 30/09/2026");
        UndoPlan plan = undo.plan(second.id()).orElseThrow();
        assertThat(plan.steps().getFirst().fields())
                .extracting(
                        field -> Italian.text(field.field()),
                        FieldChange::before,
                        FieldChange::after)
                .containsExactly(Tuple.tuple("Residenti al 30/09/2026", "28111", "28000"));

        done(second);
        assertThat(state()).isEqualTo(between);
        done(first);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void what_was_changed_since_is_left_and_counted_when_the_rest_is_asked_for()
            throws IOException {
        ImportRun run =
                desk.take(
                        ImportKind.RESIDENTS,
                        RESIDENTS
                                + "054001;Assisi;31/08/2026;28000\n054039;Perugia;31/08/2026;161000\n");
        ImportRun since =
                desk.take(ImportKind.RESIDENTS, RESIDENTS + "054001;Assisi;31/08/2026;1\n");

        Undone undone = undo.undo(undo.plan(run.id()).orElseThrow(), true);

        assertThat(undone)
                .isInstanceOfSatisfying(
                        Undone.Done.class,
                        done -> {
                            assertThat(done.undone()).isEqualTo(1);
                            assertThat(done.left()).isEqualTo(1);
                            assertThat(done.run().undone().left()).isEqualTo(1);
                        });
        assertThat(state())
                .anyMatch(fact -> fact.contains("054001@2026-08-31"))
                .noneMatch(fact -> fact.contains("054039@2026-08-31"));
        assertThat(undo.plan(since.id())).isPresent();
    }

    @Test
    void thousands_are_undone_in_batches_and_what_was_stopped_or_failed_half_way_goes_on()
            throws IOException {
        Set<String> before = state();
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 2300; i++) {
            // Every tenth is the pole of the nine after it.
            int pole = 97000 + i - i % 10;
            rows.append(
                    String.format(
                            Locale.ITALY,
                            "%06d;Paese %d;XX;Prova;12;Lazio;10,5;%d;C;20;%06d;41,5;14,%03d\n",
                            97000 + i,
                            i,
                            1000 + i,
                            pole == 97000 ? 97001 : pole,
                            i % 900));
        }
        ImportRun run = list(rows.toString());
        UndoPlan plan = undo.plan(run.id()).orElseThrow();

        assertThatThrownBy(() -> undo.undo(plan, false, stopAfter(900)))
                .isInstanceOf(CancellationException.class);
        UndoPlan rest = undo.plan(run.id()).orElseThrow();

        assertThat(imports.findRun(run.id()).orElseThrow().undone()).isNull();
        assertThat(rest.already()).isBetween(900, 1500);
        assertThat(rest.steps()).hasSize(plan.steps().size() - rest.already());
        assertThat(rest.blocked()).isZero();

        assertThatThrownBy(() -> undo.undo(rest, false, breakLastBatch(run)))
                .isInstanceOf(UncheckedIOException.class);
        mendLastBatch(run);
        UndoPlan last = undo.plan(run.id()).orElseThrow();

        assertThat(imports.findRun(run.id()).orElseThrow().undone()).isNull();
        assertThat(last.already()).isGreaterThan(rest.already());
        assertThat(last.steps()).hasSize(plan.steps().size() - last.already());
        assertThat(undo.undo(last, false))
                .isInstanceOfSatisfying(
                        Undone.Done.class,
                        done -> assertThat(done.undone()).isEqualTo(plan.steps().size()));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void only_who_has_rights_everywhere_undoes_lists() throws IOException {
        String name =
                desk.signIn(Set.of(Role.ANALYST), Set.of(new TerritoryId("provincia:055")), null);
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
        ImportRun run = list(AREZZO);
        UndoPlan plan = undo.plan(run.id()).orElseThrow();

        desk.signIn(name);
        assertThat(undo.mayUndo(run)).isFalse();
        assertThat(undo.plan(run.id())).isEmpty();
        assertThatThrownBy(() -> undo.undo(plan, false)).isInstanceOf(AccessDeniedException.class);

        desk.signIn(Set.of(Role.ADMINISTRATOR), Set.of(), null);
        done(run);
    }

    private static Progress stopAfter(int rows) {
        return (step, done) -> {
            if (step == Progress.Step.UNDOING && done >= rows) {
                throw new CancellationException();
            }
        };
    }

    /// What is kept of the batch that is undone last cannot be read once the undoing begins.
    private Progress breakLastBatch(ImportRun run) {
        return (step, done) -> {
            if (step == Progress.Step.UNDOING && done == 0) {
                graph.write(() ->
                        client.query(
                                        """
                                        MATCH (t:ImportTrace {run: $run}) WHERE t.count > 0
                                        WITH t ORDER BY t.number LIMIT 1
                                        SET t.whole = t.facts, t.facts = $junk
                                        """)
                                .bindAll(Map.of("run", run.id(), "junk", new byte[] {1, 2, 3}))
                                .run());
            }
        };
    }

    private void mendLastBatch(ImportRun run) {
        graph.write(() ->
                client.query(
                                """
                                MATCH (t:ImportTrace {run: $run}) WHERE t.whole IS NOT NULL
                                SET t.facts = t.whole REMOVE t.whole
                                """)
                        .bind(run.id())
                        .to("run")
                        .run());
    }

    private ImportRun list(String rows) throws IOException {
        return desk.take(ImportKind.COMUNI, HEADER + rows);
    }

    private ImportRun map(String... features) throws IOException {
        return desk.take(
                ImportKind.BOUNDARIES,
                "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
                        .formatted(String.join(",", features)));
    }

    private static String square(String istat, String west) {
        return SQUARE.formatted(istat, west);
    }

    private Section mention(String istat) {
        Section section = plans.create("Piano di prova").sections().getFirst();
        plans.saveText(
                section.id(),
                section.version(),
                """
                {"type":"doc","content":[{"type":"paragraph","content":[
                {"type":"reference","attrs":{"kind":"comune","id":"%s"}}]}]}\
                """
                        .formatted(istat));
        return section;
    }

    private void done(ImportRun run) {
        UndoPlan plan = undo.plan(run.id()).orElseThrow();
        assertThat(plan.steps().stream().map(ReferenceUndoTest::why).filter(why -> !why.isEmpty()))
                .isEmpty();
        assertThat(undo.undo(plan, false)).isInstanceOf(Undone.Done.class);
    }

    private static String why(UndoStep step) {
        return step.isBlocked() ? Italian.text(step.obstacles().getFirst().why()) : "";
    }

    private Set<String> state() {
        return graph.read(() -> GraphState.of(client));
    }

    /// Files of offices leave their source behind.
    private static Set<String> withoutOfficeSources(Set<String> state) {
        state.removeIf(fact -> fact.contains("id=\"file-"));
        return state;
    }

    /// Without the ids of runs.
    private static List<String> anonymous(Set<String> state) {
        return state.stream()
                .map(fact -> fact.replaceAll("importRun=\"[^\"]*\"", "importRun"))
                .sorted()
                .toList();
    }
}
