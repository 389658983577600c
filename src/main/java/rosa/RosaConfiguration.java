package rosa;

import java.time.Clock;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// What the whole program shares and no module owns.
@Configuration
class RosaConfiguration {
    /// The time; tests put another in its place.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Opens and migrates the database before the web server exists: a filter that first asks for
    /// it would hide in Tomcat's log why ROSA cannot start, and nobody is let in before.
    @Bean
    @DependsOn("migrations")
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> databaseFirst() {
        return _ -> {};
    }
}
