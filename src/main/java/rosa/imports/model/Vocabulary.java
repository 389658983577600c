package rosa.imports.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rosa.network.FacilityKind;
import rosa.network.OrganisationKind;
import rosa.network.SaiCategory;
import rosa.network.UnitType;
import rosa.network.Visibility;
import rosa.territory.ServiceKind;

/// The words offices use for the graph's codes: those of the forms on screen, and what files say.
public final class Vocabulary {
    public static final Choices FACILITY_KINDS =
            of("facility-kinds", "network.kind.", FacilityKind.values(), FacilityKind::key)
                    .also(
                            "cas-adults",
                            "CAS",
                            "CAS ordinario",
                            "CAS adulti e famiglie",
                            "centro di accoglienza straordinaria")
                    .also("cas-minors", "CAS MSNA", "CAS minorenni", "CAS per minori")
                    .also("cpa", "centro di prima accoglienza", "centro governativo")
                    .also("cpa", "prima accoglienza")
                    .also("sai", "struttura SAI", "SPRAR", "SIPROIMI");

    public static final Choices SAI_CATEGORIES =
            of("sai-categories", "network.category.", SaiCategory.values(), SaiCategory::key)
                    .also("ord", "ordinario", "ordinaria", "adulti")
                    .also(
                            "msna",
                            "minori",
                            "minori stranieri non accompagnati",
                            "minori non accompagnati")
                    .also(
                            "dm-ds",
                            "DM/DS",
                            "DS-DM",
                            "disagio mentale",
                            "disagio mentale e disabilità",
                            "disagio mentale o sanitario");

    public static final Choices UNIT_TYPES =
            of("unit-types", "network.unit.", UnitType.values(), UnitType::key)
                    .also("flat", "appartamento", "unità abitativa")
                    .also("collective", "centro collettivo", "collettivo", "collettivo fino a 50")
                    .also("collective", "centro collettivo fino a 50")
                    .also("large-collective", "grande centro collettivo", "collettivo oltre 50")
                    .also("large-collective", "centro collettivo oltre 50");

    public static final Choices VISIBILITIES =
            of("visibilities", "network.visibility.", Visibility.values(), Visibility::key)
                    .also("comune", "indirizzo riservato", "solo comune")
                    .also("comune", "indirizzo esatto riservato")
                    .also("restricted", "riservata", "riservato", "tutto riservato")
                    .also("public", "pubblica", "pubblico");

    public static final Choices ORGANISATION_KINDS =
            of(
                            "organisation-kinds",
                            "network.organisation.kind.",
                            OrganisationKind.values(),
                            OrganisationKind::key)
                    .also("prefettura", "Prefettura-UTG", "UTG")
                    .also("zona-sociale", "ambito", "ambito sociale")
                    .also("unione-comuni", "unione dei comuni")
                    .also("usl", "USL", "ASL", "azienda sanitaria")
                    .also("hospital", "ospedale")
                    .also("school-office", "USR")
                    .also("arpal", "centro per l'impiego")
                    .also("ente-gestore", "gestore", "cooperativa")
                    .also("third-sector", "associazione", "altro terzo settore")
                    .also("trade-union", "organizzazione sindacale")
                    .also("employer", "datore di lavoro", "associazione datoriale", "impresa");

    public static final Choices SERVICE_KINDS =
            of("service-kinds", "territory.service.kind.", ServiceKind.values(), ServiceKind::key)
                    .also("cpia", "CPIA")
                    .also("health", "sanità", "servizio sanitario", "consultorio")
                    .also("employment", "lavoro", "servizi per il lavoro", "impiego")
                    .also("school", "istruzione")
                    .also("stop", "fermata", "stazione", "trasporti")
                    .also("legal", "assistenza legale", "legale", "sportello legale");

    private static final List<Choices> ALL =
            List.of(
                    FACILITY_KINDS,
                    SAI_CATEGORIES,
                    UNIT_TYPES,
                    VISIBILITIES,
                    ORGANISATION_KINDS,
                    SERVICE_KINDS);

    private Vocabulary() {}

    /// The vocabulary that remembers words under a key.
    public static Optional<Choices> find(String key) {
        return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static <E extends Enum<E>> Choices of(
            String key, String texts, E[] values, Function<E, String> code) {
        return new Choices(key, texts, Stream.of(values).map(code).toList());
    }
}
