package rosa.imports.internal;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import rosa.imports.Likeness;
import rosa.imports.internal.MemoryStore.Teacher;

/// Which names offices have said to be those of known things, in the graph: words of a vocabulary
/// of their own, by the key of the question. Its callers hold a transaction. See
/// docs/decisions/0031-alike-is-asked.md
@Component
public class LikenessStore {
    private static final String CHOICES = "likeness";
    private static final String SAID =
            """
            MATCH (m:WordMapping {choices: $choices})
            WHERE $office = '*' OR m.office = $office
            RETURN m.folded AS key, m.code AS answer ORDER BY m.at DESC, m.id LIMIT 5000
            """;
    private static final String REMEMBER =
            """
            UNWIND $rows AS row
            MERGE (m:WordMapping {id: row.id})
            SET m += row, m.choices = $choices, m.office = $office, m.account = $account,
                m.byName = $byName, m.at = $at
            """;
    private static final String FORGET = "MATCH (m:WordMapping) WHERE m.id IN $ids DELETE m";

    private final Neo4jClient neo4j;

    LikenessStore(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /// What an office has said, by the keys of the questions; the last said where several have.
    public Map<String, String> said(String office) {
        record Said(String key, String answer) {}
        Map<String, String> answers = new HashMap<>();
        neo4j.query(SAID)
                .bindAll(Map.of("choices", CHOICES, "office", office))
                .fetchAs(Said.class)
                .mappedBy((_, row) ->
                        new Said(row.get("key").asString(), row.get("answer").asString()))
                .all()
                .forEach(one -> answers.putIfAbsent(one.key(), one.answer()));
        return answers;
    }

    /// Remembers of names that are like something known that they are that, and forgets it of those
    /// that are now said to be something else.
    public void settle(List<Likeness> answered, Teacher teacher) {
        List<Map<String, String>> same =
                answered.stream()
                        .filter(Likeness::isSame)
                        .map(one ->
                                Map.of(
                                        "id", id(one, teacher),
                                        "word", one.subject(),
                                        "folded", one.key(),
                                        "code", String.valueOf(one.answer())))
                        .toList();
        if (!same.isEmpty()) {
            neo4j.query(REMEMBER)
                    .bindAll(
                            Map.of(
                                    "rows", same,
                                    "choices", CHOICES,
                                    "office", teacher.office(),
                                    "account", teacher.account(),
                                    "byName", teacher.name(),
                                    "at", teacher.at().atZone(ZoneOffset.UTC)))
                    .run();
        }
        List<String> otherwise =
                answered.stream()
                        .filter(one -> !one.isSame())
                        .map(one -> id(one, teacher))
                        .toList();
        if (!otherwise.isEmpty()) {
            neo4j.query(FORGET).bind(otherwise).to("ids").run();
        }
    }

    private static String id(Likeness one, Teacher teacher) {
        return MemoryStore.id(CHOICES, teacher.office(), one.key());
    }
}
