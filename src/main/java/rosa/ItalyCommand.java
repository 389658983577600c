package rosa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import rosa.database.DataFolders;
import rosa.database.DatabaseSettings;
import rosa.imports.ImportRun;
import rosa.imports.NationalLoad;
import rosa.imports.NationalLoad.Found;
import rosa.imports.NationalLoad.Outcome;
import rosa.imports.NationalLoad.Part;
import rosa.shared.StartFailure;

/// `load-italy FILE…`: national list, borders and boundaries into an installation that stands
/// still. The program is started without its web server, and ends before it would greet anybody.
/// Each file is loaded whole or not at all; Ctrl-C leaves the one under way out.
final class ItalyCommand {
    static final String NAME = "load-italy";
    static final int NOT_LOADED = 45;

    /// Vaadin's parts demand a web application.
    private static final String WITH_WEB_SERVER =
            "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                    + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
                    + "com.vaadin.flow.spring.VaadinScopesConfig";

    private static final int USAGE = 2;
    private static final int IN_USE = 21;
    private static final int INTERRUPTED = 130;
    private static final int SECONDS_TO_STOP = 60;
    private static final Map<Part, String> NAMES =
            new EnumMap<>(
                    Map.of(
                            Part.COMUNI, "elenco dei comuni",
                            Part.BORDERS, "comuni confinanti",
                            Part.BOUNDARIES, "confini dei comuni"));

    private final TerminalProgress progress = new TerminalProgress();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private ItalyCommand() {}

    static int run(String[] arguments) {
        var command = new ItalyCommand();
        Thread hook = new Thread(command::interrupt, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return command.load(files(List.of(arguments).subList(1, arguments.length)));
        } catch (CancellationException cancelled) {
            Terminal.complain(
                    "Interrotto: il file che si stava caricando non è stato registrato; quelli già caricati restano.");
            return INTERRUPTED;
        } catch (RuntimeException failure) {
            var told = FailureToStart.of(failure);
            Terminal.complain(told.sentence());
            return told.exitCode();
        } finally {
            command.stopped.countDown();
        }
    }

    /// Ctrl-C: the transaction under way is given up, then the database is closed in order.
    private void interrupt() {
        progress.cancel();
        try {
            stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Found> files(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new StartFailure(
                    USAGE, "Indica che cosa caricare: ./rosa load-italy FILE… oppure CARTELLA.");
        }
        try {
            List<Found> files = new ArrayList<>();
            for (String argument : arguments) {
                Path path = Path.of(argument);
                if (Files.isDirectory(path)) {
                    files.addAll(folder(path));
                } else {
                    files.add(file(path));
                }
            }
            return NationalLoad.inOrder(files);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Found file(Path path) throws IOException {
        if (!Files.isReadable(path)) {
            throw new StartFailure(
                    USAGE, "Il file %s non c'è o non si può leggere.".formatted(path));
        }
        return NationalLoad.partOf(path)
                .map(part -> new Found(part, path))
                .orElseThrow(() ->
                        new StartFailure(
                                USAGE,
                                "Il file %s non è un elenco nazionale dei comuni, né di comuni confinanti, né di confini."
                                        .formatted(path)));
    }

    private static List<Found> folder(Path path) throws IOException {
        List<Found> found = NationalLoad.in(path);
        if (found.isEmpty()) {
            throw new StartFailure(
                    USAGE,
                    "Nella cartella %s non c'è niente da caricare: un CSV con l'elenco dei comuni, un CSV dei comuni confinanti, uno shapefile (zip) o GeoJSON dei confini."
                            .formatted(path));
        }
        for (Part part : NAMES.keySet()) {
            List<Path> same =
                    found.stream()
                            .filter(file -> file.part() == part)
                            .map(file -> file.path().getFileName())
                            .toList();
            if (same.size() > 1) {
                throw new StartFailure(
                        USAGE,
                        "Nella cartella %s più file sembrano lo stesso (%s: %s): indica i file da caricare uno per uno."
                                .formatted(
                                        path,
                                        NAMES.get(part),
                                        String.join(
                                                ", ", same.stream().map(Path::toString).toList())));
            }
        }
        return found;
    }

    private int load(List<Found> files) {
        requireStandstill();
        var result = new Result();
        SpringApplication application =
                new SpringApplicationBuilder(Rosa.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .lazyInitialization(true)
                        .registerShutdownHook(false)
                        .properties(
                                "logging.threshold.console=off",
                                "rosa.demo=off",
                                "rosa.plan.nights=off",
                                "spring.autoconfigure.exclude=" + WITH_WEB_SERVER)
                        .build();
        ApplicationListener<ApplicationStartedEvent> work =
                event -> {
                    result.keep(() -> load(files, event.getApplicationContext()));
                    throw new SpringApplication.AbandonedRunException(
                            event.getApplicationContext());
                };
        application.addListeners(work);
        try {
            application.run();
        } catch (SpringApplication.AbandonedRunException done) {
            ConfigurableApplicationContext context = done.getApplicationContext();
            if (context != null) {
                context.close();
            }
        }
        return result.get();
    }

    /// What the work came to, while Spring unwinds.
    private static final class Result {
        private int exitCode;
        private @Nullable RuntimeException failure;

        void keep(java.util.function.IntSupplier work) {
            try {
                exitCode = work.getAsInt();
            } catch (RuntimeException thrown) {
                failure = thrown;
            }
        }

        int get() {
            if (failure != null) {
                throw failure;
            }
            return exitCode;
        }
    }

    private static void requireStandstill() {
        if (!System.getenv().getOrDefault("ROSA_NEO4J_URI", "").isBlank()) {
            return;
        }
        Path data = Path.of(System.getenv().getOrDefault("ROSA_DATA", "./data"));
        try {
            DataFolders.requireUsable(data);
        } catch (StartFailure failure) {
            if (failure.exitCode() != IN_USE) {
                throw failure;
            }
            throw new StartFailure(
                    IN_USE,
                    "ROSA è in funzione sulla cartella %s: fermala (Ctrl-C dove è partita) e ripeti il comando, oppure carica i file da Amministrazione › Importazioni."
                            .formatted(data.toAbsolutePath().normalize()));
        }
    }

    private int load(List<Found> files, ConfigurableApplicationContext context) {
        NationalLoad loading = context.getBean(NationalLoad.class);
        for (Found file : files) {
            Terminal.say("%s (%s)".formatted(file.path().getFileName(), NAMES.get(file.part())));
            switch (loading.load(file, progress)) {
                case Outcome.Loaded(ImportRun run) ->
                        Terminal.say(
                                "  caricato: %s nuovi, %s cambiati, %s invariati"
                                        .formatted(
                                                number(run.created()),
                                                number(run.changed()),
                                                number(run.untouched())));
                case Outcome.Nothing(int rows) ->
                        Terminal.say(
                                "  niente di nuovo: %s righe già note".formatted(number(rows)));
                case Outcome.Refused(List<String> why, int more) -> {
                    why.forEach(sentence -> Terminal.complain("  " + sentence));
                    if (more > 0) {
                        Terminal.complain("  … e altri %s errori.".formatted(number(more)));
                    }
                    Terminal.complain(
                            "%s non è stato caricato; i file dopo di esso nemmeno."
                                    .formatted(file.path().getFileName()));
                    return NOT_LOADED;
                }
            }
        }
        Terminal.say(
                "Fatto. In Amministrazione › Importazioni si vede che cosa è entrato, e si può annullare.");
        if (!context.getBean(DatabaseSettings.class).isEmbedded()) {
            Terminal.say(
                    "Se ROSA è in funzione su questo database, riavviala: fino ad allora mostra i dati di prima.");
        }
        return 0;
    }

    private static String number(int value) {
        return String.format(Locale.ITALIAN, "%,d", value);
    }
}
