package rosa.table.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.network.DemoData;
import rosa.shared.OrganisationId;
import rosa.table.Concern;
import rosa.table.DecisionData;
import rosa.table.DecisionId;

/// Loads the demonstration's decisions once, beside the demonstration's network, into the register
/// of a table of their own: so they take no number of the real one, and leave no gap when all
/// demonstrative data go.
@Component
class DemoDecisions implements InitializingBean {
    static final String TABLE = "demo";

    private static final String FILE = "neo4j/demo/decisions.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String OPEN_REGISTER =
            """
            MERGE (t:WorkingTable {id: $id})
            ON CREATE SET t.name = 'Tavolo dimostrativo (inventato)', t.sign = 'DEMO',
                t.version = 1, t.demo = true
            """;

    private final Graph graph;
    private final Neo4jClient neo4j;
    private final DecisionStore store;
    private final DemoData demo;
    private final boolean wanted;

    DemoDecisions(
            Graph graph,
            Neo4jClient neo4j,
            DecisionStore store,
            DemoData demo,
            @Value("${rosa.demo:on}") String wanted) {
        this.graph = graph;
        this.neo4j = neo4j;
        this.store = store;
        this.demo = demo;
        this.wanted = !wanted.equals("off");
    }

    @Override
    public void afterPropertiesSet() {
        if (wanted && demo.isPresent()) {
            load();
        }
    }

    /// Adds them unless they are there; tells whether it did.
    boolean load() {
        List<CSVRecord> rows = rows();
        return graph.write(() -> {
            store.lockRegisters();
            if (store.find(id(rows.getFirst())).isPresent()) {
                return false;
            }
            neo4j.query(OPEN_REGISTER).bind(TABLE).to("id").run();
            rows.forEach(this::add);
            return true;
        });
    }

    private void add(CSVRecord row) {
        DecisionId id = id(row);
        DecisionData data = data(row);
        store.create(TABLE, id, data);
        String older = row.get("supersedes");
        if (!older.isEmpty()) {
            store.supersede(new DecisionId(older), id, data.takenOn());
        }
        LocalDate end = day(row, "revokedOn");
        if (end != null) {
            store.revoke(id, end, row.get("revokedFor"));
        }
    }

    private static DecisionId id(CSVRecord row) {
        return new DecisionId(row.get("id"));
    }

    static DecisionData data(CSVRecord row) {
        String mover = row.get("mover");
        return new DecisionData(
                LocalDate.parse(row.get("takenOn")),
                row.get("title"),
                row.get("text"),
                day(row, "reviewOn"),
                row.get("document"),
                words(row, "concerns").map(DemoDecisions::concern).toList(),
                mover.isEmpty() ? null : new OrganisationId(mover),
                words(row, "supporters").map(OrganisationId::new).toList());
    }

    private static Concern concern(String text) {
        String[] parts = text.split(":", 2);
        return new Concern(Concern.Kind.find(parts[0]).orElseThrow(), parts[1]);
    }

    private static @Nullable LocalDate day(CSVRecord row, String column) {
        String day = row.get(column);
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private static Stream<String> words(CSVRecord row, String column) {
        return Stream.of(row.get(column).split(" ", -1)).filter(word -> !word.isEmpty());
    }

    static List<CSVRecord> rows() {
        try (var reader =
                        new InputStreamReader(
                                new ClassPathResource(FILE).getInputStream(),
                                StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
