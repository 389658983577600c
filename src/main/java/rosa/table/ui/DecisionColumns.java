package rosa.table.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.TableColumn;
import rosa.shared.ui.Tone;
import rosa.table.Decision;

/// The columns of the register.
final class DecisionColumns {
    private final DecisionDesk desk;
    private final Locale locale;
    private final LocalDate day;

    DecisionColumns(DecisionDesk desk, Locale locale, LocalDate day) {
        this.desk = desk;
        this.locale = locale;
        this.day = day;
    }

    List<TableColumn<DecisionRow>> all() {
        return List.of(
                TableColumn.text(
                                "numero",
                                text("number"),
                                (DecisionRow row) -> row.decision().number().text())
                        .shownAs(this::link),
                TableColumn.date(
                        "data",
                        text("takenOn"),
                        (DecisionRow row) -> row.decision().data().takenOn()),
                TableColumn.text(
                        "titolo",
                        text("title"),
                        (DecisionRow row) -> row.decision().data().title()),
                TableColumn.text(
                                "stato",
                                text("state"),
                                (DecisionRow row) ->
                                        Messages.text(
                                                locale, row.decision().stateOn(day).messageKey()))
                        .shownAs(this::state),
                TableColumn.text("riguarda", text("concerns"), DecisionRow::concernsInWords),
                TableColumn.date(
                                "riesame",
                                text("reviewOn"),
                                (DecisionRow row) -> row.decision().data().reviewOn())
                        .shownAs(this::review),
                TableColumn.text(
                                "testo",
                                text("text"),
                                (DecisionRow row) -> row.decision().data().text())
                        .hiddenAtFirst(),
                TableColumn.text(
                                "proponente",
                                text("mover"),
                                (DecisionRow row) ->
                                        desk.organisation(row.decision().data().mover()))
                        .hiddenAtFirst(),
                TableColumn.text(
                                "documento",
                                text("document"),
                                (DecisionRow row) -> row.decision().data().document())
                        .hiddenAtFirst());
    }

    private String text(String key) {
        return Messages.text(locale, "table.decision." + key);
    }

    private Anchor link(DecisionRow row) {
        Decision decision = row.decision();
        Anchor link =
                new Anchor(
                        DecisionNavigation.on(
                                DecisionNavigation.decision(decision.id()),
                                day,
                                desk.referenceDay().today()),
                        decision.number().text());
        link.setTitle(decision.data().title());
        return link;
    }

    private Component state(DecisionRow row) {
        return new DecisionPill(row.decision(), day, locale);
    }

    private Component review(DecisionRow row) {
        LocalDate review = row.decision().data().reviewOn();
        if (review == null) {
            return new Div("–");
        }
        return row.decision().isToReview(day)
                ? new StatusPill(
                        Tone.WARNING,
                        Messages.text(locale, "table.decision.to-review", Formats.day(review)))
                : new Div(Formats.day(review));
    }
}
