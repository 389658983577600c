package rosa.plan.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.antivirus.VirusScan;
import rosa.database.Graph;
import rosa.export.Template;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.plan.InstitutionTemplate;
import rosa.plan.Plans;

/// The template in the graph, where a backup finds it.
@Component
class GraphInstitutionTemplate implements InstitutionTemplate {
    private static final Logger LOG = LoggerFactory.getLogger(GraphInstitutionTemplate.class);
    private static final int LONGEST_NAME = 150;
    private static final String ID = "institution";
    private static final AuditLog.Subject SUBJECT =
            new AuditLog.Subject("DocumentTemplate", ID, "Modello dell'ente");

    private static final String REPLACE =
            """
            MERGE (t:DocumentTemplate {id: 'institution'})
            SET t.fileName = $fileName, t.content = $content, t.size = $size,
                t.uploadedAt = $now, t.uploadedBy = $by
            """;

    private static final String DESCRIPTION =
            """
            MATCH (t:DocumentTemplate {id: 'institution'})
            RETURN t.fileName AS fileName, t.size AS size, t.uploadedAt AS uploadedAt,
                   t.uploadedBy AS uploadedBy
            """;

    private final Neo4jClient client;
    private final Graph graph;
    private final VirusScan scan;
    private final AuditLog audit;
    private final CurrentPerson person;
    private final Clock clock;

    GraphInstitutionTemplate(
            Neo4jClient client,
            Graph graph,
            VirusScan scan,
            AuditLog audit,
            CurrentPerson person,
            Clock clock) {
        this.client = client;
        this.graph = graph;
        this.scan = scan;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public Optional<Template> inUse() {
        return stored().flatMap(GraphInstitutionTemplate::fit);
    }

    /// A file that was fit once; with stricter rules than then it is left aside.
    private static Optional<Template> fit(byte[] file) {
        try {
            return switch (Template.check(file)) {
                case Template.Checked.Fit(Template template) -> Optional.of(template);
                case Template.Checked.Unfit(String reason, String details) -> {
                    LOG.warn("The institution's template is not used: {} {}", reason, details);
                    yield Optional.empty();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Description> description() {
        return graph.read(() ->
                client.query(DESCRIPTION)
                        .fetchAs(Description.class)
                        .mappedBy((_, row) ->
                                new Description(
                                        row.get("fileName").asString(),
                                        row.get("size").asInt(0),
                                        row.get("uploadedAt").asZonedDateTime().toInstant(),
                                        row.get("uploadedBy").asString()))
                        .one());
    }

    @Override
    public Optional<byte[]> file() {
        require();
        return stored();
    }

    private Optional<byte[]> stored() {
        return graph.read(() ->
                client.query(
                                "MATCH (t:DocumentTemplate {id: 'institution'}) RETURN t.content AS content")
                        .fetchAs(byte[].class)
                        .mappedBy((_, row) -> row.get("content").asByteArray())
                        .one());
    }

    @Override
    public Template.Checked.@Nullable Unfit replace(String fileName, byte[] file)
            throws IOException {
        require();
        Template.Checked checked =
                switch (scan.of(file)) {
                    case VirusScan.Clean _ -> Template.check(file);
                    case VirusScan.Infected(String signature) ->
                            new Template.Checked.Unfit("infected", signature);
                    case VirusScan.Unchecked _ -> new Template.Checked.Unfit("unchecked", "");
                };
        if (checked instanceof Template.Checked.Unfit unfit) {
            return unfit;
        }
        String name = fileName.substring(0, Math.min(LONGEST_NAME, fileName.length()));
        graph.write(() -> {
            Map<String, Object> before = known();
            client.query(REPLACE)
                    .bindAll(
                            Map.of(
                                    "fileName",
                                    name,
                                    "content",
                                    file,
                                    "size",
                                    file.length,
                                    "now",
                                    clock.instant().atZone(ZoneOffset.UTC),
                                    "by",
                                    person.get().name()))
                    .run();
            audit.record(
                    "template.replace",
                    SUBJECT,
                    before,
                    Map.of("fileName", name, "size", file.length));
        });
        return null;
    }

    @Override
    public void remove() {
        require();
        graph.write(() -> {
            Map<String, Object> before = known();
            if (!before.isEmpty()) {
                client.query("MATCH (t:DocumentTemplate {id: 'institution'}) DETACH DELETE t")
                        .run();
                audit.record("template.remove", SUBJECT, before, Map.of());
            }
        });
    }

    private Map<String, Object> known() {
        return client.query(
                        "MATCH (t:DocumentTemplate {id: 'institution'}) RETURN t.fileName AS name")
                .fetchAs(String.class)
                .mappedBy((_, row) -> row.get("name").asString())
                .one()
                .<Map<String, Object>>map(name -> Map.of("fileName", name))
                .orElse(Map.of());
    }

    private void require() {
        if (!InstitutionTemplate.mayChange(person.get())) {
            throw new Plans.NotAllowed("to change the template");
        }
    }
}
