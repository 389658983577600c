package rosa.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.launcher.Fakes.freePort;
import static rosa.launcher.Fakes.onPath;
import static rosa.launcher.Fakes.script;
import static rosa.launcher.Fakes.write;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a clone of its own, with make-believe Java, Node and Maven that note their
/// calls: what it decides is tested here, what it starts is tested elsewhere.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There the launcher runs in WSL.")
class LauncherTest {
    private static final String[] SYSTEM_TOOLS = {
        "bash",
        "sh",
        "env",
        "dirname",
        "cat",
        "sed",
        "tr",
        "head",
        "tail",
        "find",
        "sort",
        "xargs",
        "sha256sum",
        "shasum",
        "cut",
        "mkdir",
        "mktemp",
        "rm",
        "sleep",
        "date",
        "df",
        "awk",
        "touch",
        "uname",
        "chmod",
        "cp"
    };

    @TempDir private Path folder;

    private Path clone;
    private Path tools;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void clone_with_fake_tools() throws IOException {
        clone = Files.createDirectories(folder.resolve("a clone"));
        tools = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("rosa"), clone.resolve("rosa"));
        Files.createDirectories(clone.resolve("src/launcher"));
        try (Stream<Path> parts = Files.list(Path.of("src/launcher"))) {
            for (Path part : parts.toList()) {
                Files.copy(part, clone.resolve("src/launcher").resolve(part.getFileName()));
            }
        }
        for (String file :
                new String[] {
                    "src/main/java/Main.java",
                    "neo4j/README.md",
                    "pom.xml",
                    "frontend/src/a.ts",
                    "frontend/styles/a.css",
                    "frontend/scripts/a.js",
                    "frontend/package.json",
                    "frontend/package-lock.json",
                    "frontend/vite.config.js",
                    "frontend/tsconfig.json"
                }) {
            write(clone.resolve(file), file);
        }
        for (String tool : SYSTEM_TOOLS) {
            Path real = onPath(tool);
            if (real != null) {
                Files.createSymbolicLink(tools.resolve(tool), real);
            }
        }
        Path jdk = folder.resolve("jdks/jdk-25");
        write(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        script(jdk.resolve("bin/javac"), "exit 0");
        script(
                jdk.resolve("bin/java"),
                """
                echo "java $*" >> "$HOME/calls"
                case "$*" in
                    *jarmode*) mkdir -p target/app; echo jar > target/app/rosa.jar ;;
                    *AOTCacheOutput*) exit 1 ;;
                    *) echo "la frase del programma" >&2; exit 21 ;;
                esac
                """);
        script(tools.resolve("node"), "echo v20.19.4");
        script(
                tools.resolve("npm"),
                """
                echo "npm $*" >> "$HOME/calls"
                mkdir -p frontend/node_modules frontend/dist
                """);
        script(
                tools.resolve("mvn"),
                """
                case "$*" in
                    --version) echo "Apache Maven 3.9.9 (abc)" ;;
                    *) echo "mvn $*" >> "$HOME/calls"; mkdir -p target; echo jar > target/rosa.jar ;;
                esac
                """);
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.toString());
        environment.put("ROSA_JDK_FOLDERS", folder.resolve("jdks").toString());
        environment.put("ROSA_NODE_FOLDERS", "");
        environment.put("ROSA_PORT", Integer.toString(freePort()));
    }

    @Test
    void help_lists_every_command() {
        Launched help = rosa("help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.output())
                .contains(
                        "run",
                        "test",
                        "dev",
                        "bench",
                        "backup",
                        "restore",
                        "verify",
                        "load-italy",
                        "doctor");
    }

    @Test
    void an_unknown_command_or_option_is_told() {
        assertThat(rosa("start"))
                .isEqualTo(
                        new Launched(
                                2, "«start» non è un comando: scrivi ./rosa help per l'elenco.\n"));
        assertThat(rosa("run", "--colour=red").exitCode()).isEqualTo(2);
        assertThat(rosa("test", "--all"))
                .isEqualTo(
                        new Launched(
                                2,
                                "./rosa test ha la sola opzione --nightly: «--all» non è prevista.\n"));
        assertThat(rosa("run", "--port=http").output()).contains("«http» non è un numero di porta");
    }

    @Test
    void what_is_loaded_must_be_there_before_anything_is_built() {
        assertThat(rosa("load-italy"))
                .isEqualTo(
                        new Launched(
                                2,
                                "Indica che cosa caricare: ./rosa load-italy FILE… oppure"
                                        + " CARTELLA.\n"));
        assertThat(rosa("load-italy", "manca.csv").output())
                .contains("manca.csv non c'è o non si può leggere");
        assertThat(rosa("load-italy", "--replace").exitCode()).isEqualTo(2);
    }

    @Test
    void the_value_of_an_option_may_stand_after_a_space() {
        assertThat(rosa("run", "--port", "http").output())
                .contains("«http» non è un numero di porta");
        assertThat(rosa("run", "--port"))
                .isEqualTo(
                        new Launched(
                                2,
                                "Dopo «--port» manca il valore: scrivi ./rosa help per l'elenco.\n"));
    }

    @Test
    void a_missing_jdk_is_one_sentence() throws IOException {
        write(folder.resolve("jdks/jdk-25/release"), "JAVA_VERSION=\"17.0.9\"\n");

        assertThat(rosa("run"))
                .isEqualTo(
                        new Launched(
                                10,
                                "Manca il JDK 25: installalo (per esempio da https://adoptium.net) o indica la sua cartella con ROSA_JAVA_HOME.\n"));
    }

    @Test
    void a_wrong_java_home_of_our_own_is_told_and_a_general_one_is_passed_over()
            throws IOException {
        Path old = folder.resolve("old");
        write(old.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        script(old.resolve("bin/javac"), "exit 0");

        environment.put("JAVA_HOME", old.toString());
        assertThat(rosa("run").exitCode()).isEqualTo(21);
        environment.put("ROSA_JAVA_HOME", old.toString());

        assertThat(rosa("run").exitCode()).isEqualTo(10);
        assertThat(rosa("run").output()).contains("che non è un JDK 25");
    }

    @Test
    void missing_and_old_node_are_one_sentence_each() throws IOException {
        script(tools.resolve("node"), "echo v18.20.1");
        Launched old = rosa("run");
        Files.delete(tools.resolve("node"));
        Launched none = rosa("run");

        assertThat(old.exitCode()).isEqualTo(11);
        assertThat(old.output()).contains("qui c'è la versione 18.20.1");
        assertThat(none.exitCode()).isEqualTo(11);
        assertThat(none.output())
                .isEqualTo(
                        "Manca Node 20.19 o più recente con npm: installalo (https://nodejs.org).\n");
    }

    @Test
    void missing_maven_is_one_sentence_where_there_is_no_wrapper() throws IOException {
        Files.delete(tools.resolve("mvn"));

        Launched run = rosa("run");

        assertThat(run.exitCode()).isEqualTo(12);
        assertThat(run.output()).contains("Manca Maven 3.8");
    }

    @Test
    void a_taken_port_is_told_before_anything_is_built() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Launched run = rosa("run", "--port=" + taken.getLocalPort());

            assertThat(run.exitCode()).isEqualTo(20);
            assertThat(run.output())
                    .startsWith("La porta %d è già occupata".formatted(taken.getLocalPort()));
        }
        assertThat(folder.resolve("calls")).doesNotExist();
    }

    @Test
    void the_first_run_builds_everything_and_the_second_nothing() throws IOException {
        rosa("run");
        String first = Files.readString(folder.resolve("calls"));
        Files.delete(folder.resolve("calls"));
        rosa("run");
        String second = Files.readString(folder.resolve("calls"));

        assertThat(first).contains("npm --prefix frontend ci", "run build", "mvn ", "jarmode");
        assertThat(second.lines()).singleElement().asString().startsWith("java ");
    }

    @Test
    void only_what_is_stale_is_built_again() throws IOException {
        rosa("run");
        write(clone.resolve("src/main/java/Main.java"), "changed");
        Files.delete(folder.resolve("calls"));

        rosa("run");

        assertThat(Files.readString(folder.resolve("calls")))
                .contains("mvn ", "jarmode")
                .doesNotContain("npm");
    }

    @Test
    void a_start_without_the_trained_cache_is_told_and_goes_on() {
        Launched run = rosa("run");

        assertThat(run.output()).contains("ROSA parte lo stesso, più lentamente");
        assertThat(run.output()).endsWith("la frase del programma\n");
        assertThat(run.exitCode()).isEqualTo(21);
    }

    @Test
    void a_build_that_fails_names_its_log() throws IOException {
        script(
                tools.resolve("mvn"),
                "[ \"$1\" = --version ] && echo 'Apache Maven 3.9.9' || { echo '[ERROR] riga 7'; exit 1; }");

        Launched run = rosa("run");

        assertThat(run.exitCode()).isEqualTo(13);
        assertThat(run.output()).contains("[ERROR] riga 7", "target/logs/package.log");
    }

    @Test
    void restore_wants_a_file() {
        assertThat(rosa("restore").exitCode()).isEqualTo(2);
        assertThat(rosa("restore").output()).contains("Indica il file da ripristinare");
    }

    @Test
    void the_doctor_says_what_is_there_and_what_is_missing() throws IOException {
        Files.delete(tools.resolve("mvn"));

        Launched doctor = rosa("doctor");

        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.output())
                .contains("ok    JDK 25", "ok    Node v20.19.4", "no    Manca Maven", "Porta");
    }

    private Launched rosa(String... arguments) {
        String[] command =
                Stream.concat(
                                Stream.of(tools.resolve("bash").toString(), "rosa"),
                                Arrays.stream(arguments))
                        .toArray(String[]::new);
        return Launched.of(clone, environment, command);
    }
}
