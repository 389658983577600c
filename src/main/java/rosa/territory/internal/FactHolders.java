package rosa.territory.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.territory.FactTrace;
import rosa.territory.FactTrace.Kind;
import rosa.territory.ReferenceUndo.Holder;
import rosa.territory.TerritoryMentions;

/// Finds what refers to comuni and territories, and would be left without them. Its callers hold a
/// transaction.
@Component
class FactHolders {
    private static final int MOST_NAMED = 50;

    /// Of these only how many there are is told.
    private static final Set<String> COUNTED =
            Set.of("BORDERS", "HAS_BOUNDARY", "HAS_RESIDENTS", "HAS_SNAI_CLASS");

    private static final String OF_COMUNI =
            """
            UNWIND $rows AS row
            MATCH (c:Comune {istat: row.id})-[r]-(o)
            WHERE NOT (type(r) = 'PART_OF' AND r.importRun IS NOT NULL)
              AND NOT (o.id IN row.parts AND (o:ResidentCount OR o:SnaiClassification))
              AND type(r) <> 'GRAVITATES_TO'
            WITH row.id AS id, type(r) AS type, o ORDER BY o.name, o.id
            WITH id, type, head(labels(o)) AS kind, collect(DISTINCT o) AS users
            RETURN id, type, kind, size(users) AS many,
                [o IN users[0..$most] | {id: coalesce(o.id, o.istat, ''), name: coalesce(o.name, o.title, '')}]
                AS some
            """;
    private static final String OF_POLES =
            """
            UNWIND $ids AS id
            MATCH (:Pole {istat: id})<-[:GRAVITATES_TO]-()<-[:HAS_SNAI_CLASS]-(c:Comune)
            WHERE c.istat <> id
            RETURN id, 'COMUNE:' + c.istat AS key, 'Comune' AS kind, c.istat AS holder, c.name AS name
            """;
    private static final String OF_TERRITORIES =
            """
            UNWIND $ids AS id
            MATCH (t:Territory {id: id})<-[r]-(o)
            RETURN id, CASE
                WHEN type(r) <> 'PART_OF' THEN ''
                WHEN o:Comune THEN 'COMUNE:' + o.istat
                ELSE 'TERRITORY:' + o.id END AS key,
                head([label IN labels(o) WHERE label <> 'Pole']) AS kind,
                coalesce(o.id, o.istat, '') AS holder,
                coalesce(o.name, o.displayName, o.title, '') AS name
            """;
    private final Neo4jClient client;
    private final ObjectProvider<TerritoryMentions> mentions;

    FactHolders(Neo4jClient client, ObjectProvider<TerritoryMentions> mentions) {
        this.client = client;
        this.mentions = mentions;
    }

    /// What refers to each fact, by its key.
    ///
    /// @param going those that are removed
    /// @param poles the codes of places that are poles no more
    Map<String, List<Holder>> of(Kind kind, List<FactTrace> going, Collection<String> poles) {
        Map<String, List<Holder>> holders = new HashMap<>();
        List<String> ids = going.stream().map(FactTrace::id).toList();
        if (kind == Kind.COMUNE && !ids.isEmpty()) {
            comuni(going, holders);
            mentioned(ids, kind, holders);
        }
        if (kind == Kind.TERRITORY && !ids.isEmpty()) {
            each(OF_TERRITORIES, ids, kind, holders);
            mentioned(ids, kind, holders);
        }
        if (!poles.isEmpty()) {
            each(OF_POLES, poles, kind, holders);
        }
        return holders;
    }

    private void comuni(List<FactTrace> going, Map<String, List<Holder>> holders) {
        List<Map<String, Object>> rows =
                going.stream()
                        .map(one -> Map.<String, Object>of("id", one.id(), "parts", one.parts()))
                        .toList();
        client.query(OF_COMUNI)
                .bindAll(Map.of("rows", rows, "most", MOST_NAMED))
                .fetchAs(Boolean.class)
                .mappedBy((_, row) -> {
                    String type = row.get("type").asString();
                    List<Holder> found =
                            holders.computeIfAbsent(
                                    Kind.COMUNE + ":" + row.get("id").asString(),
                                    _ -> new ArrayList<>());
                    return COUNTED.contains(type)
                            ? found.add(
                                    new Holder(
                                            "", type, "", String.valueOf(row.get("many").asInt())))
                            : found.addAll(named(row.get("kind").asString(), row.get("some")));
                })
                .all();
    }

    private static List<Holder> named(String kind, Value some) {
        return some.asList(one ->
                new Holder(
                        kind.equals("ComuneChange")
                                ? Kind.CHANGE + ":" + one.get("id").asString()
                                : "",
                        kind,
                        one.get("id").asString(),
                        one.get("name").asString()));
    }

    private void each(
            String query, Collection<String> ids, Kind kind, Map<String, List<Holder>> holders) {
        client.query(query)
                .bind(ids)
                .to("ids")
                .fetchAs(Boolean.class)
                .mappedBy((_, row) ->
                        holders.computeIfAbsent(
                                        kind + ":" + row.get("id").asString(),
                                        _ -> new ArrayList<>())
                                .add(
                                        new Holder(
                                                row.get("key").asString(),
                                                row.get("kind").asString(),
                                                row.get("holder").asString(),
                                                row.get("name").asString())))
                .all();
    }

    private void mentioned(List<String> ids, Kind kind, Map<String, List<Holder>> holders) {
        Set<String> wanted = Set.copyOf(ids);
        mentions.orderedStream()
                .flatMap(each -> each.mentions().stream())
                .filter(one -> wanted.contains(one.of()))
                .forEach(one ->
                        holders.computeIfAbsent(kind + ":" + one.of(), _ -> new ArrayList<>())
                                .add(new Holder("", one.kind(), one.id(), one.name())));
    }
}
