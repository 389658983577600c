package rosa.antivirus.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the office's ClamAV daemon listens.
///
/// @param host its name; empty means that there is none
/// @param patience how long it may stay silent
@ConfigurationProperties("rosa.antivirus")
record AntivirusSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("PT30S") Duration patience) {
    boolean isConfigured() {
        return !host.isBlank();
    }
}
