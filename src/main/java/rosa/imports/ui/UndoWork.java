package rosa.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import rosa.imports.Progress;

/// Looks through an import that is as large as a country, or undoes it, while the person sees how
/// far it is and may stop it.
final class UndoWork extends Div {
    private final WorkProgress progress = new WorkProgress();
    private final Paragraph failure = new Paragraph();

    UndoWork() {
        failure.addClassNames("rosa-imports__notice", "rosa-tone-bad");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        add(progress, failure);
    }

    /// Works, and hands over what came out.
    ///
    /// @param cancelled what to say if the person stops it
    <T> void start(Function<Progress, T> work, Consumer<T> then, String cancelled) {
        UI ui = UI.getCurrent();
        failure.setVisible(false);
        progress.start(ui);
        Runnable worker =
                () -> {
                    try {
                        T result = work.apply(progress);
                        access(ui, () -> then.accept(result));
                    } catch (CancellationException stopped) {
                        access(ui, () -> fail(cancelled));
                    } catch (RuntimeException unexpected) {
                        access(ui, () -> fail("imports.undo.failed"));
                        throw unexpected;
                    } finally {
                        progress.stop();
                    }
                };
        Thread.ofVirtual().name("import-undo").start(new DelegatingSecurityContextRunnable(worker));
    }

    private void fail(String key) {
        failure.setText(getTranslation(key));
        failure.setVisible(true);
    }

    /// The work is done whether or not somebody still looks.
    private static void access(UI ui, Runnable show) {
        try {
            ui.access(show::run);
        } catch (UIDetachedException left) {
            // The journal tells it when they come back.
        }
    }
}
