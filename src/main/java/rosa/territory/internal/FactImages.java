package rosa.territory.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.territory.FactTrace;
import rosa.territory.FactTrace.Kind;

/// What reference facts are in the graph, each as a text that two writings of it have in common.
/// Its callers hold a transaction.
@Component
class FactImages {
    private static final String TERRITORY =
            """
            UNWIND $rows AS row
            MATCH (t:Territory {id: row.id})
            RETURN row.id AS id, t.name AS name, {properties: properties(t), links: COLLECT {
                MATCH (t)-[within:PART_OF]->(p:Territory)
                RETURN {to: p.id, properties: properties(within)} AS link ORDER BY p.id
            }} AS image
            """;
    private static final String POLE =
            """
            UNWIND $rows AS row
            OPTIONAL MATCH (c:Comune {istat: row.id})
            OPTIONAL MATCH (p:Pole {istat: row.id})
            WITH row, c, p WHERE c IS NOT NULL OR p IS NOT NULL
            RETURN row.id AS id, coalesce(c.name, p.name) AS name,
                {comune: c IS NOT NULL, pole: p IS NOT NULL} AS image
            """;

    /// Memberships that came with the program are no part of what an import writes.
    private static final String COMUNE =
            """
            UNWIND $rows AS row
            OPTIONAL MATCH (comune:Comune {istat: row.id})
            OPTIONAL MATCH (pole:Pole {istat: row.id})
            WITH row, coalesce(comune, pole) AS c WHERE c IS NOT NULL
            RETURN row.id AS id,
                c.name + CASE coalesce(c.provinceSign, '') WHEN '' THEN ''
                    ELSE ' (' + c.provinceSign + ')' END AS name,
                {labels: [label IN ['Comune', 'Pole'] WHERE label IN labels(c)],
                properties: properties(c),
                links: COLLECT {
                    MATCH (c)-[part:PART_OF]->(t:Territory) WHERE part.importRun IS NOT NULL
                    RETURN {to: t.id, properties: properties(part)} AS link ORDER BY t.id
                },
                residents: COLLECT {
                    MATCH (c)-[:HAS_RESIDENTS]->(r:ResidentCount) WHERE r.id IN row.parts
                    RETURN properties(r) AS count ORDER BY r.id
                },
                classes: COLLECT {
                    MATCH (c)-[:HAS_SNAI_CLASS]->(s)-[:GRAVITATES_TO]->(p:Pole)
                    WHERE s.id IN row.parts
                    RETURN {to: p.istat, properties: properties(s)} AS class ORDER BY s.id
                }} AS image
            """;

    /// Which comuni are known is no part of it.
    private static final String CHANGE =
            """
            UNWIND $rows AS row
            MATCH (v:ComuneChange {id: row.id})
            RETURN row.id AS id, v.fromName + ' → ' + v.toName AS name,
                {properties: properties(v)} AS image
            """;

    private static final String BORDER =
            """
            UNWIND $rows AS row
            WITH row.id AS id, split(row.id, '|') AS codes
            MATCH (a:Comune {istat: codes[0]})-[border:BORDERS]->(b:Comune {istat: codes[1]})
            RETURN id, a.name + ' – ' + b.name AS name, {properties: properties(border)} AS image
            """;
    private static final String BOUNDARY =
            """
            UNWIND $rows AS row
            MATCH (b:Boundary {istat: row.id})
            OPTIONAL MATCH (c:Comune)-[:HAS_BOUNDARY]->(b)
            RETURN row.id AS id, coalesce(c.name, row.id) AS name,
                {properties: properties(b)} AS image
            """;
    private static final String RESIDENTS =
            """
            UNWIND $rows AS row
            MATCH (r:ResidentCount {id: row.id})
            OPTIONAL MATCH (c:Comune)-[:HAS_RESIDENTS]->(r)
            RETURN row.id AS id, coalesce(c.name, '') AS name, {properties: properties(r)} AS image
            """;

    /// Which of what lists name by the thousand there are; asked once, it spares reading each.
    private static final Map<Kind, String> KNOWN =
            Map.of(
                    Kind.COMUNE,
                    "MATCH (c) WHERE c:Comune OR c:Pole RETURN c.istat",
                    Kind.BORDER,
                    "MATCH (a:Comune)-[:BORDERS]->(b:Comune) RETURN a.istat + '|' + b.istat");

    private final Neo4jClient client;

    FactImages(Neo4jClient client) {
        this.client = client;
    }

    /// A fact that is asked for.
    ///
    /// @param parts the ids of counts and classes that count as its own
    record Asked(String id, List<String> parts) {
        Asked(String id) {
            this(id, List.of());
        }
    }

    /// A fact as it is.
    record Image(String name, String text) {
        String hash() {
            try {
                return HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    /// The facts that there are, by id.
    Map<String, Image> read(Kind kind, Collection<Asked> asked) {
        Map<String, Image> images = new HashMap<>();
        List<Map<String, Object>> rows =
                asked.stream()
                        .map(one -> Map.<String, Object>of("id", one.id(), "parts", one.parts()))
                        .toList();
        client.query(query(kind))
                .bind(rows)
                .to("rows")
                .fetchAs(Map.Entry.class)
                .mappedBy((_, row) ->
                        Map.entry(
                                row.get("id").asString(),
                                new Image(
                                        row.get("name").asString(""),
                                        ImageText.write(row.get("image").asMap()))))
                .all()
                .forEach(entry -> images.put((String) entry.getKey(), (Image) entry.getValue()));
        return images;
    }

    /// Reads facts before they are written, so that [Noted#tell] can say what became of them.
    Noted note(Kind kind, List<Asked> asked) {
        return new Noted(kind, asked, read(kind, asked));
    }

    /// The same for a long list, in batches that are told one by one.
    List<Noted> noteAll(Kind kind, List<Asked> asked, int batch) {
        String query = KNOWN.get(kind);
        Set<String> known =
                query == null || asked.size() <= batch
                        ? asked.stream().map(Asked::id).collect(Collectors.toSet())
                        : Set.copyOf(client.query(query).fetchAs(String.class).all());
        List<Noted> noted = new ArrayList<>();
        for (int at = 0; at < asked.size(); at += batch) {
            List<Asked> part = asked.subList(at, Math.min(asked.size(), at + batch));
            List<Asked> there = part.stream().filter(one -> known.contains(one.id())).toList();
            noted.add(new Noted(kind, part, there.isEmpty() ? Map.of() : read(kind, there)));
        }
        return noted;
    }

    /// Facts as they were.
    final class Noted {
        private final Kind kind;
        private final List<Asked> asked;
        private final Map<String, Image> before;

        private Noted(Kind kind, List<Asked> asked, Map<String, Image> before) {
            this.kind = kind;
            this.asked = List.copyOf(asked);
            this.before = before;
        }

        /// Tells which were changed meanwhile, in their order.
        void tell(Consumer<List<FactTrace>> trace) {
            Map<String, Image> now = read(kind, asked);
            List<FactTrace> changed = new ArrayList<>();
            for (Asked one : asked) {
                @Nullable Image was = before.get(one.id());
                @Nullable Image is = now.get(one.id());
                Image named = is == null ? was : is;
                if (named != null && (was == null || is == null || !was.text().equals(is.text()))) {
                    changed.add(
                            new FactTrace(
                                    kind,
                                    one.id(),
                                    named.name(),
                                    one.parts(),
                                    was == null ? null : was.text(),
                                    is == null ? "" : is.hash()));
                }
            }
            if (!changed.isEmpty()) {
                trace.accept(changed);
            }
        }
    }

    private static String query(Kind kind) {
        return switch (kind) {
            case TERRITORY -> TERRITORY;
            case POLE -> POLE;
            case COMUNE -> COMUNE;
            case CHANGE -> CHANGE;
            case BORDER -> BORDER;
            case BOUNDARY -> BOUNDARY;
            case RESIDENTS -> RESIDENTS;
        };
    }
}
