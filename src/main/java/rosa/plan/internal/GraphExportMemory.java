package rosa.plan.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.distribution.RuleSetId;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.export.DocumentFormat;
import rosa.plan.ExportMemory;
import rosa.plan.PlanDocuments.Annex;
import rosa.plan.PlanDocuments.FigureNotes;
import rosa.plan.PlanDocuments.Options;
import rosa.plan.PlanId;
import rosa.plan.SectionId;

/// The last choices of each plan's export in the graph.
@Component
class GraphExportMemory implements ExportMemory {
    private static final String LAST =
            """
            MATCH (:Plan {id: $plan})-[:EXPORTED_AS]->(c:ExportChoice)
            OPTIONAL MATCH (:Plan {id: $plan})-[:HAS_SECTION]->(s:Section)
            WHERE s.removedAt IS NULL
            WITH c, collect(s.id) AS present
            OPTIONAL MATCH (r:RuleSet {id: c.rules})
            RETURN c, [id IN c.sections WHERE id IN present] AS sections, r.id AS rules
            """;

    private static final String KEEP =
            """
            MATCH (p:Plan {id: $plan})
            MERGE (c:ExportChoice {plan: $plan})
            MERGE (p)-[:EXPORTED_AS]->(c)
            SET c += $choice
            """;

    private final Neo4jClient client;
    private final Graph graph;

    GraphExportMemory(Neo4jClient client, Graph graph) {
        this.client = client;
        this.graph = graph;
    }

    @Override
    public Optional<Choice> lastOf(PlanId plan, LocalDate day) {
        return graph.read(() ->
                client.query(LAST)
                        .bind(plan.value())
                        .to("plan")
                        .fetchAs(Choice.class)
                        .mappedBy((_, row) -> choice(row, day))
                        .one());
    }

    @Override
    public void keep(PlanId plan, Choice choice) {
        graph.write(() -> {
            client.query(KEEP)
                    .bindAll(Map.of("plan", plan.value(), "choice", properties(choice)))
                    .run();
        });
    }

    private static Map<String, @Nullable Object> properties(Choice choice) {
        Options options = choice.options();
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("format", choice.format().extension());
        properties.put("sections", options.sections().stream().map(SectionId::value).toList());
        RuleSetId rules = options.rules();
        properties.put("rules", rules == null ? null : rules.value());
        properties.put("annexes", options.annexes().stream().map(Enum::name).sorted().toList());
        properties.put("figureNotes", options.figureNotes().name());
        properties.put("wideAnnexes", options.wideAnnexes());
        properties.put("listOfTables", options.listOfTables());
        properties.put("protocol", options.registration().protocol());
        properties.put("registeredOn", options.registration().date());
        properties.put(
                "wideSections",
                options.wideSections().stream().map(SectionId::value).sorted().toList());
        properties.put(
                "signingRoles", options.signatures().stream().map(Block.Signature::role).toList());
        properties.put(
                "signingNames", options.signatures().stream().map(Block.Signature::name).toList());
        properties.put("language", options.language().getLanguage());
        return properties;
    }

    private static Choice choice(Record row, LocalDate day) {
        Value c = row.get("c");
        List<SectionId> sections = row.get("sections").asList(id -> new SectionId(id.asString()));
        return new Choice(
                Arrays.stream(DocumentFormat.values())
                        .filter(one -> one.extension().equals(c.get("format").asString("")))
                        .findFirst()
                        .orElse(DocumentFormat.DOCX),
                new Options(
                        sections,
                        day,
                        row.get("rules").isNull()
                                ? null
                                : new RuleSetId(row.get("rules").asString()),
                        Arrays.stream(Annex.values())
                                .filter(one -> c.get("annexes").asList().contains(one.name()))
                                .collect(Collectors.toSet()),
                        c.get("figureNotes").asString("").equals(FigureNotes.ANNEX.name())
                                ? FigureNotes.ANNEX
                                : FigureNotes.FOOTNOTES,
                        c.get("wideAnnexes").asBoolean(true),
                        c.get("listOfTables").asBoolean(true),
                        new DocumentModel.Registration(
                                c.get("protocol").asString(""),
                                c.get("registeredOn").isNull()
                                        ? null
                                        : c.get("registeredOn").asLocalDate()),
                        Locale.of(c.get("language").asString("it")),
                        texts(c, "wideSections").stream()
                                .map(SectionId::new)
                                .collect(Collectors.toSet()),
                        signatures(texts(c, "signingRoles"), texts(c, "signingNames"))));
    }

    /// Choices kept by an earlier version of the program have no such list.
    private static List<String> texts(Value c, String property) {
        Value list = c.get(property);
        return list.isNull() ? List.of() : list.asList(Value::asString);
    }

    private static List<Block.Signature> signatures(List<String> roles, List<String> names) {
        return IntStream.range(0, Math.min(roles.size(), names.size()))
                .mapToObj(i -> new Block.Signature(roles.get(i), names.get(i)))
                .toList();
    }
}
