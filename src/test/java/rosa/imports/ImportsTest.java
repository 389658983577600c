package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.AccountData;
import rosa.identity.AccountPrincipal;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.imports.model.ImportKind;
import rosa.network.Contracts;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.Organisations;
import rosa.network.People;
import rosa.network.Places;
import rosa.network.SaiProjects;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Boundaries;
import rosa.territory.Residents;
import rosa.territory.Services;
import rosa.territory.Sources;
import rosa.territory.Territories;

@Tag("alone")
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
    @Autowired private People people;
    @Autowired private SaiProjects projects;
    @Autowired private Contracts contracts;
    @Autowired private Services services;
    @Autowired private Territories territories;
    @Autowired private Boundaries boundaries;
    @Autowired private Sources sources;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void a_coordinator_is_signed_in() {
        signIn(Set.of(Role.COORDINATOR), Set.of());
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

        Preview preview = preview(ImportKind.FACILITIES, file);

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
        Preview again = preview(ImportKind.FACILITIES, file);
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

        Preview preview = preview(ImportKind.FACILITIES, file);

        assertThat(preview.isReady()).isFalse();
        assertThat(preview.errors()).isEqualTo(1);
        assertThat(imports.take(preview.id(), Progress.SILENT)).isInstanceOf(Taken.Differs.class);
        assertThat(facilities.byCode()).doesNotContainKey("B-" + mark);
    }

    @Test
    void a_change_shows_before_and_after_and_leaves_alone_what_the_file_does_not_say()
            throws IOException {
        take(
                ImportKind.FACILITIES,
                FACILITIES + "D-%1$s;Casa %1$s;CAS;054052;;31/01/2026;20;18\n".formatted(mark));

        Preview preview =
                preview(
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
        Preview mine = preview(ImportKind.FACILITIES, file);
        signIn(Set.of(Role.ADMINISTRATOR), Set.of());
        take(ImportKind.FACILITIES, file.replace("CAS;", "Hotspot;"));
        signInAgain();

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
            signIn(Set.of(Role.COORDINATOR), Set.of());
            Preview preview = preview(ImportKind.FACILITIES, file);
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
                preview(
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
    void presences_find_their_facility_by_code_or_name() throws IOException {
        take(
                ImportKind.FACILITIES,
                FACILITIES
                        + "G-%1$s;Casa G %1$s;CAS;054052;;;;\n".formatted(mark)
                        + "H-%1$s;Casa H %1$s;CAS;054052;;;;\n".formatted(mark));

        Preview preview =
                preview(
                        ImportKind.PRESENCES,
                        "Struttura;Data;Posti;Presenze\nG-%1$s;31/01/2026;10;9\n".formatted(mark)
                                + "casa h %1$s;31/01/2026;8;9\nNessuna %1$s;31/01/2026;8;7\n"
                                        .formatted(mark));

        assertThat(preview.problems().stream().map(Italian::text))
                .containsExactly(
                        "Riga 3, colonna «Presenze»: Le presenze (9) superano i posti (8).",
                        "Riga 4: La struttura «Nessuna %s» non esiste. Importala prima tra le strutture, o controlla il codice."
                                .formatted(mark));
        assertThat(preview.changes())
                .extracting(RowChange::subject)
                .containsExactly(
                        "Casa G " + mark + ", 31/01/2026", "Casa H " + mark + ", 31/01/2026");
    }

    @Test
    void organisations_contacts_and_services_are_taken() throws IOException {
        take(
                ImportKind.ORGANISATIONS,
                "Denominazione;Tipo;Sede\nEnte %s;Terzo settore;Perugia\n".formatted(mark));
        take(
                ImportKind.CONTACTS,
                "Nome;Ente;Incarico\nMaria %1$s;ente %1$s;Presidente\n".formatted(mark));
        take(
                ImportKind.SERVICES,
                "Denominazione;Tipo;Codice ISTAT\nSportello %s;legale;054039\n".formatted(mark));

        var ente = Objects.requireNonNull(organisations.byName().get("Ente " + mark));
        assertThat(people.actingFor(ente))
                .singleElement()
                .extracting(one -> one.data().post())
                .isEqualTo("Presidente");
        assertThat(services.servicesIn(new IstatCode("054039")))
                .extracting(one -> one.data().name())
                .contains("Sportello " + mark);
        Preview changed =
                preview(
                        ImportKind.CONTACTS,
                        "Nome;Ente;Incarico\nMaria %1$s;Ente %1$s;Direttrice\n".formatted(mark));
        assertThat(changed.count(RowChange.State.CHANGED)).isEqualTo(1);
    }

    @Test
    void centri_ditalia_brings_centres_with_series_and_contracts_and_sai_projects_with_sites()
            throws IOException {
        take(
                ImportKind.CENTRES,
                "rilevazione_data,centro_id,comune_codice_istat,ente_gestore,"
                        + "data_stipula_convenzione,data_scadenza_convenzione,"
                        + "costo_giornaliero_per_ospite,presenze_giornaliere,capienza,"
                        + "tipologia_centro\n"
                        + "2022-12-31,%1$s,54024,Gestore %1$s,2022-01-01,2024-12-31,\"26,35\",9,10,CAS\n"
                                .formatted(mark)
                        + "2023-12-31,%1$s,54024,Gestore %1$s,2022-01-01,2024-12-31,\"26,35\",8,12,CAS\n"
                                .formatted(mark));
        take(
                ImportKind.SAI_PROJECTS,
                "progetto_codice,data_riferimento,ente_locale_progetto,tipologia,capienza,"
                        + "comune_codice_istat\nP%1$s,2023-12-31,Comune di %1$s,ORDINARI,40,54024\n"
                                .formatted(mark));
        take(
                ImportKind.SAI_SITES,
                "sai_struttura_id,comune_codice_istat,sai_progetto_codice,data_rilevazione,capienza\n"
                        + "S%1$s,54024,P%1$s,2023-12-31,6\n".formatted(mark));

        var centre = facility("centriditalia:" + mark).id();
        assertThat(places.placesOf(centre)).hasSize(2);
        assertThat(contracts.contractsOf(centre))
                .singleElement()
                .extracting(one -> one.data().centsPerPersonDay())
                .isEqualTo(2_635L);
        var project = projects.all().stream().filter(one -> one.code().equals("P" + mark)).toList();
        assertThat(project).singleElement().extracting("financedPlaces").isEqualTo(40);
        assertThat(facilities.sitesOf(project.getFirst().id())).hasSize(1);
    }

    @Test
    void the_national_list_brings_a_comune_once() throws IOException {
        String list =
                """
                istat,nome,sigla,provincia,cod_reg,regione,area_km2,pop_cens_2020,snai_cod,snai_minuti_polo,snai_polo_istat,lat,lon,fonte_coord
                001001,Agliè,TO,Torino,1,Piemonte,13.1462,2545,C,24,001125,45.363433,7.7686,istat2011
                """;
        take(ImportKind.COMUNI, list);

        assertThat(territories.comune(new IstatCode("001001")).name()).isEqualTo("Agliè");
        assertThat(preview(ImportKind.COMUNI, list).changes())
                .allMatch(change -> change.fields().isEmpty());
    }

    @Test
    void residents_and_boundaries_are_taken_with_their_source() throws IOException {
        IstatCode todi = new IstatCode("054052");
        take(
                ImportKind.RESIDENTS,
                "DATA ELABORAZIONE,COD_ISTAT_COMUNE,COMUNE,RESIDENTI\n"
                        + "2025-06-01,054052,TODI,15500\n2025-06-01,058091,ROMA,2700000\n");
        Preview map =
                preview(
                        ImportKind.BOUNDARIES,
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":"
                                + "{\"PRO_COM\":54052},\"geometry\":{\"type\":\"Polygon\","
                                + "\"coordinates\":[[[12.4,42.7],[12.5,42.7],[12.5,42.8],"
                                + "[12.4,42.7]]]}}]}");
        assertThatThrownBy(() ->
                        imports.take(
                                map.id(),
                                (step, rows) -> {
                                    if (step == Progress.Step.WRITING && rows > 0) {
                                        throw new CancellationException();
                                    }
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(boundaries.imported()).isEmpty();
        imports.take(map.id(), Progress.SILENT);

        assertThat(territories.comune(todi).residentsOn(LocalDate.of(2025, 6, 1)))
                .map(Residents::people)
                .contains(15_500);
        assertThat(boundaries.imported()).map(Boundaries.Imported::comuni).contains(1);
        boundaries.forget();
    }

    @Test
    void who_may_not_import_is_refused_and_rights_end_at_their_territory() throws IOException {
        signIn(Set.of(Role.COORDINATOR), Set.of(new TerritoryId("provincia:055")));
        Preview preview =
                preview(
                        ImportKind.FACILITIES,
                        FACILITIES
                                + "I-%1$s;Casa %1$s;CAS;054052;;;;\n".formatted(mark)
                                + "J-%1$s;Casa %1$s;CAS;055032;;;;\n".formatted(mark));
        assertThat(preview.problems().stream().map(Italian::text))
                .containsExactly("Riga 2: Non hai diritti sul comune di Todi.");

        signIn(Set.of(Role.ANALYST, Role.INSPECTOR), Set.of());
        assertThatThrownBy(() -> preview(ImportKind.FACILITIES, FACILITIES))
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
        signIn(Set.of(Role.READER), Set.of());
        assertThat(imports.kinds()).isEmpty();
    }

    private Facility facility(String code) {
        return facilities.facility(Objects.requireNonNull(facilities.byCode().get(code)));
    }

    private String username = "";

    private void signIn(Set<Role> roles, Set<TerritoryId> where) {
        String name = "imp." + UUID.randomUUID().toString().substring(0, 12);
        var created =
                accounts.create(
                        new AccountData(
                                name, "Prova", "", roles, null, where, Locale.ITALIAN, true),
                        "una-frase-lunga-e-sicura-" + mark);
        assertThat(created).isInstanceOf(Accounts.Creation.Created.class);
        if (username.isEmpty()) {
            username = name;
        }
        signIn(name);
    }

    private void signInAgain() {
        signIn(username);
    }

    private void signIn(String name) {
        var account = accounts.findByUsername(name).orElseThrow();
        var principal = new AccountPrincipal(account.id(), name, "", List.of(), true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private Preview preview(ImportKind kind, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return imports.preview(
                kind, "prova.csv", "", new ByteArrayInputStream(bytes), Progress.SILENT);
    }

    private void take(ImportKind kind, String content) throws IOException {
        Preview preview = preview(kind, content);
        assertThat(preview.problems().stream().filter(one -> one.isError()).map(Italian::text))
                .isEmpty();
        assertThat(imports.take(preview.id(), Progress.SILENT)).isInstanceOf(Taken.Done.class);
    }
}
