package rosa.shared;

/// Why ROSA cannot start, as one sentence for the person who started it. The launcher shows it and
/// ends with [#exitCode()].
public class StartFailure extends RuntimeException {
    private final int exitCode;

    /// @param exitCode what the process ends with, 10 to 99
    /// @param sentence what is wrong and what to do, in Italian
    public StartFailure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// The process's exit code.
    public int exitCode() {
        return exitCode;
    }
}
