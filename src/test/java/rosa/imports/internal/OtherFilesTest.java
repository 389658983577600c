package rosa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.imports.internal.Files4Tests.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosa.imports.Italian;
import rosa.imports.model.Entry;
import rosa.imports.model.ImportKind;
import rosa.shared.IstatCode;

class OtherFilesTest {
    private static final String CENTRES =
            "rilevazione_data,centro_id,centro_denominazione,comune_denominazione,"
                    + "comune_codice_istat,provincia_cm_denominazione,provincia_cm_codice_istat,"
                    + "provincia_cm_sigla,regione_denominazione,regione_codice_istat,ente_gestore,"
                    + "data_stipula_convenzione,data_scadenza_convenzione,data_scadenza_proroga,"
                    + "costo_giornaliero_per_ospite,presenze_giornaliere,capienza,"
                    + "procedura_affidamento,operativita,tipologia_centro,tipologia_ospiti\n";

    @Test
    void centri_ditalia_is_a_series_whose_latest_row_gives_the_attributes() {
        FileReading reading =
                read(
                        ImportKind.CENTRES,
                        CENTRES
                                + "2022-12-31,77,CENTRO-5c4d434941,Gubbio,54024,Perugia,54,PG,Umbria,"
                                + "10,Coop Uno,2021-01-01,2023-12-31,,\"26,35\",25,25,gara,Attivo,"
                                + "CAS,adulti\n"
                                + "2023-12-31,77,CENTRO-5c4d434941,Gubbio,54024,Perugia,54,PG,Umbria,"
                                + "10,Coop Due,2021-01-01,2023-12-31,2024-06-30,28.10,24,26,gara,"
                                + "Attivo,CAS,minori\n"
                                + "2023-12-31,78,CENTRO-x,Roma,58091,Roma,58,RM,Lazio,12,Coop,,,,,1,"
                                + "2,gara,Attivo,CAS,adulti\n");

        Entry.Facility centre = (Entry.Facility) reading.entries().getFirst();
        assertThat(reading.entries()).hasSize(1);
        assertThat(centre.code()).isEqualTo("centriditalia:77");
        assertThat(centre.kind()).isEqualTo("cas-minors");
        assertThat(centre.manager()).isEqualTo("Coop Due");
        assertThat(centre.comune()).isEqualTo(new IstatCode("054024"));
        assertThat(centre.agreement())
                .extracting("eurosPerPersonDay")
                .isEqualTo(new BigDecimal("28.10"));
        assertThat(centre.counts())
                .extracting(Entry.Counts::date, Entry.Counts::active, Entry.Counts::occupied)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2022, 12, 31), 25, 25),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2023, 12, 31), 26, 24));
        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Una riga riguarda un comune fuori dal territorio e non viene letta.");
    }

    @Test
    void sai_projects_and_sites_are_read() {
        FileReading projects =
                read(
                        ImportKind.SAI_PROJECTS,
                        "progetto_codice,data_riferimento,ente_locale_progetto,tipologia,capienza,"
                                + "presenze,comune_denominazione,comune_codice_istat\n"
                                + "PROG-1,2023-12-31,Comune di Gubbio,ORDINARI,40,38,Gubbio,54024\n"
                                + "PROG-1,2022-12-31,Comune di Gubbio,ORDINARI,35,30,Gubbio,54024\n");
        FileReading sites =
                read(
                        ImportKind.SAI_SITES,
                        "sai_struttura_id,sai_struttura_denominazione,comune_denominazione,"
                                + "comune_codice_istat,sai_struttura_tipologia,sai_progetto_codice,"
                                + "data_inizio,data_fine,data_rilevazione,capienza,"
                                + "presenze_giornaliere\n"
                                + "9,APPARTAMENTO BRANCA,Gubbio,54024,Appartamento,PROG-1,2020-01-01,,"
                                + "2023-12-31,6,6\n");

        assertThat(projects.entries())
                .singleElement()
                .extracting(project -> ((Entry.SaiProject) project).places())
                .isEqualTo(40);
        Entry.Facility site = (Entry.Facility) sites.entries().getFirst();
        assertThat(site.kind()).isEqualTo("sai");
        assertThat(site.unitType()).isEqualTo("flat");
        assertThat(site.project()).isEqualTo("PROG-1");
        assertThat(site.openedOn()).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void anpr_residents_are_read_from_the_daily_and_the_yearly_file() {
        FileReading daily =
                read(
                        ImportKind.RESIDENTS,
                        "DATA ELABORAZIONE,REGIONE,PROVINCIA,COD_ISTAT_COMUNE,COMUNE,RESIDENTI\n"
                                + "2024-01-10,UMBRIA,PERUGIA,054052,TODI,15531\n"
                                + "2024-01-10,LAZIO,ROMA,058091,ROMA,2800000\n"
                                + "2024-01-10,LAZIO,ROMA,058092,ROVIANO,1300\n");
        FileReading yearly =
                read(
                        ImportKind.RESIDENTS,
                        "MESE,ANNO,REGIONE,PROVINCIA,COD_ISTAT_COMUNE,COMUNE,RESIDENTI\n"
                                + "2,2024,UMBRIA,PERUGIA,054052,TODI,15530\n");

        assertThat(daily.entries())
                .containsExactly(
                        new Entry.Residents(
                                2, new IstatCode("054052"), LocalDate.of(2024, 1, 10), 15_531));
        assertThat(Italian.texts(daily.problems()))
                .containsExactly(
                        "2 righe riguardano comuni fuori dal territorio e non vengono lette.");
        assertThat(yearly.entries())
                .containsExactly(
                        new Entry.Residents(
                                2, new IstatCode("054052"), LocalDate.of(2024, 2, 29), 15_530));
    }

    @Test
    void presences_need_a_day_and_a_number_and_come_once() {
        FileReading reading =
                read(
                        ImportKind.PRESENCES,
                        "Struttura;Data;Posti attivi;Presenze\n"
                                + "PG-01;31/01/2026;20;18\n"
                                + "PG-01;31/01/2026;20;19\n"
                                + "PG-02;31/01/2026;;\n"
                                + "PG-03;;10;9\n"
                                + "PG-04;01/01/2027;10;9\n");

        assertThat(reading.entries()).hasSize(2);
        assertThat(Italian.texts(reading.problems()))
                .containsExactly(
                        "Riga 3, colonna «Struttura»: «PG-01, 31/01/2026» è già alla riga 2 e si"
                                + " ripete alla riga 3.",
                        "Riga 4, colonna «Presenze»: La riga non ha né posti né presenze.",
                        "Riga 5, colonna «Data»: Ci sono posti o presenze senza la data di"
                                + " rilevazione.",
                        "Riga 6, colonna «Data»: La data 01/01/2027 è nel futuro.");
    }

    @Test
    void organisations_contacts_and_services_are_read() {
        FileReading organisations =
                read(
                        ImportKind.ORGANISATIONS,
                        "Denominazione;Tipo;Codice fiscale;E-mail;Comune sede\n"
                                + "La Strada;cooperativa;1234567890;info@esempio.it;Perugia\n"
                                + "Altra;boh;12;info\n");
        FileReading contacts =
                read(
                        ImportKind.CONTACTS,
                        "Nome e cognome;Ente;Incarico;Dal;Al\n"
                                + "Maria Rossi;La Strada;Presidente;01/01/2025;31/12/2024\n"
                                + "Ugo Bianchi;La Strada;Educatore;;\n");
        FileReading services =
                read(
                        ImportKind.SERVICES,
                        "Denominazione;Tipo;Codice ISTAT\nCPIA Perugia;cpia;054039\n");

        assertThat(organisations.entries())
                .containsExactly(
                        new Entry.Organisation(
                                2,
                                "La Strada",
                                "ente-gestore",
                                "01234567890",
                                "info@esempio.it",
                                null,
                                null,
                                new IstatCode("054039"),
                                null));
        assertThat(Italian.texts(organisations.problems()))
                .hasSize(3)
                .contains(
                        "Riga 3, colonna «E-mail»: «info» non è un indirizzo di posta"
                                + " elettronica.");
        assertThat(contacts.entries()).hasSize(1);
        assertThat(Italian.texts(contacts.problems()))
                .isEqualTo(
                        List.of(
                                "Riga 2, colonna «Al»: La fine dell'incarico (31/12/2024) precede"
                                        + " l'inizio (01/01/2025)."));
        assertThat(services.entries()).hasSize(1);
    }
}
