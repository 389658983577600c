package rosa.territory.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.shared.Changed;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.ServiceId;
import rosa.territory.Coordinates;
import rosa.territory.Service;
import rosa.territory.ServiceData;
import rosa.territory.ServiceKind;
import rosa.territory.Services;

@Component
@DependsOn("referenceData")
class GraphServices implements Services {
    private static final String FOUND =
            """
            MATCH (s)-[:LOCATED_IN]->(c:Comune)
            RETURN s AS service, c.istat AS comune
            ORDER BY comune, s.kind, toLower(s.name)
            """;
    private static final String ALL = "MATCH (s:Service)\nWITH s\n" + FOUND;
    private static final String IN_COMUNE =
            """
            MATCH (s:Service)-[:LOCATED_IN]->(in:Comune) WHERE in.istat IN $comuni
            WITH s
            """
                    + FOUND;
    private static final String ONE = "MATCH (s:Service {id: $id})\nWITH s\n" + FOUND;

    /// Holds the service's lock until the transaction ends, so that nobody changes it after it was
    /// read.
    private static final String LOCKED =
            """
            MATCH (s:Service {id: $id})
            SET s.lock = true
            REMOVE s.lock
            WITH s
            """
                    + FOUND;

    private static final String WRITE =
            """
            MATCH (c:Comune {istat: $service.comune})
            MERGE (s:Service {id: $service.id})
            SET s.kind = $service.kind, s.name = $service.name, s.address = $service.address, s.lat = $service.lat, s.lon = $service.lon,
                s.version = $service.version, s.source = $service.source, s.asOf = $service.asOf
            WITH s, c
            OPTIONAL MATCH (s)-[former:LOCATED_IN]->(:Comune)
            DELETE former
            MERGE (s)-[:LOCATED_IN]->(c)
            """;
    private static final String DELETE = "MATCH (s:Service {id: $id}) DETACH DELETE s";

    private final Graph graph;
    private final Neo4jClient client;
    private final AuditLog audit;
    private final ServiceRights rights;

    GraphServices(Graph graph, Neo4jClient client, AuditLog audit, ServiceRights rights) {
        this.rights = rights;
        this.graph = graph;
        this.client = client;
        this.audit = audit;
    }

    @Override
    public List<Service> services() {
        return graph.read(() -> read(ALL, Map.of()));
    }

    @Override
    public List<Service> servicesIn(IstatCode comune) {
        List<String> comuni = rights.standingIn(comune).stream().map(IstatCode::value).toList();
        return graph.read(() -> read(IN_COMUNE, Map.of("comuni", comuni)));
    }

    @Override
    public Optional<Service> findService(ServiceId id) {
        return graph.read(() -> read(ONE, Map.of("id", id.value()))).stream().findFirst();
    }

    @Override
    public boolean mayEdit(IstatCode comune) {
        return rights.mayEdit(comune);
    }

    @Override
    public Service register(ServiceData data, Provenance provenance) {
        rights.require(data.comune());
        var service = new Service(ServiceId.random(), 1, data, provenance, false);
        graph.write(() -> {
            write(service);
            audit.record("service.register", subject(service), Map.of(), facts(service));
        });
        return service;
    }

    @Override
    public Changed<Service> amend(
            ServiceId id, int basedOn, ServiceData data, Provenance provenance) {
        rights.require(data.comune());
        return graph.write(() -> {
            Optional<Service> stored = lock(id);
            if (stored.isEmpty()) {
                return new Changed.Gone<>();
            }
            Service before = stored.get();
            rights.require(before.data().comune());
            if (before.version() != basedOn) {
                return new Changed.Stale<>(before);
            }
            var after = new Service(id, basedOn + 1, data, provenance, before.demo());
            write(after);
            audit.record("service.amend", subject(after), facts(before), facts(after));
            return new Changed.Done<>(after);
        });
    }

    @Override
    public Changed<Service> remove(ServiceId id, int basedOn) {
        return graph.write(() -> {
            Optional<Service> stored = lock(id);
            if (stored.isEmpty()) {
                return new Changed.Gone<>();
            }
            Service before = stored.get();
            rights.require(before.data().comune());
            if (before.version() != basedOn) {
                return new Changed.Stale<>(before);
            }
            client.query(DELETE).bind(id.value()).to("id").run();
            audit.record("service.remove", subject(before), facts(before), Map.of());
            return new Changed.Done<>(before);
        });
    }

    private Optional<Service> lock(ServiceId id) {
        return read(LOCKED, Map.of("id", id.value())).stream().findFirst();
    }

    private List<Service> read(String statement, Map<String, Object> parameters) {
        return List.copyOf(
                client.query(statement)
                        .bindAll(parameters)
                        .fetchAs(Service.class)
                        .mappedBy((_, row) ->
                                service(row.get("service"), row.get("comune").asString()))
                        .all());
    }

    private void write(Service service) {
        client.query(WRITE).bind(parameters(service)).to("service").run();
    }

    private static Service service(Value node, String comune) {
        boolean placed = !node.get("lat").isNull() && !node.get("lon").isNull();
        return new Service(
                new ServiceId(node.get("id").asString()),
                node.get("version").asInt(),
                new ServiceData(
                        new IstatCode(comune),
                        ServiceKind.of(node.get("kind").asString()),
                        node.get("name").asString(),
                        node.get("address").asString(""),
                        placed
                                ? new Coordinates(
                                        node.get("lat").asDouble(), node.get("lon").asDouble())
                                : null),
                Cypher.provenance(node),
                node.get("demo").asBoolean(false));
    }

    private static Map<String, @Nullable Object> parameters(Service service) {
        ServiceData data = service.data();
        Coordinates at = data.at();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", service.id().value());
        parameters.put("comune", data.comune().value());
        parameters.put("kind", data.kind().key());
        parameters.put("name", data.name());
        parameters.put("address", data.address());
        parameters.put("lat", at == null ? null : at.lat());
        parameters.put("lon", at == null ? null : at.lon());
        parameters.put("version", service.version());
        parameters.put("source", service.provenance().source());
        parameters.put("asOf", service.provenance().asOf());
        return parameters;
    }

    private static AuditLog.Subject subject(Service service) {
        return new AuditLog.Subject("Service", service.id().value(), service.data().name());
    }

    private static Map<String, Object> facts(Service service) {
        Map<String, Object> facts = new LinkedHashMap<>();
        LocalDate asOf = service.provenance().asOf();
        facts.put("comune", service.data().comune().value());
        facts.put("kind", service.data().kind().key());
        facts.put("name", service.data().name());
        facts.put("address", service.data().address());
        Coordinates at = service.data().at();
        if (at != null) {
            facts.put("lat", at.lat());
            facts.put("lon", at.lon());
        }
        facts.put("source", service.provenance().source());
        facts.put("asOf", asOf.toString());
        return facts;
    }
}
