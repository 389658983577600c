package rosa.imports.model;

import java.io.Serial;

/// Thrown while a file is opened when nothing in it can be read; whoever reads turns it into a
/// [Problem] of the whole file.
public class RefusedFileException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Message why;

    public RefusedFileException(Message why) {
        super(why.key());
        this.why = why;
    }

    public RefusedFileException(Message why, Throwable cause) {
        super(why.key(), cause);
        this.why = why;
    }

    /// What to tell the person.
    public Message why() {
        return why;
    }
}
