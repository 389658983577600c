package rosa.plan.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.plan.FigureHistory;
import rosa.plan.PlanId;
import rosa.plan.Reading;

/// Readings in the graph. They are no change that anybody makes, so they are not audited.
@Component
class GraphFigureHistory implements FigureHistory {
    private static final String RECORD =
            """
            MATCH (p:Plan {id: $plan})
            UNWIND $readings AS reading
            MERGE (r:PlanReading {id: $plan + '|' + $day + '|' + reading.figure})
            ON CREATE SET r.plan = $plan, r.figure = reading.figure, r.day = date($day)
            SET r.number = reading.number, r.asOf = reading.asOf, r.at = $at
            MERGE (p)-[:HAS_READING]->(r)
            """;
    private static final String FILL =
            """
            MATCH (p:Plan {id: $plan})
            UNWIND $readings AS reading
            MERGE (r:PlanReading {id: $plan + '|' + $day + '|' + reading.figure})
            ON CREATE SET r.plan = $plan, r.figure = reading.figure, r.day = date($day),
                    r.number = reading.number, r.asOf = reading.asOf, r.at = $at
            MERGE (p)-[:HAS_READING]->(r)
            """;
    private static final String OF =
            """
            MATCH (r:PlanReading {plan: $plan})
            RETURN r.figure AS figure, r.day AS day, r.number AS number, r.asOf AS asOf
            ORDER BY r.day
            """;

    private final Neo4jClient client;
    private final Graph graph;
    private final Clock clock;

    GraphFigureHistory(Neo4jClient client, Graph graph, Clock clock) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public void record(PlanId plan, LocalDate day, Collection<Reading> readings) {
        write(RECORD, plan, day, readings);
    }

    @Override
    public void fill(PlanId plan, LocalDate day, Collection<Reading> readings) {
        write(FILL, plan, day, readings);
    }

    private void write(String cypher, PlanId plan, LocalDate day, Collection<Reading> readings) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Value value) {
                rows.add(
                        Map.of(
                                "figure", value.figure().key(),
                                "number", value.number(),
                                "asOf", value.asOf()));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        graph.write(() ->
                client.query(cypher)
                        .bindAll(
                                Map.of(
                                        "plan", plan.value(),
                                        "day", day.toString(),
                                        "readings", rows,
                                        "at", clock.instant().atZone(ZoneOffset.UTC)))
                        .run());
    }

    @Override
    public Map<String, List<Stored>> of(PlanId plan) {
        Map<String, List<Stored>> byFigure = new LinkedHashMap<>();
        graph.read(() ->
                        client.query(OF)
                                .bind(plan.value())
                                .to("plan")
                                .fetchAs(Row.class)
                                .mappedBy((_, row) ->
                                        new Row(
                                                row.get("figure").asString(),
                                                new Stored(
                                                        row.get("day").asLocalDate(),
                                                        row.get("number").asDouble(),
                                                        row.get("asOf").asLocalDate())))
                                .all())
                .forEach(row ->
                        byFigure.computeIfAbsent(row.figure(), _ -> new ArrayList<>())
                                .add(row.stored()));
        return byFigure;
    }

    private record Row(String figure, Stored stored) {}
}
