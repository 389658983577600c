package rosa.territory.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChanges;
import rosa.territory.FactTrace;
import rosa.territory.NewComune;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.TerritoryChanged;

@Component
@DependsOn("referenceData")
class GraphComuneChanges implements ComuneChanges {
    private static final String RECORD =
            """
            UNWIND $rows AS row
            MERGE (v:ComuneChange {id: row.id})
            SET v.kind = row.kind, v.on = row.on, v.from = row.from, v.fromName = row.fromName,
                v.to = row.to, v.toName = row.toName, v.act = row.act, v.note = row.note,
                v.source = row.source, v.asOf = row.asOf, v.importRun = $run
            """;

    private static final String TAKE_BACK =
            "MATCH (v:ComuneChange) WHERE v.id IN $ids DETACH DELETE v";

    private final Graph graph;
    private final Neo4jClient client;
    private final Territories territories;
    private final Sources sources;
    private final ListedFacts facts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    GraphComuneChanges(
            Graph graph,
            Neo4jClient client,
            Territories territories,
            Sources sources,
            ListedFacts facts,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.client = client;
        this.territories = territories;
        this.sources = sources;
        this.facts = facts;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public void record(
            List<ComuneChange> changes,
            List<ComuneChange> replaced,
            List<NewComune> begun,
            Source source,
            String importRun,
            Consumer<List<FactTrace>> trace) {
        graph.write(() -> {
            var noted =
                    facts.changes(
                            begun.stream().map(one -> one.istat().value()).toList(),
                            Stream.concat(changes.stream(), replaced.stream())
                                    .map(ComuneChange::id)
                                    .distinct()
                                    .toList());
            if (!replaced.isEmpty()) {
                takeBack(replaced);
            }
            sources.record(source);
            new ComuneMaking(client, territories, source, importRun).begin(begun, changes);
            List<Map<String, Object>> rows = changes.stream().map(GraphComuneChanges::row).toList();
            client.query(RECORD).bind(rows).to("rows").bind(importRun).to("run").run();
            client.query(Cypher.LINK_CHANGES).bind(rows).to("rows").run();
            noted.forEach(each -> each.tell(trace));
            audit.recordAll(
                    changes.stream().map(change -> entry("comune.change", change, false)).toList());
            events.publishEvent(new TerritoryChanged());
        });
    }

    private void takeBack(List<ComuneChange> changes) {
        client.query(TAKE_BACK)
                .bind(changes.stream().map(ComuneChange::id).toList())
                .to("ids")
                .run();
        audit.recordAll(
                changes.stream().map(change -> entry("comune.change.undo", change, true)).toList());
    }

    private static AuditLog.Change entry(String action, ComuneChange change, boolean gone) {
        Map<String, Object> facts =
                Map.of(
                        "kind",
                        change.kind().key(),
                        "on",
                        change.on().toString(),
                        "name",
                        Objects.equals(change.fromName(), change.toName())
                                ? change.toName()
                                : change.fromName() + " → " + change.toName(),
                        Concerned.PROPERTY,
                        change.from() + " " + change.to(),
                        "source",
                        change.provenance().source());
        return new AuditLog.Change(
                action,
                new AuditLog.Subject("Comune", change.from().value(), change.fromName()),
                gone ? facts : Map.of(),
                gone ? Map.of() : facts);
    }

    private static Map<String, Object> row(ComuneChange change) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", change.id());
        row.put("kind", change.kind().key());
        row.put("on", change.on());
        row.put("from", change.from().value());
        row.put("fromName", change.fromName());
        row.put("to", change.to().value());
        row.put("toName", change.toName());
        row.put("act", change.act());
        row.put("note", change.note());
        row.put("source", change.provenance().source());
        row.put("asOf", change.provenance().asOf());
        return row;
    }
}
