package rosa.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import rosa.shared.StartFailure;

/// What holds on the embedded database and on an external one alike.
abstract class DatabaseContract {
    private static final MigrationFile FIRST =
            MigrationFile.of(
                    "V0001__first.cypher",
                    """
                    // a constraint; then a datum
                    CREATE CONSTRAINT thing IF NOT EXISTS FOR (t:Thing) REQUIRE t.id IS UNIQUE;
                    MERGE (t:Thing {id: 'semi;colon'});
                    """);
    private static final MigrationFile SECOND =
            MigrationFile.of("V0002__second.cypher", "MERGE (t:Thing {id: 'second'});\n");

    abstract Driver driver();

    @BeforeEach
    void empty_the_graph() {
        query("MATCH (n) DETACH DELETE n");
    }

    @Test
    void migrations_run_in_order_and_are_chained() {
        migrations(SECOND, FIRST).run();

        assertThat(count("MATCH (t:Thing) RETURN count(t) AS n")).isEqualTo(2);
        assertThat(
                        count(
                                "MATCH (:Migration {version: '0002'})-[:AFTER]->(:Migration {version: '0001'})"
                                        + " RETURN count(*) AS n"))
                .isOne();
    }

    @Test
    void migrations_run_twice_without_harm() {
        migrations(FIRST, SECOND).run();

        migrations(FIRST, SECOND).run();

        assertThat(count("MATCH (m:Migration) RETURN count(m) AS n")).isEqualTo(2);
        assertThat(count("MATCH (t:Thing) RETURN count(t) AS n")).isEqualTo(2);
    }

    @Test
    void a_changed_migration_stops_the_start_with_a_sentence() {
        migrations(FIRST).run();
        var changed = MigrationFile.of("V0001__first.cypher", "MERGE (t:Thing {id: 'other'});\n");

        assertThatThrownBy(() -> migrations(changed).run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("V0001")
                .hasMessageContaining("è cambiata");
    }

    @Test
    void data_of_a_newer_version_stop_the_start_with_a_sentence() {
        migrations(FIRST, SECOND).run();

        assertThatThrownBy(() -> migrations(FIRST).run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("versione più recente");
    }

    @Test
    void a_line_end_of_another_system_is_no_change() {
        migrations(FIRST).run();
        var windows =
                MigrationFile.of(
                        "V0001__first.cypher",
                        """
                        // a constraint; then a datum
                        CREATE CONSTRAINT thing IF NOT EXISTS FOR (t:Thing) REQUIRE t.id IS UNIQUE;
                        MERGE (t:Thing {id: 'semi;colon'});
                        """
                                .replace("\n", "\r\n"));

        migrations(windows).run();

        assertThat(count("MATCH (m:Migration) RETURN count(m) AS n")).isOne();
    }

    private Migrations migrations(MigrationFile... files) {
        return new Migrations(driver(), Clock.systemUTC(), List.of(files));
    }

    private long count(String cypher) {
        try (var session = driver().session()) {
            return session.run(cypher).single().get("n").asLong();
        }
    }

    private void query(String cypher) {
        try (var session = driver().session()) {
            session.run(cypher).consume();
        }
    }
}
