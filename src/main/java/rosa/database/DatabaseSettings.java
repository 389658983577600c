package rosa.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data lie and which database holds them.
///
/// @param data the folder of this installation: the embedded database, its secret, its lock
/// @param neo4j an external Neo4j to use instead of the embedded one
@ConfigurationProperties("rosa")
public record DatabaseSettings(@DefaultValue("./data") Path data, @DefaultValue External neo4j) {

    /// An external Neo4j.
    ///
    /// @param uri `bolt://`, `neo4j://`, `bolt+s://` or `neo4j+s://`; empty means embedded
    /// @param user who signs in to it
    /// @param password that user's password
    public record External(
            @DefaultValue("") String uri,
            @DefaultValue("neo4j") String user,
            @Nullable String password) {}

    /// Whether the database runs in this process.
    public boolean isEmbedded() {
        return neo4j.uri().isBlank();
    }
}
