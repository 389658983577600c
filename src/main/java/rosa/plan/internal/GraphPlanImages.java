package rosa.plan.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.antivirus.VirusScan;
import rosa.database.Graph;
import rosa.document.RasterImage;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.plan.PlanId;
import rosa.plan.PlanImages;
import rosa.plan.PlanRights;
import rosa.plan.Section;
import rosa.plan.SectionId;

/// Pictures in the graph, with rights and audit.
@Component
class GraphPlanImages implements PlanImages {
    private static final String KEEP =
            """
            MATCH (p:Plan {id: $plan})
            MERGE (i:PlanImage {hash: $hash})
            ON CREATE SET i.bytes = $bytes, i.mediaType = $mediaType, i.width = $width,
                    i.height = $height, i.addedBy = $by, i.addedAt = $at
            MERGE (p)-[has:HAS_IMAGE]->(i)
            SET has.since = $at
            """;
    private static final String FIND =
            """
            MATCH (:Plan {id: $plan})-[:HAS_IMAGE]->(i:PlanImage {hash: $hash})
            RETURN i.bytes AS bytes, i.mediaType AS mediaType
            """;

    private final Neo4jClient client;
    private final Graph graph;
    private final SectionStore sections;
    private final VirusScan scan;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    GraphPlanImages(
            Neo4jClient client,
            Graph graph,
            SectionStore sections,
            VirusScan scan,
            CurrentPerson person,
            AuditLog audit,
            Clock clock) {
        this.client = client;
        this.graph = graph;
        this.sections = sections;
        this.scan = scan;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Upload keep(SectionId id, byte[] file) {
        Optional<Section> section = graph.read(() -> sections.find(id));
        if (section.isEmpty() || !PlanRights.mayWrite(person.get(), section.get().data())) {
            return new Refused(Reason.FORBIDDEN);
        }
        if (file.length > LARGEST_FILE) {
            return new Refused(Reason.SIZE);
        }
        return switch (scan.of(file)) {
            case VirusScan.Infected _ -> new Refused(Reason.INFECTED);
            case VirusScan.Unchecked _ -> new Refused(Reason.UNCHECKED);
            case VirusScan.Clean _ ->
                    switch (ImageFile.read(file)) {
                        case ImageFile.Read.Refused(Reason reason) -> new Refused(reason);
                        case ImageFile.Read.Fine(RasterImage image) ->
                                new Kept(store(section.get(), image));
                    };
        };
    }

    @Override
    public Upload look(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return new Refused(Reason.SIZE);
        }
        return switch (ImageFile.read(file)) {
            case ImageFile.Read.Refused(Reason reason) -> new Refused(reason);
            case ImageFile.Read.Fine(RasterImage image) -> new Kept(hash(image.bytes()));
        };
    }

    private String store(Section section, RasterImage image) {
        byte[] bytes = image.bytes();
        String hash = hash(bytes);
        graph.write(() -> {
            client.query(KEEP)
                    .bindAll(
                            Map.of(
                                    "plan", section.plan().value(),
                                    "hash", hash,
                                    "bytes", bytes,
                                    "mediaType", image.mediaType(),
                                    "width", image.width(),
                                    "height", image.height(),
                                    "by", person.get().name(),
                                    "at", clock.instant().atZone(ZoneOffset.UTC)))
                    .run();
            audit.record(
                    "section.add-image",
                    new AuditLog.Subject("Section", section.id().value(), section.data().title()),
                    Map.of(),
                    Map.of("image", hash, "bytes", bytes.length));
        });
        return hash;
    }

    @Override
    public Optional<RasterImage> find(PlanId plan, String hash) {
        if (!PlanRights.mayRead(person.get())) {
            return Optional.empty();
        }
        return graph.read(() ->
                client.query(FIND)
                        .bindAll(Map.of("plan", plan.value(), "hash", hash))
                        .fetchAs(RasterImage.class)
                        .mappedBy((_, row) ->
                                ImageFile.stored(
                                        row.get("mediaType").asString(),
                                        row.get("bytes").asByteArray()))
                        .one());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
