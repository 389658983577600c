package rosa.territory.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.ComuneChange;
import rosa.territory.Source;

/// Statements and readings that more than one store needs.
final class Cypher {
    static final String MERGE_SOURCES =
            """
            UNWIND $rows AS row
            MERGE (s:Source {id: row.id})
            SET s.title = row.title, s.publisher = row.publisher, s.licence = row.licence,
                s.date = date(row.date), s.note = row.note,
                s.ownKnowledge = row.own_knowledge = 'true'
            """;

    /// Where both comuni are known the change is walked from one to the other.
    static final String LINK_CHANGES =
            """
            UNWIND $rows AS row
            MATCH (v:ComuneChange {id: row.id})
            OPTIONAL MATCH (old:Comune {istat: v.from})
            OPTIONAL MATCH (new:Comune {istat: v.to})
            FOREACH (c IN CASE WHEN old IS NULL THEN [] ELSE [old] END |
                MERGE (c)-[:BECAME]->(v))
            FOREACH (c IN CASE WHEN new IS NULL THEN [] ELSE [new] END |
                MERGE (v)-[:INTO]->(c))
            """;

    private Cypher() {}

    /// A source as a row of [#MERGE_SOURCES].
    static Map<String, @Nullable Object> row(Source source) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", source.id());
        row.put("title", source.title());
        row.put("publisher", source.publisher());
        row.put("licence", source.licence());
        row.put("date", source.date().toString());
        row.put("note", source.note().isEmpty() ? null : source.note());
        row.put("own_knowledge", Boolean.toString(source.ownKnowledge()));
        return row;
    }

    static Source source(Value node) {
        return new Source(
                node.get("id").asString(),
                node.get("title").asString(),
                node.get("publisher").asString(""),
                node.get("licence").asString(""),
                node.get("date").asLocalDate(),
                node.get("note").asString(""),
                node.get("ownKnowledge").asBoolean(false));
    }

    static ComuneChange change(Value node) {
        return new ComuneChange(
                ComuneChange.Kind.of(node.get("kind").asString()),
                node.get("on").asLocalDate(),
                new IstatCode(node.get("from").asString()),
                node.get("fromName").asString(),
                new IstatCode(node.get("to").asString()),
                node.get("toName").asString(),
                node.get("act").asString(""),
                node.get("note").asString(""),
                provenance(node));
    }

    static Provenance provenance(Value holder) {
        return new Provenance(holder.get("source").asString(), holder.get("asOf").asLocalDate());
    }
}
