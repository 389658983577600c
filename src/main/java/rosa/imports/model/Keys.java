package rosa.imports.model;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids made from what files say, always the same from the same.
public final class Keys {
    private Keys() {}

    /// The id that a code in a file stands for: the code itself where it is a valid id, else with
    /// `-` for what an id may not hold (`PG/001` is `PG-001`).
    public static String id(String code) {
        String id = code.replaceAll("[^A-Za-z0-9_.:@-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        if (id.isEmpty() || id.length() > 100) {
            return of("code", code);
        }
        return id;
    }

    /// An id for what has no code, from what it is known by.
    public static String of(String... parts) {
        String joined = String.join("\u001f", parts);
        return UUID.nameUUIDFromBytes(joined.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
