package rosa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts ROSA: one process with the web application and, unless an external one is configured, its
/// database.
@SpringBootApplication
public class Rosa {
    public static void main(String[] arguments) {
        SpringApplication.run(Rosa.class, arguments);
    }
}
