package rosa.imports.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.imports.Lesson;
import rosa.imports.Taught;
import rosa.imports.model.Column;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Learned;
import rosa.imports.model.TemplateColumn;
import rosa.imports.model.Words;

/// What offices have taught, in the graph. Its callers hold a transaction.
@Component
public class MemoryStore {
    /// Stands for no office in particular, where the system itself reads.
    public static final String EVERY_OFFICE = "*";

    private static final String MAPPINGS =
            """
            MATCH (m:ColumnMapping {kind: $kind})
            WHERE $office = '*' OR m.office = $office
            RETURN m ORDER BY m.at DESC, m.id LIMIT 200
            """;
    private static final String WORDS =
            """
            MATCH (m:WordMapping)
            WHERE ($office = '*' OR m.office = $office) AND m.choices IN $choices
            RETURN m ORDER BY m.at DESC, m.id LIMIT 1000
            """;
    private static final String REMEMBER_COLUMNS =
            """
            MERGE (m:ColumnMapping {id: $id})
            SET m += $properties, m.at = $at
            """;
    private static final String REMEMBER_WORD =
            """
            MERGE (m:WordMapping {id: $id})
            SET m += $properties, m.at = $at
            """;
    private static final String FORGET =
            """
            MATCH (m:ColumnMapping|WordMapping {id: $id, office: $office})
            DELETE m
            RETURN count(m) AS forgotten
            """;

    private final Neo4jClient neo4j;

    MemoryStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// Who teaches, for which office, when.
    public record Teacher(String office, String account, String name, Instant at) {}

    /// What an office has taught about a kind of file.
    public Learned learned(ImportKind kind, String office) {
        List<Learned.Mapping> mappings = mappings(kind, office);
        Map<Learned.Word, String> words = new HashMap<>();
        for (Value word : words(kind, office)) {
            words.putIfAbsent(
                    new Learned.Word(word.get("choices").asString(), word.get("folded").asString()),
                    word.get("code").asString());
        }
        return new Learned(mappings, words);
    }

    private List<Learned.Mapping> mappings(ImportKind kind, String office) {
        return nodes(MAPPINGS, Map.of("kind", kind.key(), "office", office)).stream()
                .map(node ->
                        new Learned.Mapping(
                                node.get("id").asString(),
                                node.get("titles").asList(Value::asString),
                                node.get("columns").asList(Value::asString),
                                node.get("filledDown").asList(Value::asString),
                                node.get("byName").asString(),
                                at(node)))
                .toList();
    }

    private List<Value> words(ImportKind kind, String office) {
        List<String> choices = new ArrayList<>();
        for (TemplateColumn column : TemplateColumn.of(kind)) {
            if (column.choices() != null) {
                choices.add(column.choices().key());
            }
        }
        if (choices.isEmpty()) {
            choices.add("facility-kinds");
        }
        return nodes(WORDS, Map.of("office", office, "choices", choices));
    }

    private List<Value> nodes(String query, Map<String, Object> parameters) {
        return List.copyOf(
                neo4j.query(query)
                        .bindAll(parameters)
                        .fetchAs(Value.class)
                        .mappedBy((_, row) -> row.get("m"))
                        .all());
    }

    private static Instant at(Value node) {
        return node.get("at").asZonedDateTime().toInstant();
    }

    /// All that an office has taught about a kind of file, the newest first.
    public List<Taught> taught(ImportKind kind, String office) {
        Map<String, String> titles = new HashMap<>();
        for (Column column : kind.columns()) {
            titles.put(column.key(), column.title());
        }
        List<Taught> all = new ArrayList<>();
        for (Learned.Mapping mapping : mappings(kind, office)) {
            List<Taught.Pair> pairs = new ArrayList<>();
            for (int i = 0; i < mapping.titles().size(); i++) {
                if (!Words.fold(mapping.titles().get(i)).isEmpty()) {
                    String column = titles.getOrDefault(mapping.columns().get(i), "");
                    pairs.add(new Taught.Pair(mapping.titles().get(i), column));
                }
            }
            all.add(new Taught.Columns(mapping.id(), pairs, mapping.byName(), mapping.at()));
        }
        for (Value word : words(kind, office)) {
            all.add(
                    new Taught.Meaning(
                            word.get("id").asString(),
                            word.get("word").asString(),
                            word.get("choices").asString(),
                            word.get("code").asString(),
                            word.get("byName").asString(),
                            at(word)));
        }
        all.sort(Comparator.comparing(Taught::at).reversed());
        return all;
    }

    /// Remembers which column of a header is which.
    ///
    /// @return the id it is remembered under
    public String remember(ImportKind kind, Lesson lesson, Teacher teacher) {
        String id = id(kind.key(), teacher.office(), Learned.shape(lesson.titles()));
        Map<String, Object> properties = properties(teacher);
        properties.put("kind", kind.key());
        properties.put("titles", lesson.titles());
        properties.put("columns", lesson.columns());
        properties.put("filledDown", lesson.filledDown());
        write(REMEMBER_COLUMNS, id, properties, teacher);
        return id;
    }

    /// Remembers what a word means.
    public void remember(Learned.Word word, String code, Teacher teacher) {
        String folded = Words.fold(word.folded());
        Map<String, Object> properties = properties(teacher);
        properties.put("choices", word.choices());
        properties.put("word", word.folded());
        properties.put("folded", folded);
        properties.put("code", code);
        write(REMEMBER_WORD, id(word.choices(), teacher.office(), folded), properties, teacher);
    }

    private void write(String query, String id, Map<String, Object> properties, Teacher teacher) {
        neo4j.query(query)
                .bindAll(
                        Map.of(
                                "id",
                                id,
                                "properties",
                                properties,
                                "at",
                                teacher.at().atZone(ZoneOffset.UTC)))
                .run();
    }

    private static Map<String, Object> properties(Teacher teacher) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("office", teacher.office());
        properties.put("account", teacher.account());
        properties.put("byName", teacher.name());
        return properties;
    }

    /// Forgets something an office has taught.
    ///
    /// @return whether it was still remembered
    public boolean forget(String id, String office) {
        return neo4j.query(FORGET)
                        .bindAll(Map.of("id", id, "office", office))
                        .fetchAs(Long.class)
                        .one()
                        .orElse(0L)
                > 0;
    }

    static String id(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 32);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
