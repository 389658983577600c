package rosa.territory.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import rosa.territory.ReferenceBorder;
import rosa.territory.ReferenceComune;
import rosa.territory.Source;

/// Writes lists of a country in batches, each statement with no more than what it reads: all of it
/// crosses a connection. Its caller holds the transaction.
final class NationalWriting {
    private static final int BATCH = 1000;

    /// A pole outside of what was known becomes a comune by the same code.
    private static final String POLES =
            """
            UNWIND $rows AS row
            MATCH (p:Pole {istat: row.istat})
            WHERE NOT p:Comune
            SET p:Comune, p.importRun = $run
            """;

    private static final String COMUNI =
            """
            UNWIND $rows AS row
            MERGE (c:Comune {istat: row.istat})
            ON CREATE SET c.importRun = $run
            WITH c, row WHERE c.importRun IS NOT NULL
            SET c.name = row.name, c.areaKm2 = row.areaKm2, c.lat = row.lat, c.lon = row.lon,
                c.province = row.province, c.provinceSign = row.provinceSign,
                c.regionCode = row.regionCode, c.region = row.region,
                c.importRun = $run, c.source = $source, c.asOf = $asOf
            """;
    private static final String TERRITORIES =
            """
            UNWIND $rows AS row
            MERGE (t:Territory {id: row.id})
            ON CREATE SET t.kind = row.kind, t.code = row.code, t.name = row.name,
                t.source = $source, t.asOf = $asOf, t.importRun = $run
            WITH t, row WHERE row.parent IS NOT NULL
            MERGE (parent:Territory {id: row.parent})
            MERGE (t)-[within:PART_OF]->(parent)
            ON CREATE SET within.source = $source, within.asOf = $asOf
            """;
    private static final String MEMBERSHIPS =
            """
            UNWIND $rows AS row
            MATCH (c:Comune {istat: row.istat}) WHERE c.importRun IS NOT NULL
            OPTIONAL MATCH (c)-[former:PART_OF]->(t:Territory)
            WHERE former.importRun IS NOT NULL AND t.kind IN ['provincia', 'regione']
              AND NOT t.id IN [row.provinceId, row.regionId]
            DELETE former
            WITH DISTINCT c, row
            UNWIND [row.provinceId, row.regionId] AS id
            MATCH (t:Territory {id: id})
            MERGE (c)-[part:PART_OF]->(t)
            ON CREATE SET part.source = $source, part.asOf = $asOf, part.importRun = $run
            """;
    private static final String RESIDENTS =
            """
            UNWIND $rows AS row
            MATCH (c:Comune {istat: row.istat}) WHERE c.importRun IS NOT NULL
            MERGE (r:ResidentCount {id: row.istat + '@' + toString(row.countedOn)})
            SET r.date = row.countedOn, r.people = row.residents, r.kind = 'census',
                r.source = $source, r.asOf = row.countedOn
            MERGE (c)-[:HAS_RESIDENTS]->(r)
            """;
    private static final String CLASSES =
            """
            UNWIND $rows AS row
            MATCH (c:Comune {istat: row.istat}) WHERE c.importRun IS NOT NULL
            OPTIONAL MATCH (known:Comune {istat: row.pole})
            FOREACH (one IN CASE WHEN known IS NULL THEN [] ELSE [known] END | SET one:Pole)
            WITH DISTINCT c, row
            MERGE (p:Pole {istat: row.pole})
            ON CREATE SET p.name = row.pole, p.source = $source, p.asOf = $asOf
            MERGE (s:SnaiClassification {id: row.istat + '@' + toString(row.year)})
            SET s.year = row.year, s.code = row.code, s.minutesToPole = row.minutes,
                s.source = $source, s.asOf = date({year: row.year, month: 12, day: 31})
            MERGE (c)-[:HAS_SNAI_CLASS]->(s)
            WITH s, p
            OPTIONAL MATCH (s)-[former:GRAVITATES_TO]->(other) WHERE other <> p
            DELETE former
            MERGE (s)-[:GRAVITATES_TO]->(p)
            """;
    private static final String BORDERS =
            """
            UNWIND $rows AS row
            MATCH (a:Comune {istat: row.one})
            MATCH (b:Comune {istat: row.other})
            MERGE (a)-[border:BORDERS]->(b)
            ON CREATE SET border.importRun = $run
            WITH border, row WHERE border.importRun IS NOT NULL
            SET border.km = row.km, border.source = $source, border.asOf = $asOf,
                border.importRun = $run
            """;

    private final Neo4jClient client;
    private final Source source;
    private final String importRun;

    /// @param importRun the id of the import that writes them
    NationalWriting(Neo4jClient client, Source source, String importRun) {
        this.client = client;
        this.source = source;
        this.importRun = importRun;
    }

    /// Writes provinces and regions, each after what it lies in.
    void territories(List<ListedTerritory> territories) {
        run(
                TERRITORIES,
                territories.stream()
                        .map(one ->
                                row(
                                        "id", one.id(),
                                        "kind", one.kind(),
                                        "code", one.code(),
                                        "name", one.name(),
                                        "parent", one.parent()))
                        .toList());
    }

    /// Writes comuni, their residents and their classes; territories are there.
    ///
    /// @param stored is told how many are written
    void comuni(List<ReferenceComune> comuni, IntConsumer stored) {
        run(POLES, comuni.stream().map(one -> row("istat", one.istat().value())).toList());
        for (int at = 0; at < comuni.size(); at += BATCH) {
            int end = Math.min(comuni.size(), at + BATCH);
            List<ReferenceComune> batch = comuni.subList(at, end);
            run(COMUNI, batch.stream().map(NationalWriting::row).toList());
            run(MEMBERSHIPS, batch.stream().map(NationalWriting::membership).toList());
            run(RESIDENTS, batch.stream().flatMap(NationalWriting::residents).toList());
            stored.accept(end);
        }
        // A pole may come later in the list than who gravitates to it.
        batches(CLASSES, comuni.stream().flatMap(NationalWriting::inner).toList(), _ -> {});
    }

    /// Writes who borders on whom; the comuni are there.
    ///
    /// @param stored is told how many are written
    void borders(List<ReferenceBorder> borders, IntConsumer stored) {
        batches(
                BORDERS,
                borders.stream()
                        .map(one ->
                                row(
                                        "one", one.one().value(),
                                        "other", one.other().value(),
                                        "km", one.km()))
                        .toList(),
                stored);
    }

    private void batches(
            String statement, List<Map<String, @Nullable Object>> rows, IntConsumer stored) {
        for (int at = 0; at < rows.size(); at += BATCH) {
            int end = Math.min(rows.size(), at + BATCH);
            run(statement, rows.subList(at, end));
            stored.accept(end);
        }
    }

    private void run(String statement, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        client.query(statement)
                .bindAll(
                        Map.of(
                                "rows",
                                rows,
                                "source",
                                source.id(),
                                "asOf",
                                source.date(),
                                "run",
                                importRun))
                .run();
    }

    private static Map<String, @Nullable Object> row(ReferenceComune comune) {
        return row(
                "istat", comune.istat().value(),
                "name", comune.name(),
                "areaKm2", comune.areaKm2(),
                "lat", comune.townHall().lat(),
                "lon", comune.townHall().lon(),
                "province", comune.province(),
                "provinceSign", comune.provinceSign(),
                "regionCode", comune.regionCode(),
                "region", comune.region());
    }

    private static Map<String, @Nullable Object> membership(ReferenceComune comune) {
        return row(
                "istat", comune.istat().value(),
                "provinceId", ListedTerritory.province(comune),
                "regionId", ListedTerritory.region(comune));
    }

    private static Stream<Map<String, @Nullable Object>> residents(ReferenceComune comune) {
        return Stream.ofNullable(comune.residents())
                .map(people ->
                        row(
                                "istat", comune.istat().value(),
                                "residents", people,
                                "countedOn", comune.countedOn()));
    }

    private static Stream<Map<String, @Nullable Object>> inner(ReferenceComune comune) {
        ReferenceComune.Inner inner = comune.inner();
        return inner == null
                ? Stream.empty()
                : Stream.of(
                        row(
                                "istat", comune.istat().value(),
                                "year", inner.year(),
                                "code", inner.code(),
                                "minutes", inner.minutesToPole(),
                                "pole", inner.pole().value()));
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            row.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return row;
    }
}
