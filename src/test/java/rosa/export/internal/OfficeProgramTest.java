package rosa.export.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rosa.export.OfficeSuite.BusyException;
import rosa.export.OfficeSuite.FailedException;

/// What is asked of LibreOffice, with a script in its place.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of a POSIX shell")
class OfficeProgramTest {
    private static final byte[] DOCX = "a document".getBytes(StandardCharsets.UTF_8);
    private static final Duration LONG = Duration.ofSeconds(60);

    /// Goes to the folder after `--outdir` and the file behind it, as LibreOffice does.
    private static final String CONVERT =
            """
            while [ "$1" != --outdir ]; do shift; done
            mkdir -p "$2"
            """;

    @TempDir private Path folder;

    @Test
    void a_document_goes_in_and_the_converted_one_comes_out() throws IOException {
        var filter = "pdf:writer_pdf_Export:{\"a b\":\"$(x)\"}";
        var office =
                office(
                        LONG,
                        "printf '%s\\n' \"$@\" > @/arguments; env > @/environment",
                        "cp profile/user/registrymodifications.xcu @/",
                        CONVERT,
                        "cat \"$3\" > \"$2/document.pdf\"; echo ' converted' >> \"$2/document.pdf\"");

        var made = office.convert(DOCX, "pdf", filter);

        assertThat(new String(made, StandardCharsets.UTF_8)).isEqualTo("a document converted\n");
        var arguments = Files.readAllLines(folder.resolve("arguments"));
        var away = Path.of(arguments.getLast()).getParent();
        assertThat(arguments)
                .contains(
                        "--headless",
                        "--norestore",
                        "-env:UserInstallation=" + away.toUri() + "/profile/")
                .containsSequence("--convert-to", filter);
        assertThat(away).doesNotExist();
        assertThat(Files.readString(folder.resolve("registrymodifications.xcu")))
                .contains("DisableMacrosExecution", "BlockUntrustedRefererLinks");
        assertThat(Files.readAllLines(folder.resolve("environment")))
                .contains("HOME=" + away)
                .noneMatch(line -> line.startsWith("USER=") || line.startsWith("JAVA_HOME="));
    }

    @Test
    void a_program_that_fails_or_makes_nothing_is_told_with_its_words() throws IOException {
        refused(office(LONG, "echo 'file could not be loaded' >&2; exit 7"), "with 7: file could");
        refused(office(LONG, CONVERT, "echo done"), "no file: done");
        refused(office(LONG, CONVERT, ": > \"$2/document.pdf\""), "no file");
        refused(new OfficeProgram(folder.resolve("nowhere"), LONG), "does not start");
    }

    @Test
    void a_program_that_hangs_is_ended_with_what_it_started() throws Exception {
        var child = pipe("child");
        var office = office(Duration.ofSeconds(3), "sleep 300 &", "echo $! > @/child", "wait");
        var id = CompletableFuture.supplyAsync(() -> read(child));

        refused(office, "not ready after 3 seconds");

        assertThat(end(id.get(20, TimeUnit.SECONDS))).isEmpty();
    }

    @Test
    void the_end_of_the_program_ends_what_runs() throws Exception {
        var begun = pipe("begun");
        var office = office(LONG, "echo $$ > @/begun", "exec sleep 300");
        var conversion = CompletableFuture.supplyAsync(() -> made(office));
        var id = read(begun);

        office.stop();

        assertThat(conversion.get(20, TimeUnit.SECONDS)).contains("ending");
        assertThat(end(id)).isEmpty();
        refused(office, "ending");
    }

    @Test
    void documents_are_converted_one_at_a_time() throws Exception {
        var office =
                office(
                        LONG,
                        CONVERT,
                        "mkdir @/busy || exit 9",
                        "sleep 0.2; echo x > \"$2/document.pdf\"; rmdir @/busy");

        var results =
                IntStream.range(0, 4)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> made(office)))
                        .toList();

        for (var result : results) {
            assertThat(result.get(60, TimeUnit.SECONDS)).isEqualTo("x\n");
        }
    }

    @Test
    void a_document_of_several_conversions_keeps_its_turn_and_others_are_told() throws Exception {
        var office = office(Duration.ofSeconds(3), CONVERT, "echo x > \"$2/document.pdf\"");
        var begun = new CompletableFuture<Boolean>();
        var end = new CompletableFuture<Boolean>();
        var first =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return office.inTurn(() -> {
                            office.convert(DOCX, "pdf", "pdf");
                            begun.complete(true);
                            return end.join();
                        });
                    } catch (IOException failed) {
                        throw new java.io.UncheckedIOException(failed);
                    }
                });
        begun.get(20, TimeUnit.SECONDS);

        assertThatThrownBy(() -> office.convert(DOCX, "pdf", "pdf"))
                .isInstanceOf(BusyException.class);
        end.complete(true);

        assertThat(first.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(office.convert(DOCX, "pdf", "pdf")).isNotEmpty();
    }

    @Test
    void the_program_is_the_one_named_or_the_first_on_the_path() throws IOException {
        office(LONG, "exit 0");
        var file = folder.resolve("soffice");
        var path = folder.resolve("none") + File.pathSeparator + folder;

        assertThat(OfficeProgram.file("", path)).contains(file);
        assertThat(OfficeProgram.file(file.toString(), null)).contains(file);
        assertThat(OfficeProgram.file("no", path)).isEmpty();
        assertThat(OfficeProgram.file(folder.toString(), path)).isEmpty();
        assertThat(OfficeProgram.file("", folder.resolve("none").toString())).isEmpty();
    }

    private static void refused(OfficeProgram office, String why) {
        assertThatThrownBy(() -> office.convert(DOCX, "pdf", "pdf"))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining(why);
    }

    private static String made(OfficeProgram office) {
        try {
            return new String(office.convert(DOCX, "pdf", "pdf"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /// A pipe, whose reader waits for the script to write.
    private Path pipe(String name) throws Exception {
        var pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        return pipe;
    }

    private static long read(Path pipe) {
        try {
            return Long.parseLong(Files.readString(pipe).strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> end(long id) throws Exception {
        var process = ProcessHandle.of(id);
        if (process.isPresent()) {
            process.get().onExit().get(20, TimeUnit.SECONDS);
        }
        return process.filter(ProcessHandle::isAlive);
    }

    /// A program of these lines, where `@/` is this test's folder.
    private OfficeProgram office(Duration patience, String... lines) throws IOException {
        var script = folder.resolve("soffice");
        Files.writeString(
                script,
                "#!/bin/sh\n" + String.join("\n", lines).replace("@/", folder + "/") + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return new OfficeProgram(script, patience);
    }
}
