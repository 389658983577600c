package rosa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts ROSA: one process with the web application and, unless an external one is configured, its
/// database.
@SpringBootApplication
public class Rosa {
    public static void main(String[] arguments) {
        try {
            var application = new SpringApplication(Rosa.class);
            application.addListeners(new StartChecks());
            application.run(arguments);
        } catch (SpringApplication.AbandonedRunException abandoned) {
            throw abandoned;
        } catch (RuntimeException failure) {
            var told = FailureToStart.of(failure);
            Terminal.complain(told.sentence());
            System.exit(told.exitCode());
        }
    }
}
