package rosa.territory.internal;

import java.util.List;
import rosa.territory.FactTrace.Kind;

/// The statements that make facts again what they were, each for many rows. A node that somebody
/// refers to is not detached: then the whole transaction fails, rather than leave a hole.
final class FactRestoring {
    private static final String REMOVE_MEMBERSHIPS =
            """
            UNWIND $rows AS row
            MATCH (:Comune {istat: row.id})-[part:PART_OF]->() WHERE part.importRun IS NOT NULL
            DELETE part
            """;
    private static final String REMOVE_COUNTS =
            """
            UNWIND $rows AS row
            UNWIND row.parts AS part
            MATCH (r:ResidentCount {id: part})
            DETACH DELETE r
            """;
    private static final String REMOVE_CLASSES =
            """
            UNWIND $rows AS row
            UNWIND row.parts AS part
            MATCH (s:SnaiClassification {id: part})
            DETACH DELETE s
            """;
    private static final String RESTORE_COMUNI =
            """
            UNWIND $rows AS row
            WITH row WHERE row.existed
            MATCH (c:Comune {istat: row.id})
            SET c = row.properties
            FOREACH (_ IN CASE WHEN row.comune THEN [] ELSE [1] END | REMOVE c:Comune)
            FOREACH (_ IN CASE WHEN row.pole THEN [] ELSE [1] END | REMOVE c:Pole)
            FOREACH (_ IN CASE WHEN row.pole THEN [1] ELSE [] END | SET c:Pole)
            """;
    private static final String RESTORE_MEMBERSHIPS =
            """
            UNWIND $rows AS row
            UNWIND row.links AS link
            MATCH (c:Comune {istat: row.id})
            MATCH (t:Territory {id: link.to})
            CREATE (c)-[part:PART_OF]->(t)
            SET part = link.properties
            """;
    private static final String RESTORE_COUNTS =
            """
            UNWIND $rows AS row
            UNWIND row.residents AS count
            MATCH (c:Comune {istat: row.id})
            CREATE (c)-[:HAS_RESIDENTS]->(r:ResidentCount)
            SET r = count
            """;
    private static final String RESTORE_CLASSES =
            """
            UNWIND $rows AS row
            UNWIND row.classes AS class
            MATCH (c:Comune {istat: row.id})
            MATCH (p:Pole {istat: class.to})
            CREATE (c)-[:HAS_SNAI_CLASS]->(s:SnaiClassification)-[:GRAVITATES_TO]->(p)
            SET s = class.properties
            """;
    private static final String REMOVE_COMUNI =
            """
            UNWIND $rows AS row
            WITH row WHERE NOT row.existed
            MATCH (c:Comune {istat: row.id})
            DELETE c
            """;
    private static final String REMOVE_POLES =
            """
            UNWIND $rows AS row
            WITH row WHERE NOT row.existed
            MATCH (p:Pole {istat: row.id}) WHERE NOT p:Comune
            DELETE p
            """;
    private static final String POLES_NO_MORE =
            """
            UNWIND $rows AS row
            WITH row WHERE row.existed
            MATCH (p:Pole {istat: row.id})
            REMOVE p:Pole
            """;
    private static final String LOOSEN_TERRITORIES =
            """
            UNWIND $rows AS row
            MATCH (:Territory {id: row.id})-[within:PART_OF]->()
            DELETE within
            """;
    private static final String RESTORE_TERRITORIES =
            """
            UNWIND $rows AS row
            WITH row WHERE row.existed
            MATCH (t:Territory {id: row.id})
            SET t = row.properties
            WITH t, row
            UNWIND row.links AS link
            MATCH (p:Territory {id: link.to})
            CREATE (t)-[within:PART_OF]->(p)
            SET within = link.properties
            """;
    private static final String REMOVE_TERRITORIES =
            """
            UNWIND $rows AS row
            WITH row WHERE NOT row.existed
            MATCH (t:Territory {id: row.id})
            DELETE t
            """;
    private static final String REMOVE_CHANGES =
            """
            UNWIND $rows AS row
            MATCH (v:ComuneChange {id: row.id})
            WHERE NOT row.existed
            DETACH DELETE v
            """;

    /// Those that an import replaced are there no more.
    private static final String RESTORE_CHANGES =
            """
            UNWIND $rows AS row
            WITH row WHERE row.existed
            MERGE (v:ComuneChange {id: row.id})
            SET v = row.properties
            """;

    private static final String BORDERS =
            """
            UNWIND $rows AS row
            WITH row, split(row.id, '|') AS codes
            MATCH (:Comune {istat: codes[0]})-[border:BORDERS]->(:Comune {istat: codes[1]})
            FOREACH (_ IN CASE WHEN row.existed THEN [1] ELSE [] END | SET border = row.properties)
            FOREACH (_ IN CASE WHEN row.existed THEN [] ELSE [1] END | DELETE border)
            """;
    private static final String BOUNDARIES =
            """
            UNWIND $rows AS row
            MATCH (b:Boundary {istat: row.id})
            FOREACH (_ IN CASE WHEN row.existed THEN [1] ELSE [] END | SET b = row.properties)
            FOREACH (_ IN CASE WHEN row.existed THEN [] ELSE [1] END | DETACH DELETE b)
            """;
    private static final String RESIDENTS =
            """
            UNWIND $rows AS row
            MATCH (r:ResidentCount {id: row.id})
            FOREACH (_ IN CASE WHEN row.existed THEN [1] ELSE [] END | SET r = row.properties)
            FOREACH (_ IN CASE WHEN row.existed THEN [] ELSE [1] END | DETACH DELETE r)
            """;

    private FactRestoring() {}

    /// In their order.
    static List<String> statements(Kind kind) {
        return switch (kind) {
            case COMUNE ->
                    List.of(
                            REMOVE_MEMBERSHIPS,
                            REMOVE_COUNTS,
                            REMOVE_CLASSES,
                            RESTORE_COMUNI,
                            RESTORE_MEMBERSHIPS,
                            RESTORE_COUNTS,
                            RESTORE_CLASSES,
                            REMOVE_COMUNI);
            case POLE -> List.of(POLES_NO_MORE, REMOVE_POLES);
            case TERRITORY -> List.of(LOOSEN_TERRITORIES, RESTORE_TERRITORIES, REMOVE_TERRITORIES);
            case CHANGE -> List.of(REMOVE_CHANGES, RESTORE_CHANGES, Cypher.LINK_CHANGES);
            case BORDER -> List.of(BORDERS);
            case BOUNDARY -> List.of(BOUNDARIES);
            case RESIDENTS -> List.of(RESIDENTS);
        };
    }
}
