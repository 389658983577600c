package rosa;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import rosa.imports.Progress;

/// Tells the terminal how far the work is, a line for each step and each fifth of it, and lets the
/// work be stopped from another thread.
final class TerminalProgress implements Progress {
    private static final int PERCENT_BETWEEN_LINES = 20;

    private volatile boolean cancelled;
    private @Nullable Step told;
    private int toldPercent;

    /// Has the work stop where it next tells how far it is.
    void cancel() {
        cancelled = true;
    }

    @Override
    public void reached(Step step, int rows) {
        reached(step, rows, 0);
    }

    @Override
    public void reached(Step step, int rows, double share) {
        if (cancelled) {
            throw new CancellationException();
        }
        int percent = (int) (100 * share);
        if (step != told || percent >= toldPercent + PERCENT_BETWEEN_LINES) {
            told = step;
            toldPercent = percent - percent % PERCENT_BETWEEN_LINES;
            String far = toldPercent == 0 ? "" : " %d %%".formatted(toldPercent);
            Terminal.say(String.format(Locale.ITALIAN, "  %s…%s", word(step), far));
        }
    }

    private static String word(Step step) {
        return switch (step) {
            case RECEIVING -> "ricezione";
            case READING -> "lettura";
            case COMPARING -> "confronto con i dati registrati";
            case WRITING -> "registrazione";
            case UNDOING -> "annullamento";
        };
    }
}
