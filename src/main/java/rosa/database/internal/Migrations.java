package rosa.database.internal;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import rosa.shared.StartFailure;

/// Brings the graph's schema up to date before anything else uses it: runs each file of
/// `neo4j/migrations` that has not run, in order, and records it.
///
/// Refuses to start on a graph whose applied files have changed since, or which a newer program has
/// migrated further.
@Component("migrations")
public final class Migrations implements InitializingBean {
    static final int CHANGED = 31;
    static final int NEWER = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String RECORD =
            """
            OPTIONAL MATCH (last:Migration) WHERE NOT (last)<-[:AFTER]-()
            CREATE (now:Migration {version: $version, description: $description,
                    checksum: $checksum, appliedAt: $at, tookMs: $took})
            FOREACH (_ IN CASE WHEN last IS NULL THEN [] ELSE [1] END | CREATE (now)-[:AFTER]->(last))
            """;

    private final Driver driver;
    private final Clock clock;
    private final List<MigrationFile> files;

    @org.springframework.beans.factory.annotation.Autowired
    Migrations(Driver driver, Clock clock) {
        this(driver, clock, onClassPath());
    }

    Migrations(Driver driver, Clock clock, List<MigrationFile> files) {
        this.driver = driver;
        this.clock = clock;
        this.files = files.stream().sorted(Comparator.comparing(MigrationFile::version)).toList();
        Set<String> seen = new HashSet<>();
        for (MigrationFile file : files) {
            if (!seen.add(file.version())) {
                throw new IllegalStateException(
                        "Two migrations have the version %s.".formatted(file.version()));
            }
        }
    }

    @Override
    public void afterPropertiesSet() {
        run();
    }

    /// Runs what has not run; harmless when there is nothing to do.
    void run() {
        try (Session session = driver.session()) {
            session.run(
                            "CREATE CONSTRAINT migration_version IF NOT EXISTS"
                                    + " FOR (m:Migration) REQUIRE m.version IS UNIQUE")
                    .consume();
            Map<String, String> applied = applied(session);
            check(applied);
            for (MigrationFile file : files) {
                if (!applied.containsKey(file.version())) {
                    apply(session, file);
                }
            }
        }
    }

    private void apply(Session session, MigrationFile file) {
        long start = System.nanoTime();
        for (String statement : file.statements()) {
            session.run(statement).consume();
        }
        session.run("CALL db.awaitIndexes(300)").consume();
        long took = (System.nanoTime() - start) / 1_000_000;
        session.executeWriteWithoutResult(transaction ->
                transaction
                        .run(
                                RECORD,
                                Map.of(
                                        "version", file.version(),
                                        "description", file.description(),
                                        "checksum", file.checksum(),
                                        "at", clock.instant().atZone(ZoneOffset.UTC),
                                        "took", took))
                        .consume());
        LOG.info("Migration {} ({}) applied in {} ms.", file.version(), file.description(), took);
    }

    private void check(Map<String, String> applied) {
        for (MigrationFile file : files) {
            String checksum = applied.get(file.version());
            if (checksum != null && !checksum.equals(file.checksum())) {
                throw new StartFailure(
                        CHANGED,
                        "La migrazione V%s (%s) è cambiata dopo essere stata applicata a questi dati: ripristina il file originale e aggiungi una migrazione nuova."
                                .formatted(file.version(), file.description()));
            }
        }
        Set<String> known = new HashSet<>(files.stream().map(MigrationFile::version).toList());
        applied.keySet().stream()
                .filter(version -> !known.contains(version))
                .findFirst()
                .ifPresent(version -> {
                    throw new StartFailure(
                            NEWER,
                            "I dati sono stati scritti da una versione più recente di ROSA (migrazione V%s): aggiorna il programma o indica un'altra cartella con ROSA_DATA."
                                    .formatted(version));
                });
    }

    private static Map<String, String> applied(Session session) {
        Map<String, String> applied = new TreeMap<>();
        session.run("MATCH (m:Migration) RETURN m.version AS version, m.checksum AS checksum")
                .forEachRemaining(row ->
                        applied.put(row.get("version").asString(), row.get("checksum").asString()));
        return applied;
    }

    /// Where a graph with these migrations stands against this program, in one sentence.
    public static String standing(List<Manifest.Applied> applied) {
        Set<String> done = applied.stream().map(Manifest.Applied::version).collect(toSet());
        List<String> known = onClassPath().stream().map(MigrationFile::version).toList();
        long missing = known.stream().filter(version -> !done.contains(version)).count();
        if (!new HashSet<>(known).containsAll(done)) {
            return "I dati sono di una versione più recente di ROSA.";
        }
        return missing == 0
                ? "Lo schema dei dati è aggiornato (%d migrazioni).".formatted(done.size())
                : "Lo schema dei dati si aggiornerà al prossimo avvio (%d migrazioni da applicare)."
                        .formatted(missing);
    }

    static List<MigrationFile> onClassPath() {
        try {
            Resource[] resources =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:neo4j/migrations/V*.cypher");
            return Stream.of(resources).map(Migrations::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MigrationFile read(Resource resource) {
        try {
            String name = resource.getFilename();
            if (name == null) {
                throw new IllegalStateException("A migration without a name: " + resource);
            }
            return MigrationFile.of(name, resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
