package rosa.antivirus.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the office's ClamAV daemon listens.
///
/// @param host its name; empty means that there is none
/// @param patience how long it may stay silent, or not take what it is sent
/// @param longest how long one file may take
@ConfigurationProperties("rosa.antivirus")
record AntivirusSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("PT30S") Duration patience,
        @DefaultValue("PT5M") Duration longest) {
    boolean isConfigured() {
        return !host.isBlank();
    }
}
