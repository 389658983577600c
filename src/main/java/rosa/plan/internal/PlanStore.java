package rosa.plan.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.plan.Plan;
import rosa.plan.PlanId;
import rosa.plan.Plans;

/// Plans in the graph, without their sections' own doings. Callers hold the transaction.
@Component
class PlanStore {
    private static final String CREATE =
            """
            CREATE (:Plan {id: $id, title: $title, version: 1, template: 'piano-di-gestione',
                    createdAt: $now})
            """;

    private final Neo4jClient client;
    private final Clock clock;
    private final SectionStore sections;

    PlanStore(Neo4jClient client, Clock clock, SectionStore sections) {
        this.client = client;
        this.clock = clock;
        this.sections = sections;
    }

    /// The newest first.
    List<Plan> all() {
        return list("MATCH (p:Plan) RETURN p ORDER BY p.createdAt DESC, p.id", Map.of());
    }

    Optional<Plan> find(PlanId id) {
        return list("MATCH (p:Plan {id: $id}) RETURN p", Map.of("id", id.value())).stream()
                .findFirst();
    }

    /// Takes the plan's lock until the transaction ends: two people who arrange its sections at
    /// once wait for each other.
    void lock(PlanId id) {
        client.query("MATCH (p:Plan {id: $id}) SET p.lock = true REMOVE p.lock")
                .bind(id.value())
                .to("id")
                .run();
    }

    void create(PlanId id, String title) {
        client.query(CREATE)
                .bindAll(
                        Map.of(
                                "id", id.value(),
                                "title", title,
                                "now", clock.instant().atZone(ZoneOffset.UTC)))
                .run();
    }

    void rename(PlanId id, String title) {
        client.query("MATCH (p:Plan {id: $id}) SET p.title = $title, p.version = p.version + 1")
                .bindAll(Map.of("id", id.value(), "title", title))
                .run();
    }

    /// Puts it away on a day, or to use again without one.
    void archive(PlanId id, @Nullable LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("day", day);
        client.query("MATCH (p:Plan {id: $id}) SET p.archivedOn = $day, p.version = p.version + 1")
                .bindAll(parameters)
                .run();
    }

    boolean isArchived(PlanId id) {
        return client.query("MATCH (p:Plan {id: $id}) RETURN p.archivedOn IS NOT NULL")
                .bind(id.value())
                .to("id")
                .fetchAs(Boolean.class)
                .one()
                .orElse(false);
    }

    /// @throws Plans.NotAllowed if the plan was put away
    void requireInUse(PlanId id) {
        if (isArchived(id)) {
            throw new Plans.NotAllowed("to change a plan that was put away");
        }
    }

    private List<Plan> list(String cypher, Map<String, Object> parameters) {
        return List.copyOf(
                        client.query(cypher)
                                .bindAll(parameters)
                                .fetchAs(Plan.class)
                                .mappedBy((_, row) -> PlanRows.plan(row, List.of()))
                                .all())
                .stream()
                .map(plan -> plan.withSections(sections.of(plan.id())))
                .toList();
    }
}
