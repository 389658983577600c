package rosa.imports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import rosa.database.Graph;
import rosa.imports.model.ImportKind;
import rosa.shared.Formats;
import rosa.territory.TerritoryChanged;

/// Three comuni under codes that no comune has, and files that say what became of them.
public final class MadeUpComuni {
    public static final String HEADER =
            "Anno;Tipo variazione;Codice Regione;Codice Unità territoriale sovracomunale;Codice"
                    + " Comune formato alfanumerico;Denominazione Comune;Codice Regione associato"
                    + " alla variazione;Codice Unità territoriale sovracomunale associato alla"
                    + " variazione;Codice del Comune associato alla variazione o nuovo codice"
                    + " Istat del Comune ;Denominazione Comune associata alla variazione o nuova"
                    + " denominazione;Provvedimento e Documento;Contenuto del provvedimento;Data"
                    + " decorrenza validità amministrativa;Flag_note\n";

    /// When they merge.
    public static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private final ImportDesk desk;
    private final Graph graph;
    private final Neo4jClient client;
    private final ApplicationEventPublisher events;

    public MadeUpComuni(
            ImportDesk desk, Graph graph, Neo4jClient client, ApplicationEventPublisher events) {
        this.desk = desk;
        this.graph = graph;
        this.client = client;
        this.events = events;
    }

    /// Brings them in.
    public void list() throws IOException {
        desk.take(
                ImportKind.COMUNI,
                "istat,nome,sigla,provincia,cod_reg,regione,area_km2,lat,lon,pop_cens_2020\n"
                        + "054901,Alba Prova,PG,Perugia,10,Umbria,10.5,43.11,12.31,1000\n"
                        + "054902,Borgo Prova,PG,Perugia,10,Umbria,20.25,43.12,12.32,300\n"
                        + "054903,Colle Prova,PG,Perugia,10,Umbria,5,43.13,12.33,50\n");
        desk.take(
                ImportKind.BORDERS,
                "istat_a,istat_b,confine_km\n"
                        + "054901,054902,3\n054901,054903,2.5\n054902,054903,1.25\n");
    }

    /// As if they had never been.
    public void forget() {
        graph.write(() -> {
            client.query("MATCH (v:ComuneChange) DETACH DELETE v").run();
            client.query(
                            """
                            MATCH (c:Comune)
                            WHERE c.istat STARTS WITH '0549' OR c.istat STARTS WITH '0559'
                            OPTIONAL MATCH (c)-[:HAS_RESIDENTS|HAS_BOUNDARY]->(fact)
                            OPTIONAL MATCH (c)<-[:LOCATED_IN]-(thing)
                            OPTIONAL MATCH (thing)-[:HAS_PLACES]->(count)
                            DETACH DELETE fact, count, thing, c
                            """)
                    .run();
            events.publishEvent(new TerritoryChanged());
        });
    }

    /// Alba and Borgo become Nuova.
    public static String merger() {
        return merger(DAY);
    }

    /// The same on another day.
    static String merger(LocalDate on) {
        return HEADER
                + row("CS", "054909", "Nuova Prova", "054901", "Alba Prova", on)
                + row("CS", "054909", "Nuova Prova", "054902", "Borgo Prova", on)
                + row("ES", "054901", "Alba Prova", "054909", "Nuova Prova", on)
                + row("ES", "054902", "Borgo Prova", "054909", "Nuova Prova", on);
    }

    /// A row of the publisher's file.
    public static String row(
            String type, String code, String name, String other, String otherName, LocalDate on) {
        return String.format(
                Locale.ROOT,
                "%d;%s;10;054;%s;%s;10;054;%s;%s;\"L.R. 1/2023\";Prova;%s;\n",
                on.getYear(),
                type,
                code,
                name,
                other,
                otherName,
                Formats.day(on));
    }
}
