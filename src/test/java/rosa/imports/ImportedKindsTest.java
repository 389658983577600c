package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
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
import rosa.territory.Boundaries;
import rosa.territory.Residents;
import rosa.territory.Services;
import rosa.territory.Territories;

/// What each kind of file brings.
@Tag("alone")
@RosaTest
class ImportedKindsTest {
    private static final String FACILITIES =
            "Codice struttura;Denominazione;Tipo;Codice ISTAT;Ente gestore;Data;Posti attivi;"
                    + "Presenze\n";

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
    void presences_find_their_facility_by_code_or_name() throws IOException {
        desk.take(
                ImportKind.FACILITIES,
                FACILITIES
                        + "G-%1$s;Casa G %1$s;CAS;054052;;;;\n".formatted(mark)
                        + "H-%1$s;Casa H %1$s;CAS;054052;;;;\n".formatted(mark));

        Preview preview =
                desk.preview(
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
        desk.take(
                ImportKind.ORGANISATIONS,
                "Denominazione;Tipo;Sede\nEnte %s;Terzo settore;Perugia\n".formatted(mark));
        desk.take(
                ImportKind.CONTACTS,
                "Nome;Ente;Incarico\nMaria %1$s;ente %1$s;Presidente\n".formatted(mark));
        desk.take(
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
                desk.preview(
                        ImportKind.CONTACTS,
                        "Nome;Ente;Incarico\nMaria %1$s;Ente %1$s;Direttrice\n".formatted(mark));
        assertThat(changed.count(RowChange.State.CHANGED)).isEqualTo(1);
    }

    @Test
    void centri_ditalia_brings_centres_with_series_and_contracts_and_sai_projects_with_sites()
            throws IOException {
        desk.take(
                ImportKind.CENTRES,
                "rilevazione_data,centro_id,comune_codice_istat,ente_gestore,"
                        + "data_stipula_convenzione,data_scadenza_convenzione,"
                        + "costo_giornaliero_per_ospite,presenze_giornaliere,capienza,"
                        + "tipologia_centro\n"
                        + "2022-12-31,%1$s,54024,Gestore %1$s,2022-01-01,2024-12-31,\"26,35\",9,10,CAS\n"
                                .formatted(mark)
                        + "2023-12-31,%1$s,54024,Gestore %1$s,2022-01-01,2024-12-31,\"26,35\",8,12,CAS\n"
                                .formatted(mark));
        desk.take(
                ImportKind.SAI_PROJECTS,
                "progetto_codice,data_riferimento,ente_locale_progetto,tipologia,capienza,"
                        + "comune_codice_istat\nP%1$s,2023-12-31,Comune di %1$s,ORDINARI,40,54024\n"
                                .formatted(mark));
        desk.take(
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
        desk.take(ImportKind.COMUNI, list);

        assertThat(territories.comune(new IstatCode("001001")).name()).isEqualTo("Agliè");
        assertThat(desk.preview(ImportKind.COMUNI, list).changes())
                .allMatch(change -> change.fields().isEmpty());
    }

    @Test
    void residents_and_boundaries_are_taken_with_their_source() throws IOException {
        IstatCode todi = new IstatCode("054052");
        desk.take(
                ImportKind.RESIDENTS,
                "DATA ELABORAZIONE,COD_ISTAT_COMUNE,COMUNE,RESIDENTI\n"
                        + "2025-06-01,054052,TODI,15500\n2025-06-01,058091,ROMA,2700000\n");
        Preview map =
                desk.preview(
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

    private Facility facility(String code) {
        return facilities.facility(Objects.requireNonNull(facilities.byCode().get(code)));
    }
}
