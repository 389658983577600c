package rosa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts ROSA: one process with the web application and, unless an external one is configured, its
/// database. With a maintenance command as its first argument it does that instead, and ends.
@SpringBootApplication
public class Rosa {
    /// How Spring's devtools leave the main thread to theirs, in development only.
    private static final String END_OF_THREAD = "SilentExitException";

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(ItalyCommand.NAME)) {
            System.exit(ItalyCommand.run(arguments));
        }
        if (arguments.length > 0 && Maintenance.isCommand(arguments[0])) {
            System.exit(Maintenance.run(arguments));
        }
        try {
            var application = new SpringApplication(Rosa.class);
            application.addListeners(new StartChecks());
            application.run(arguments);
        } catch (SpringApplication.AbandonedRunException abandoned) {
            throw abandoned;
        } catch (RuntimeException failure) {
            if (failure.getClass().getSimpleName().equals(END_OF_THREAD)) {
                throw failure;
            }
            var told = FailureToStart.of(failure);
            Terminal.complain(told.sentence());
            System.exit(told.exitCode());
        }
    }
}
