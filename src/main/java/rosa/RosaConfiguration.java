package rosa;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the whole program shares and no module owns.
@Configuration
class RosaConfiguration {
    /// The time; tests put another in its place.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
