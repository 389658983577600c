package rosa.plan.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.shared.ui.PlanEditor;

/// Says in words where the text stands. As soon as something is written the editor in the browser
/// says it, for only there is known what has not arrived; aloud only what must not be missed.
final class SyncLine extends Div {
    private static final String FOLLOW =
            """
            const [line, editor, before] = [this, $0, $1];
            const [words, aloud] = line.children;
            const show = ({ kind, words: text, isAlarm }) => {
              words.textContent = text || before;
              line.dataset.state = kind;
              const said = isAlarm ? text : '';
              if (line.said === said) return;
              line.said = aloud.textContent = said;
              // Said once: who reads the page finds the words beside it.
              setTimeout(() => { aloud.textContent = ''; }, 4000);
            };
            editor.addEventListener('sync', event => show(event.detail));
            if (editor.sync) show(editor.sync);
            """;

    private final PlanEditor editor;
    private final Span words = new Span();

    /// @param since when the text was written last; absent before anybody wrote in it
    SyncLine(PlanEditor editor, @Nullable Instant since, LocalDate today) {
        this.editor = editor;
        addClassName("rosa-plan-sync");
        words.addClassName("rosa-plan-sync__words");
        words.setText(since == null ? getTranslation("plan.sync.never") : saved(since, today));
        Span aloud = new Span();
        aloud.addClassName("rosa-plan-sync__aloud");
        aloud.getElement().setAttribute("role", "status");
        getElement().setAttribute("data-state", "stored");
        add(words, aloud);
    }

    /// What it says before anything is written.
    String words() {
        return words.getText();
    }

    /// As the editor says it of what it saved itself.
    private String saved(Instant at, LocalDate today) {
        LocalDate day = at.atZone(Formats.ROME).toLocalDate();
        return day.equals(today)
                ? getTranslation("editor.sync-saved", Formats.time(at))
                : getTranslation("plan.sync.day", Formats.day(day), Formats.time(at));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(FOLLOW, editor.getElement(), words.getText());
    }
}
