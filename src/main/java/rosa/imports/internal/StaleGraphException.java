package rosa.imports.internal;

import java.io.Serial;

/// Somebody changed what was about to be written; the transaction must roll back.
public final class StaleGraphException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    public StaleGraphException() {
        super("The graph has changed since the file was compared with it.");
    }
}
