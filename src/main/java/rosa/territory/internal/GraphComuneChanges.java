package rosa.territory.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChanges;
import rosa.territory.Membership;
import rosa.territory.NewComune;
import rosa.territory.Source;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.TerritoryChanged;
import rosa.territory.TerritoryKind;

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

    /// Where both are known the change is walked from one to the other.
    private static final String LINK =
            """
            UNWIND $rows AS row
            MATCH (v:ComuneChange {id: row.id})
            OPTIONAL MATCH (old:Comune {istat: row.from})
            OPTIONAL MATCH (new:Comune {istat: row.to})
            FOREACH (c IN CASE WHEN old IS NULL THEN [] ELSE [old] END |
                MERGE (c)-[:BECAME]->(v))
            FOREACH (c IN CASE WHEN new IS NULL THEN [] ELSE [new] END |
                MERGE (v)-[:INTO]->(c))
            """;

    private static final String BEGIN =
            """
            MERGE (c:Comune {istat: $istat})
            SET c += $properties, c.asOf = $asOf, c.importRun = $run, c.begunBy = $run
            WITH c
            UNWIND $territories AS id
            MATCH (t:Territory {id: id})
            MERGE (c)-[part:PART_OF]->(t)
            ON CREATE SET part.source = $source, part.asOf = $asOf, part.importRun = $run
            """;
    private static final String TAKE_BACK =
            "MATCH (v:ComuneChange) WHERE v.id IN $ids DETACH DELETE v";

    /// A comune that a list has told of since, or in which anything stands, stays.
    private static final String REMOVE =
            """
            MATCH (c:Comune {istat: $istat})
            WHERE c.begunBy = c.importRun
              AND NOT EXISTS { (c)-[:HAS_RESIDENTS|HAS_SNAI_CLASS|HAS_BOUNDARY|BORDERS]-() }
              AND NOT EXISTS { (c)<-[:LOCATED_IN|SEATED_IN|INTO|TIED_TO]-() }
              AND NOT EXISTS { (c)-[:BECAME|TIED_TO]->() }
            DETACH DELETE c
            RETURN count(*) AS gone
            """;

    private final Graph graph;
    private final Neo4jClient client;
    private final Territories territories;
    private final Sources sources;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    GraphComuneChanges(
            Graph graph,
            Neo4jClient client,
            Territories territories,
            Sources sources,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.client = client;
        this.territories = territories;
        this.sources = sources;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public void record(
            List<ComuneChange> changes, List<NewComune> begun, Source source, String importRun) {
        graph.write(() -> {
            sources.record(source);
            sources.record(sum(source.date()));
            Map<IstatCode, Made> made = new HashMap<>();
            for (NewComune one : begun) {
                begin(one, made, source, importRun);
            }
            List<Map<String, Object>> rows = changes.stream().map(GraphComuneChanges::row).toList();
            client.query(RECORD).bind(rows).to("rows").bind(importRun).to("run").run();
            client.query(LINK).bind(rows).to("rows").run();
            audit.recordAll(
                    changes.stream().map(change -> entry("comune.change", change, false)).toList());
            events.publishEvent(new TerritoryChanged());
        });
    }

    /// The sums that nobody counted: see [Inherited].
    private static Source sum(LocalDate date) {
        return new Source(
                Inherited.SUM,
                "Somma dei residenti dei comuni confluiti",
                "Elaborazione ROSA su dati Istat e ANPR",
                "CC BY 4.0",
                date,
                "Vale dal giorno della variazione al primo conteggio del comune.",
                false);
    }

    /// What is known of a comune that is being made.
    private record Made(
            double areaKm2,
            double lat,
            double lon,
            int people,
            List<Membership> memberships,
            Map<String, Object> copied) {}

    private void begin(NewComune one, Map<IstatCode, Made> made, Source source, String run) {
        List<Made> parts =
                one.parts().stream().map(part -> made.computeIfAbsent(part, this::stored)).toList();
        Made largest = parts.stream().max(Comparator.comparingInt(Made::people)).orElseThrow();
        Made now =
                new Made(
                        one.areaKm2() != null
                                ? one.areaKm2()
                                : parts.stream().mapToDouble(Made::areaKm2).sum(),
                        one.townHall() != null ? one.townHall().lat() : largest.lat(),
                        one.townHall() != null ? one.townHall().lon() : largest.lon(),
                        parts.stream().mapToInt(Made::people).sum(),
                        memberships(one, parts.stream().map(Made::memberships).toList()),
                        one.how() == ComuneChange.Kind.RECODING ? largest.copied() : Map.of());
        made.put(one.istat(), now);
        Map<String, Object> properties = new HashMap<>(now.copied());
        properties.put("name", one.name());
        properties.put("areaKm2", now.areaKm2());
        properties.put("lat", now.lat());
        properties.put("lon", now.lon());
        properties.put("source", source.id());
        List<String> within =
                now.memberships().stream().map(m -> m.territory().id().value()).toList();
        properties.putAll(told(within));
        client.query(BEGIN)
                .bindAll(
                        Map.of(
                                "istat",
                                one.istat().value(),
                                "properties",
                                properties,
                                "asOf",
                                source.date(),
                                "run",
                                run,
                                "source",
                                source.id(),
                                "territories",
                                within))
                .run();
    }

    private Made stored(IstatCode istat) {
        Comune comune = territories.comune(istat);
        Map<String, Object> copied = new HashMap<>();
        copied.put("cadastralCode", comune.cadastralCode());
        copied.put("labelLat", comune.labelPoint().lat());
        copied.put("labelLon", comune.labelPoint().lon());
        put(copied, "altitudeMin", comune.altitudeMin());
        put(copied, "altitudeMax", comune.altitudeMax());
        return new Made(
                comune.areaKm2(),
                comune.townHall().lat(),
                comune.townHall().lon(),
                comune.residents().isEmpty() ? 0 : comune.residents().getLast().people(),
                comune.memberships(),
                copied);
    }

    private static void put(Map<String, Object> into, String key, @Nullable Object value) {
        if (value != null) {
            into.put(key, value);
        }
    }

    /// Those of all parts and, with a new code, the province that the code names if it is known.
    private List<Membership> memberships(NewComune one, List<List<Membership>> parts) {
        List<Membership> all = new ArrayList<>(NewComune.memberships(one.how(), parts));
        if (one.how() == ComuneChange.Kind.RECODING) {
            territories
                    .findTerritory(new TerritoryId("provincia:" + one.istat().province()))
                    .map(province -> new Membership(province, province.provenance()))
                    .ifPresent(all::add);
        }
        return all;
    }

    /// What a national list tells, as far as it is known: with it the list renews the comune.
    private Map<String, Object> told(List<String> within) {
        Map<String, Object> told = new HashMap<>();
        told.put("province", "");
        told.put("provinceSign", "");
        told.put("regionCode", "");
        told.put("region", "");
        for (TerritoryKind kind : List.of(TerritoryKind.PROVINCIA, TerritoryKind.REGIONE)) {
            territories.territories(kind).stream()
                    .filter(t -> within.contains(t.id().value()))
                    .findFirst()
                    .ifPresent(t -> {
                        if (kind == TerritoryKind.REGIONE) {
                            told.put("regionCode", t.id().code());
                            told.put("region", t.name());
                        } else {
                            told.put("province", t.name());
                        }
                    });
        }
        return told;
    }

    @Override
    public void takeBack(List<ComuneChange> changes) {
        graph.write(() -> {
            client.query(TAKE_BACK)
                    .bind(changes.stream().map(ComuneChange::id).toList())
                    .to("ids")
                    .run();
            audit.recordAll(
                    changes.stream()
                            .map(change -> entry("comune.change.undo", change, true))
                            .toList());
            events.publishEvent(new TerritoryChanged());
        });
    }

    @Override
    public boolean takeBack(IstatCode begun) {
        return graph.write(() -> {
            long gone =
                    client.query(REMOVE)
                            .bind(begun.value())
                            .to("istat")
                            .fetchAs(Long.class)
                            .one()
                            .orElse(0L);
            events.publishEvent(new TerritoryChanged());
            return gone > 0;
        });
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
