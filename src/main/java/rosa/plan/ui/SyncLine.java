package rosa.plan.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import rosa.shared.Formats;

/// Says in words where the text stands: saved and when, not saved, why not, off line.
final class SyncLine extends Div {
    /// Shows by an attribute that the server cannot be reached; the words are in the CSS's care.
    private static final String WATCH =
            """
            const line = this;
            const told = () => {
              const state = window.Vaadin?.connectionState?.state;
              const off = !navigator.onLine || state === 'connection-lost' || state === 'reconnecting';
              line.toggleAttribute('data-offline', off);
            };
            window.addEventListener('offline', told);
            window.addEventListener('online', told);
            window.Vaadin?.connectionState?.addStateChangeListener(told);
            told();
            """;

    private final Span words = new Span();
    private final Button choose;

    SyncLine(Runnable onChoose) {
        addClassName("rosa-plan-sync");
        getElement().setAttribute("role", "status");
        words.addClassName("rosa-plan-sync__words");
        Span offline = new Span(getTranslation("plan.sync.offline"));
        offline.addClassName("rosa-plan-sync__offline");
        choose = new Button(getTranslation("plan.sync.choose"), _ -> onChoose.run());
        choose.setVisible(false);
        add(words, offline, choose);
    }

    void show(Writing.State state, LocalDate today) {
        words.setText(text(state, today));
        choose.setVisible(state instanceof Writing.State.Conflict);
        getElement()
                .setAttribute(
                        "data-state",
                        switch (state) {
                            case Writing.State.AsStored _, Writing.State.Saved _ -> "saved";
                            case Writing.State.Unsaved _ -> "unsaved";
                            case Writing.State.Conflict _,
                                    Writing.State.Refused _,
                                    Writing.State.Forbidden _,
                                    Writing.State.Gone _,
                                    Writing.State.Failed _ ->
                                    "blocked";
                        });
    }

    /// The words, for tests and screen readers alike.
    String words() {
        return words.getText();
    }

    private String text(Writing.State state, LocalDate today) {
        return switch (state) {
            case Writing.State.AsStored(Instant since) ->
                    since == null
                            ? getTranslation("plan.sync.never")
                            : getTranslation("plan.sync.last", moment(since, today));
            case Writing.State.Saved(Instant at) ->
                    getTranslation("plan.sync.saved", Formats.time(at));
            case Writing.State.Unsaved _ -> getTranslation("plan.sync.unsaved");
            case Writing.State.Conflict _ -> getTranslation("plan.sync.conflict");
            case Writing.State.Refused(var reason) ->
                    getTranslation("plan.sync.refused." + reason.name());
            case Writing.State.Forbidden _ -> getTranslation("plan.sync.forbidden");
            case Writing.State.Gone _ -> getTranslation("plan.sync.gone");
            case Writing.State.Failed _ -> getTranslation("plan.sync.failed");
        };
    }

    private static String moment(Instant at, LocalDate today) {
        return at.atZone(Formats.ROME).toLocalDate().equals(today)
                ? Formats.time(at)
                : Formats.moment(at);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(WATCH);
    }
}
