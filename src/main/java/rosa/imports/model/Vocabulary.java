package rosa.imports.model;

/// The words offices use for the graph's codes.
public final class Vocabulary {
    public static final Choices FACILITY_KINDS =
            new Choices()
                    .with(
                            "cas-adults",
                            "CAS adulti",
                            "CAS",
                            "CAS ordinario",
                            "CAS adulti e famiglie",
                            "centro di accoglienza straordinaria")
                    .with("cas-minors", "CAS minori", "CAS MSNA", "CAS minorenni", "CAS per minori")
                    .with(
                            "cpa",
                            "CPA",
                            "centro di prima accoglienza",
                            "centro governativo",
                            "prima accoglienza")
                    .with("hotspot", "Hotspot")
                    .with("sai", "SAI", "struttura SAI", "SPRAR", "SIPROIMI");

    public static final Choices SAI_CATEGORIES =
            new Choices()
                    .with("ord", "Ordinari", "ORD", "ordinario", "ordinaria", "adulti")
                    .with(
                            "msna",
                            "MSNA",
                            "minori",
                            "minori stranieri non accompagnati",
                            "minori non accompagnati")
                    .with(
                            "dm-ds",
                            "DM-DS",
                            "DM/DS",
                            "DS-DM",
                            "disagio mentale",
                            "disagio mentale e disabilità",
                            "disagio mentale o sanitario");

    public static final Choices UNIT_TYPES =
            new Choices()
                    .with("flat", "Appartamento", "unità abitativa", "singola unità abitativa")
                    .with(
                            "collective",
                            "Centro collettivo",
                            "collettivo",
                            "collettivo fino a 50",
                            "centro collettivo fino a 50")
                    .with(
                            "large-collective",
                            "Grande centro collettivo",
                            "collettivo oltre 50",
                            "centro collettivo oltre 50");

    public static final Choices VISIBILITIES =
            new Choices()
                    .with(
                            "comune",
                            "Indirizzo riservato",
                            "solo comune",
                            "indirizzo esatto riservato")
                    .with("restricted", "Riservata", "riservato", "tutto riservato")
                    .with("public", "Pubblica", "pubblico");

    public static final Choices ORGANISATION_KINDS =
            new Choices()
                    .with("prefettura", "Prefettura", "Prefettura-UTG", "UTG")
                    .with("questura", "Questura")
                    .with("commissione-territoriale", "Commissione territoriale")
                    .with("tribunale-minorenni", "Tribunale per i minorenni")
                    .with("regione", "Regione")
                    .with("anci", "ANCI")
                    .with("provincia", "Provincia")
                    .with("comune", "Comune")
                    .with("zona-sociale", "Zona sociale", "ambito", "ambito sociale")
                    .with("unione-comuni", "Unione di comuni", "unione dei comuni")
                    .with("usl", "USL", "ASL", "azienda sanitaria")
                    .with("hospital", "Ospedale", "azienda ospedaliera")
                    .with("school-office", "Ufficio scolastico", "USR")
                    .with("cpia", "CPIA")
                    .with("arpal", "ARPAL", "centro per l'impiego")
                    .with("ente-gestore", "Ente gestore", "gestore", "cooperativa")
                    .with("third-sector", "Terzo settore", "associazione", "altro terzo settore")
                    .with("trade-union", "Sindacato", "organizzazione sindacale")
                    .with("employer", "Datore di lavoro", "associazione datoriale", "impresa")
                    .with("other", "Altro");

    public static final Choices SERVICE_KINDS =
            new Choices()
                    .with("cpia", "CPIA")
                    .with("health", "Sanità", "salute", "servizio sanitario", "consultorio")
                    .with(
                            "employment",
                            "Lavoro",
                            "centro per l'impiego",
                            "servizi per il lavoro",
                            "impiego")
                    .with("school", "Scuola", "istruzione")
                    .with("stop", "Fermata", "stazione", "trasporti")
                    .with("legal", "Assistenza legale", "legale", "sportello legale")
                    .with("other", "Altro");

    private Vocabulary() {}
}
