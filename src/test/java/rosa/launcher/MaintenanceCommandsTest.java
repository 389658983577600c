package rosa.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosa.database.DamagedData;

/// `backup`, `verify` and `restore` as the launcher starts them.
@Tag("slow")
class MaintenanceCommandsTest {
    @TempDir private static Path folder;

    @Test
    void a_backup_is_verified_and_restored_with_the_same_hash() {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy.zip");
        DamagedData.with(data, "CREATE (:Comune {istat: '054039', name: 'Perugia'})");

        Launched backup = run(data, "backup", copy.toString());
        Launched verified = run(data, "verify", copy.toString());
        Launched refused = run(data, "restore", copy.toString());
        Launched restored = run(folder.resolve("other"), "restore", copy.toString());
        Launched checked = run(folder.resolve("other"), "verify");

        assertThat(backup.output()).startsWith("Copia scritta in " + copy);
        assertThat(backup.exitCode()).isZero();
        assertThat(verified.output()).startsWith("La copia è integra");
        assertThat(refused.exitCode()).isEqualTo(41);
        assertThat(restored.output()).startsWith("Ripristino riuscito");
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.output())
                .contains(
                        "Il registro delle modifiche è integro", "Lo schema dei dati è aggiornato");
        assertThat(hash(checked)).isEqualTo(hash(backup));
    }

    @Test
    void verify_finds_a_tampered_audit_log_and_loose_nodes() {
        Path data = folder.resolve("tampered");
        DamagedData.with(
                data,
                "MATCH (head:Setting {key: 'audit.head'}) SET head.seq = 3 CREATE (:Band {id: 'loose'})");

        Launched verify = run(data, "verify");

        assertThat(verify.exitCode()).isEqualTo(43);
        assertThat(verify.output())
                .contains("Il registro delle modifiche è stato alterato", "1 nodi Band");
    }

    @Test
    void a_folder_without_data_is_told() {
        Launched backup = run(folder.resolve("nothing"), "backup");

        assertThat(backup.exitCode()).isEqualTo(44);
        assertThat(backup.output().strip().lines())
                .singleElement()
                .asString()
                .contains("non contiene dati di ROSA");
    }

    private static Launched run(Path data, String... arguments) {
        return Program.run(data, Map.of(), arguments);
    }

    private static String hash(Launched told) {
        return told.output().replaceAll("(?s).*impronta ([0-9a-f]{64}).*", "$1");
    }
}
