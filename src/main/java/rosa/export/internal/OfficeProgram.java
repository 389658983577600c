package rosa.export.internal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import rosa.export.OfficeSuite.BusyException;
import rosa.export.OfficeSuite.FailedException;

/// Runs LibreOffice without a window on one file: one run at a time, each in a folder and with a
/// profile of its own that are gone afterwards, without a shell, without the program's environment,
/// without macros, links or internet, and no longer than its patience.
final class OfficeProgram {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeProgram.class);
    private static final Set<String> NAMES =
            Set.of("soffice", "libreoffice", "soffice.com", "soffice.exe");

    /// What a program needs of the environment to be started at all.
    private static final Set<String> KEPT =
            Set.of("PATH", "SystemRoot", "SystemDrive", "windir", "ProgramFiles");

    private static final int LONGEST_TOLD = 500;
    private static final Duration LONGEST_DEATH = Duration.ofSeconds(5);

    private final Path file;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable Process running;
    private volatile boolean stopped;

    OfficeProgram(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
    }

    /// The program's file.
    ///
    /// @param where as configured: a file, `no`, or empty for the first on the path
    static Optional<Path> file(String where, @Nullable String path) {
        if (where.equalsIgnoreCase("no")) {
            return Optional.empty();
        }
        if (!where.isBlank()) {
            Path named = Path.of(where);
            if (!Files.isRegularFile(named) || !Files.isExecutable(named)) {
                LOG.warn(
                        "There is no program {}: documents are made without LibreOffice."
                                + " Maybe ROSA_LIBREOFFICE names a folder instead of soffice?",
                        named);
                return Optional.empty();
            }
            return Optional.of(named);
        }
        return Stream.of((path == null ? "" : path).split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().sorted().map(name -> Path.of(folder, name)))
                .filter(one -> Files.isRegularFile(one) && Files.isExecutable(one))
                .findFirst();
    }

    /// Makes a document with as many conversions as it takes, once it is its turn.
    ///
    /// @throws BusyException if others take too long
    <T> T inTurn(Work<T> work) throws IOException {
        try {
            if (!turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FailedException("The document is not wanted any more.", interrupted);
        }
        try {
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    /// The conversions of one document.
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /// Converts a DOCX.
    ///
    /// @param ending of the file's name
    /// @param filter that file's kind and options, as `--convert-to` takes them
    byte[] convert(byte[] docx, String ending, String filter) throws IOException {
        return inTurn(() -> {
            Path folder = Files.createTempDirectory("rosa-office");
            try {
                return convert(folder, docx, ending, filter);
            } finally {
                remove(folder);
            }
        });
    }

    private byte[] convert(Path folder, byte[] docx, String ending, String filter)
            throws IOException {
        Path source = Files.write(folder.resolve("document.docx"), docx);
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(
                profile.resolve("user/registrymodifications.xcu"),
                OfficePackage.resource("office-profile.xcu"));
        Path output = folder.resolve("output.txt");
        ProcessBuilder start =
                new ProcessBuilder(command(profile, folder.resolve("made"), source, filter))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        environment(start.environment(), folder);
        await(start, output);
        Path made = folder.resolve("made").resolve("document." + ending);
        if (!Files.isRegularFile(made) || Files.size(made) == 0) {
            throw new FailedException("LibreOffice made no file: " + told(output));
        }
        return Files.readAllBytes(made);
    }

    private List<String> command(Path profile, Path made, Path source, String filter) {
        return List.of(
                file.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--invisible",
                "--norestore",
                "--nologo",
                "--nodefault",
                "--nolockcheck",
                "--nofirststartwizard",
                "--convert-to",
                filter,
                "--outdir",
                made.toString(),
                source.toString());
    }

    private static void environment(Map<String, String> environment, Path folder) {
        environment.keySet().retainAll(KEPT);
        for (String home : new String[] {"HOME", "TMPDIR", "TEMP", "TMP"}) {
            environment.put(home, folder.toString());
        }
        environment.put("LANG", "C.UTF-8");
        environment.put("SAL_USE_VCLPLUGIN", "svp");
        environment.put("SAL_RAND_REPEATABLE", "1");
    }

    private void await(ProcessBuilder start, Path output) throws IOException {
        refuseWhenStopped();
        Process process;
        try {
            process = start.start();
        } catch (IOException unable) {
            throw new FailedException("LibreOffice does not start: " + file, unable);
        }
        running = process;
        try {
            process.getOutputStream().close();
            refuseWhenStopped();
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            refuseWhenStopped();
            if (!ended) {
                throw new FailedException(
                        "LibreOffice was not ready after %d seconds."
                                .formatted(patience.toSeconds()));
            }
            if (process.exitValue() != 0) {
                throw new FailedException(
                        "LibreOffice ended with %d: %s"
                                .formatted(process.exitValue(), told(output)));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FailedException("The document is not wanted any more.", interrupted);
        } finally {
            kill(process);
            running = null;
        }
    }

    private void refuseWhenStopped() throws FailedException {
        if (stopped) {
            throw new FailedException("The program is ending.");
        }
    }

    /// Ends what runs and starts nothing more.
    void stop() {
        stopped = true;
        Process process = running;
        if (process != null) {
            kill(process);
        }
    }

    /// `soffice` is a script on some systems: what it started is ended with it.
    private static void kill(Process process) {
        List<ProcessHandle> family =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        // Whoever is still dying writes into the folder that is about to go.
        try {
            CompletableFuture.allOf(
                            family.stream()
                                    .map(ProcessHandle::onExit)
                                    .toArray(CompletableFuture<?>[]::new))
                    .get(LONGEST_DEATH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException undead) {
            LOG.warn("LibreOffice does not end.", undead);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException inUse) {
            LOG.warn("The folder {} could not be removed.", folder, inUse);
        }
    }

    private static String told(Path output) throws IOException {
        var text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
        return text.substring(Math.max(0, text.length() - LONGEST_TOLD));
    }
}
