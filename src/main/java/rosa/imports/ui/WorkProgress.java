package rosa.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import rosa.imports.Progress;

/// Says how far long work is, at most four times a second, and lets it be cancelled. The work goes
/// on if the page is left.
final class WorkProgress extends Div implements Progress {
    private static final long NANOS_BETWEEN_SHOWS = 250_000_000;

    private static final double UNKNOWN = -1;

    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private volatile @Nullable UI ui;
    private volatile boolean cancelled;
    private volatile long shownAt;

    WorkProgress() {
        addClassName("rosa-imports__progress");
        words.getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("imports.progress"));
        Button cancel = new Button(getTranslation("action.cancel"), _ -> cancelled = true);
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(words, bar, cancel);
        setVisible(false);
    }

    /// Begins to show; called by the thread that works.
    void start(UI newUi) {
        ui = newUi;
        cancelled = false;
        shownAt = 0;
    }

    /// Shows no more.
    void stop() {
        access(() -> setVisible(false));
    }

    @Override
    public void reached(Step step, int rows) {
        reached(step, rows, UNKNOWN);
    }

    @Override
    public void reached(Step step, int rows, double share) {
        if (cancelled) {
            throw new CancellationException();
        }
        long now = System.nanoTime();
        if (shownAt != 0 && now - shownAt < NANOS_BETWEEN_SHOWS) {
            return;
        }
        shownAt = now;
        access(() -> {
            String key = "imports.progress." + step.name().toLowerCase(Locale.ROOT);
            words.setText(
                    share < 0
                            ? getTranslation(key, rows)
                            : getTranslation(
                                    "imports.progress.share",
                                    getTranslation(key, rows),
                                    (int) (100 * share)));
            bar.setIndeterminate(share < 0);
            bar.setValue(Math.clamp(share, 0, 1));
            setVisible(true);
        });
    }

    private void access(Runnable show) {
        UI shown = ui;
        if (shown == null) {
            return;
        }
        try {
            shown.access(show::run);
        } catch (UIDetachedException left) {
            ui = null;
        }
    }
}
