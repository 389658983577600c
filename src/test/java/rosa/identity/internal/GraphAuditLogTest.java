package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import rosa.AtOnce;
import rosa.RosaTest;
import rosa.identity.AuditEntry;
import rosa.identity.AuditLog;
import rosa.identity.AuditTrail;
import rosa.identity.AuditTrail.Verdict;

@RosaTest
class GraphAuditLogTest {
    @Autowired private Neo4jClient client;
    @Autowired private AuditLog audit;
    @Autowired private AuditTrail trail;

    @Test
    void changes_recorded_together_keep_their_order() {
        String id = UUID.randomUUID().toString();
        List<AuditLog.Change> changes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            changes.add(
                    new AuditLog.Change(
                            "test." + i,
                            new AuditLog.Subject("Test", id, "prova"),
                            Map.of(),
                            Map.of("i", i)));
        }

        audit.recordAll(changes);

        assertThat(trail.historyOf("Test", id).reversed())
                .extracting(AuditEntry::action)
                .containsExactlyElementsOf(changes.stream().map(AuditLog.Change::action).toList());
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void the_changes_of_a_property_are_found_behind_however_many_others() {
        String id = UUID.randomUUID().toString();
        AuditLog.Subject subject = new AuditLog.Subject("Test", id, "prova");
        audit.record("test.begin", subject, Map.of(), Map.of("name", "Prima"));
        audit.record("test.amend", subject, Map.of("name", "Prima"), Map.of("name", "Poi"));
        List<AuditLog.Change> counts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            counts.add(
                    new AuditLog.Change(
                            "test.count",
                            subject,
                            Map.of("said", "\"name\":", "people", i),
                            Map.of("said", "\"name\":", "people", i + 1)));
        }
        audit.recordAll(counts);

        assertThat(trail.changesOf("Test", List.of(id, "another"), "name"))
                .extracting(AuditEntry::action)
                .containsExactly("test.amend");
    }

    @Test
    void many_who_write_at_once_leave_one_whole_chain() throws Exception {
        String id = UUID.randomUUID().toString();

        AtOnce.all(
                12,
                number -> {
                    for (int i = 0; i < 5; i++) {
                        record(id, number + "." + i);
                    }
                    return number;
                });

        assertThat(trail.historyOf("Test", id)).hasSize(60);
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void an_entry_changed_behind_the_log_is_found() {
        long seq = recorded();
        String before = property(seq, "subjectName");

        set(seq, "subjectName", "altro");
        assertThat(trail.verify()).isEqualTo(new Verdict.Broken(seq));

        set(seq, "subjectName", before);
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void an_entry_removed_or_put_in_behind_the_log_is_found() {
        long seq = recorded();
        recorded();

        client.query("MATCH (e:AuditEntry {seq: $seq}) SET e.seq = -e.seq")
                .bind(seq)
                .to("seq")
                .run();
        assertThat(trail.verify()).isEqualTo(new Verdict.Broken(seq));
        client.query("MATCH (e:AuditEntry {seq: -$seq}) SET e.seq = $seq")
                .bind(seq)
                .to("seq")
                .run();
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);

        long last = recorded();
        client.query(
                        """
                        MATCH (e:AuditEntry {seq: $last})
                        CREATE (f:AuditEntry) SET f = e {.*, seq: $last + 1, previousHash: e.hash}
                        """)
                .bind(last)
                .to("last")
                .run();
        assertThat(trail.verify()).isEqualTo(new Verdict.Broken(last + 1));
        client.query("MATCH (e:AuditEntry {seq: $seq}) DETACH DELETE e")
                .bind(last + 1)
                .to("seq")
                .run();
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void the_newest_entry_cut_off_is_found() {
        long seq = recorded();
        client.query("MATCH (e:AuditEntry {seq: $seq}) SET e.seq = -e.seq")
                .bind(seq)
                .to("seq")
                .run();

        assertThat(trail.verify()).isEqualTo(new Verdict.Broken(seq));

        client.query("MATCH (e:AuditEntry {seq: -$seq}) SET e.seq = $seq")
                .bind(seq)
                .to("seq")
                .run();
    }

    private long recorded() {
        String id = UUID.randomUUID().toString();
        record(id, "one");
        return trail.historyOf("Test", id).getFirst().seq();
    }

    private void record(String id, String action) {
        audit.record(
                "test." + action, new AuditLog.Subject("Test", id, "prova"), Map.of(), Map.of());
    }

    private String property(long seq, String name) {
        return client.query("MATCH (e:AuditEntry {seq: $seq}) RETURN e[$name]")
                .bindAll(Map.of("seq", seq, "name", name))
                .fetchAs(String.class)
                .one()
                .orElseThrow();
    }

    private void set(long seq, String name, String value) {
        client.query("MATCH (e:AuditEntry {seq: $seq}) SET e += $change")
                .bindAll(Map.of("seq", seq, "change", Map.of(name, value)))
                .run();
    }
}
