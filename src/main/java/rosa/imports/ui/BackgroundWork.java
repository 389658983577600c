package rosa.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import rosa.imports.Progress;

/// Work that takes a while, in a thread of its own, while the person sees how far it is and may
/// stop it.
final class BackgroundWork extends Div {
    private final WorkProgress progress = new WorkProgress();
    private final Paragraph failure = new Paragraph();

    BackgroundWork() {
        failure.addClassNames("rosa-imports__notice", "rosa-tone-bad");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        add(progress, failure);
    }

    /// What is done.
    interface Task<T> {
        /// @param progress is told how far it is
        T done(Progress progress) throws IOException;
    }

    /// What is said where there is nothing to hand over.
    ///
    /// @param cancelled if the person stops it
    /// @param failed if it fails
    record Sentences(String cancelled, String failed) {}

    /// Works, and hands over what came out.
    ///
    /// @param otherwise is run if nothing came out
    <T> void start(Task<T> task, Consumer<T> then, Sentences sentences, Runnable otherwise) {
        UI ui = UI.getCurrent();
        failure.setVisible(false);
        progress.start(ui);
        Runnable worker =
                () -> {
                    try {
                        T result = task.done(progress);
                        access(ui, () -> then.accept(result));
                    } catch (CancellationException stopped) {
                        access(ui, () -> fail(sentences.cancelled(), otherwise));
                    } catch (IOException | RuntimeException unexpected) {
                        access(ui, () -> fail(sentences.failed(), otherwise));
                        throw unexpected instanceof RuntimeException runtime
                                ? runtime
                                : new UncheckedIOException((IOException) unexpected);
                    } finally {
                        progress.stop();
                    }
                };
        Thread.ofVirtual().name("import").start(new DelegatingSecurityContextRunnable(worker));
    }

    private void fail(String key, Runnable otherwise) {
        failure.setText(getTranslation(key));
        failure.setVisible(true);
        otherwise.run();
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
