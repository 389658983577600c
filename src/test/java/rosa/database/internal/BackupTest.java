package rosa.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import rosa.database.Backups;
import rosa.database.DatabaseSettings;
import rosa.shared.StartFailure;

class BackupTest {
    @TempDir private static Path folder;

    private static Path source;
    private static OpenDatabase database;
    private static Backups backups;

    @BeforeAll
    static void fill_a_graph() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        Files.createDirectories(source.resolve("neo4j"));
        database = OpenDatabase.of(embedded(source));
        backups = new Backups(embedded(source), Clock.systemUTC());
        new Migrations(database.driver(), Clock.systemUTC(), Migrations.onClassPath()).run();
        run(
                """
                UNWIND range(1, 2500) AS i
                CREATE (n:Comune:Pole {istat: 'prova-' + i, name: 'Città ' + i, areaKm2: i / 3.0,
                    asOf: date('2024-12-31'), at: datetime('2026-11-23T07:55:00Z'), demo: i % 2 = 0,
                    minutes: i, kinds: ['a', 'b;"\\n'], codes: [1, 2], shares: [0.5, 1.0],
                    days: [date('2026-01-01')], span: duration('P1M2DT3S'), clock: localtime('10:00'),
                    local: localdatetime('2026-01-01T10:00:01.5'), zoned: time('10:00+01:00'),
                    place: point({latitude: 43.1, longitude: 12.4})})
                """);
        run(
                """
                MATCH (a:Comune), (b:Comune) WHERE b.minutes = a.minutes + 1
                CREATE (a)-[:BORDERS {km: a.minutes * 1.5, asOf: date('2024-01-01')}]->(b)
                """);
        run("CREATE (:Odd:`A label` {infinite: 1.0 / 0.0, empty: '', none: []})");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void a_restored_backup_has_the_hash_of_the_graph() {
        Path file = folder.resolve("round-trip.zip");

        var written = backups.write(file, "test");
        var target = embedded(folder.resolve("target"));
        var restored = new Backups(target, Clock.systemUTC()).restore(file, false);

        assertThat(written.nodes()).isGreaterThan(2500);
        assertThat(written.relationships()).isGreaterThanOrEqualTo(2499);
        assertThat(written).isEqualTo(GraphReading.contents(database.driver()));
        assertThat(restored).isEqualTo(written);
        try (OpenDatabase again = OpenDatabase.of(target)) {
            new Migrations(again.driver(), Clock.systemUTC(), Migrations.onClassPath()).run();
            assertThat(GraphReading.contents(again.driver())).isEqualTo(written);
            assertThat(schema(again.driver())).isEqualTo(schema(database.driver()));
        }
    }

    @Test
    void the_hash_changes_with_any_value_and_any_end_of_a_relationship() {
        var before = GraphReading.contents(database.driver());

        run("MATCH (n:Comune {minutes: 7}) SET n.areaKm2 = 99.0");
        var changed = GraphReading.contents(database.driver());
        run("MATCH (n:Comune {minutes: 7}) SET n.areaKm2 = 7 / 3.0");
        var back = GraphReading.contents(database.driver());

        assertThat(changed.graphHash()).isNotEqualTo(before.graphHash());
        assertThat(back).isEqualTo(before);
    }

    @Test
    void a_backup_waits_for_an_audited_change_and_keeps_the_next_one_out() throws Exception {
        var taken = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var change =
                CompletableFuture.runAsync(() -> {
                    try (var session = database.driver().session();
                            var transaction = session.beginTransaction()) {
                        transaction.run(GraphReading.TAKE_LOCK).consume();
                        taken.countDown();
                        release.await();
                        transaction.run("CREATE (:AfterTheLock)").consume();
                        transaction.commit();
                    } catch (InterruptedException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
        taken.await();

        var reading = CompletableFuture.supplyAsync(() -> GraphReading.contents(database.driver()));
        release.countDown();
        change.get();

        assertThat(reading.get()).isEqualTo(GraphReading.contents(database.driver()));
        run("MATCH (n:AfterTheLock) DELETE n");
    }

    @Test
    void a_backup_is_readable_by_its_owner_only_and_never_overwrites() throws IOException {
        Path file = folder.resolve("private.zip");
        backups.write(file, "test");

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> backups.write(file, "test")).hasMessageContaining("esiste già");
    }

    @Test
    void data_that_are_there_are_replaced_only_when_told_and_then_kept() {
        Path file = folder.resolve("replacing.zip");
        var written = backups.write(file, "test");
        Path target = folder.resolve("occupied");
        new Backups(embedded(target), Clock.systemUTC()).restore(file, false);

        assertThatThrownBy(
                        () -> new Backups(embedded(target), Clock.systemUTC()).restore(file, false))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("contiene già dati");

        assertThat(new Backups(embedded(target), Clock.systemUTC()).restore(file, true))
                .isEqualTo(written);
        assertThat(target.toFile().list())
                .anyMatch(name -> name.startsWith("neo4j.before-restore-"));
    }

    @Test
    void a_backup_moves_to_an_external_database_with_its_hash_and_what_was_there_is_kept() {
        Path file = folder.resolve("moving.zip");
        var written = backups.write(file, "test");
        Path data = folder.resolve("external-data");
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("external"), "password")) {
            var external =
                    new Backups(
                            new DatabaseSettings(
                                    data,
                                    new DatabaseSettings.External(
                                            server.boltUri(), EmbeddedServer.USER, "password")),
                            Clock.systemUTC());

            assertThat(external.restore(file, false)).isEqualTo(written);
            assertThatThrownBy(() -> external.restore(file, false))
                    .hasMessageContaining("contiene già dati");
            assertThat(external.restore(file, true)).isEqualTo(written);
            assertThat(external.write(folder.resolve("back.zip"), "test")).isEqualTo(written);
        }
        assertThat(data.resolve("backups").toFile().list())
                .singleElement()
                .asString()
                .startsWith("before-restore-");
    }

    @Test
    void data_in_use_are_not_replaced() {
        Path file = folder.resolve("in-use.zip");
        backups.write(file, "test");

        assertThatThrownBy(() -> backups.restore(file, true))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("già usata da un'altra istanza");
    }

    @Test
    void a_damaged_or_foreign_file_is_refused_and_changes_nothing() throws IOException {
        Path good = folder.resolve("good.zip");
        backups.write(good, "test");
        Path truncated = folder.resolve("truncated.zip");
        byte[] bytes = Files.readAllBytes(good);
        Files.write(truncated, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path text = Files.writeString(folder.resolve("text.zip"), "nessuna copia");
        Path changed = rewritten(good, "changed.zip", "Città 7", "Villa 77", "nodes.jsonl");
        Path outside = rewritten(good, "outside.zip", "", "", "../../evil.jsonl");
        Path target = folder.resolve("untouched");

        for (Path bad :
                new Path[] {truncated, text, changed, outside, folder.resolve("absent.zip")}) {
            assertThatThrownBy(() ->
                            new Backups(embedded(target), Clock.systemUTC()).restore(bad, true))
                    .as(bad.toString())
                    .asInstanceOf(InstanceOfAssertFactories.type(StartFailure.class))
                    .returns(BackupFile.DAMAGED, StartFailure::exitCode);
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void a_backup_of_a_newer_version_is_told_apart_from_a_damaged_one() throws IOException {
        Path good = folder.resolve("old.zip");
        backups.write(good, "test");
        Path newer = rewritten(good, "newer.zip", "\"0010\"", "\"9910\"", Manifest.NAME);

        assertThatThrownBy(() ->
                        new Backups(embedded(folder.resolve("older")), Clock.systemUTC())
                                .restore(newer, false))
                .asInstanceOf(InstanceOfAssertFactories.type(StartFailure.class))
                .returns(Restoration.NEWER_BACKUP, StartFailure::exitCode);
    }

    @Test
    void what_hangs_loose_is_named() {
        run("CREATE (:PlacesCount {id: 'loose'})");

        var found = Orphans.in(database.driver());

        run("MATCH (n:PlacesCount {id: 'loose'}) DELETE n");
        assertThat(found).anyMatch(sentence -> sentence.contains("PlacesCount"));
        assertThat(Orphans.in(database.driver()))
                .noneMatch(sentence -> sentence.contains("PlacesCount"));
    }

    private static Path rewritten(Path zip, String name, String from, String to, String entryName)
            throws IOException {
        Path result = folder.resolve(name);
        try (ZipFile in = new ZipFile(zip.toFile());
                OutputStream file = Files.newOutputStream(result);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text =
                        new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(
                        (entry.getName().equals(entryName) ? text.replace(from, to) : text)
                                .getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
            if (in.getEntry(entryName) == null) {
                out.putNextEntry(new ZipEntry(entryName));
                out.closeEntry();
            }
        }
        return result;
    }

    private static String schema(Driver driver) {
        try (var session = driver.session()) {
            return session.run("SHOW INDEXES YIELD name RETURN name ORDER BY name")
                    .list(row -> row.get("name").asString())
                    .toString();
        }
    }

    private static DatabaseSettings embedded(Path data) {
        return new DatabaseSettings(data, new DatabaseSettings.External("", "neo4j", null));
    }

    private static void run(String cypher) {
        try (var session = database.driver().session()) {
            session.run(cypher).consume();
        }
    }
}
