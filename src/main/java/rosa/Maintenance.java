package rosa;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import rosa.database.Backups;
import rosa.database.DatabaseSettings;
import rosa.database.Inspection;
import rosa.database.MaintenanceContext;
import rosa.identity.AuditTrail;
import rosa.shared.StartFailure;

/// The commands that look after the data: `backup [file]`, `restore file [--replace]`, `verify
/// [file]`, `inspect`. Each says what it did in Italian and returns the exit code.
final class Maintenance {
    static final int PROBLEMS_FOUND = 43;

    private static final Set<String> COMMANDS = Set.of("backup", "restore", "verify", "inspect");
    private static final int USAGE = 2;
    private static final String REPLACE = "--replace";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final ApplicationContext context;

    private Maintenance(ApplicationContext context) {
        this.context = context;
    }

    static boolean isCommand(String word) {
        return COMMANDS.contains(word);
    }

    static int run(String[] arguments) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(MaintenanceContext.class, AuditTrailOnly.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .lazyInitialization(true)
                        .properties("logging.threshold.console=off")
                        .run()) {
            return new Maintenance(context).command(arguments);
        } catch (RuntimeException failure) {
            var told = FailureToStart.of(failure);
            Terminal.complain(told.sentence());
            return told.exitCode();
        }
    }

    private int command(String[] arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        boolean replace = rest.remove(REPLACE);
        Path file = rest.isEmpty() ? null : Path.of(rest.getFirst());
        return switch (arguments[0]) {
            case "backup" -> backup(file == null ? nextFile() : file);
            case "restore" -> restore(file, replace);
            case "verify" -> file == null ? verify() : verify(file);
            default -> inspect();
        };
    }

    private int backup(Path file) {
        String version = Maintenance.class.getPackage().getImplementationVersion();
        var contents =
                context.getBean(Backups.class).write(file, version == null ? "dev" : version);
        Terminal.say("Copia scritta in %s: %s.".formatted(file.toAbsolutePath(), text(contents)));
        return 0;
    }

    private int restore(@Nullable Path file, boolean replace) {
        if (file == null) {
            throw new StartFailure(
                    USAGE, "Indica il file da ripristinare: ./rosa restore FILE [--replace].");
        }
        var contents = context.getBean(Backups.class).restore(file, replace);
        Terminal.say(
                "Ripristino riuscito: %s. L'impronta coincide con quella della copia."
                        .formatted(text(contents)));
        return 0;
    }

    private int verify(Path file) {
        Terminal.say("La copia è integra: %s.".formatted(text(Backups.check(file))));
        return 0;
    }

    private int verify() {
        Inspection inspection = context.getBean(Inspection.class);
        AuditTrail trail = context.getBean(AuditTrail.class);
        List<String> problems = new ArrayList<>(inspection.orphans());
        switch (inspection.still(trail::verify)) {
            case AuditTrail.Verdict.Intact(long entries) ->
                    Terminal.say(
                            "Il registro delle modifiche è integro: %s voci."
                                    .formatted(number(entries)));
            case AuditTrail.Verdict.Broken(long seq) ->
                    problems.add(
                            "Il registro delle modifiche è stato alterato: la voce %d non segue la precedente."
                                    .formatted(seq));
        }
        Terminal.say("Dati: %s.".formatted(text(inspection.contents())));
        Terminal.say(inspection.migrations());
        problems.forEach(Terminal::complain);
        return problems.isEmpty() ? 0 : PROBLEMS_FOUND;
    }

    private int inspect() {
        Terminal.say(context.getBean(Inspection.class).migrations());
        return 0;
    }

    private Path nextFile() {
        var now = context.getBean(Clock.class).instant().atZone(ZoneId.systemDefault());
        return context.getBean(DatabaseSettings.class)
                .data()
                .resolve("backups")
                .resolve("rosa-%s.zip".formatted(STAMP.format(now)));
    }

    private static String text(Backups.Contents contents) {
        return "%s nodi, %s relazioni, impronta %s"
                .formatted(
                        number(contents.nodes()),
                        number(contents.relationships()),
                        contents.graphHash());
    }

    private static String number(long value) {
        return String.format(Locale.ITALIAN, "%,d", value);
    }

    /// Of the identity module only the reader of the audit log.
    @ComponentScan(
            basePackageClasses = AuditTrail.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = AuditTrail.class))
    static class AuditTrailOnly {}
}
