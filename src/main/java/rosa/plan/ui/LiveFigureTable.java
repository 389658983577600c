package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import rosa.document.LiveFigure;
import rosa.plan.BlockReading;
import rosa.plan.PlanFigures;
import rosa.plan.PlanFigures.Past;
import rosa.plan.PlanFigures.Used;
import rosa.plan.PlanId;
import rosa.plan.Reading;
import rosa.plan.Section;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;

/// The live figures of a plan, one a row; on a phone, one below the other.
final class LiveFigureTable extends Div {
    private final PlanId plan;
    private final Locale locale;
    private final transient Function<LiveFigure, List<Past>> months;

    /// @param months what a figure of a part reads at the ends of the last months
    LiveFigureTable(
            PlanId plan,
            List<Used> figures,
            LocalDate since,
            Locale locale,
            Function<LiveFigure, List<Past>> months) {
        this.plan = plan;
        this.locale = locale;
        this.months = months;
        addClassName("rosa-plan-live__scroll");
        NativeTable table = table("plan.live.caption");
        heads(
                table,
                text("plan.live.figure"),
                text("plan.live.where"),
                text("plan.live.now"),
                text("plan.live.then", Formats.day(since)),
                text("plan.live.moved"),
                text("plan.live.past"));
        figures.forEach(used -> table.getBody().add(row(used)));
        add(table);
    }

    private LiveFigureTable(PlanId plan, Locale locale) {
        this.plan = plan;
        this.locale = locale;
        this.months = _ -> List.of();
        addClassName("rosa-plan-live__scroll");
    }

    /// Live tables and charts: where they are used, and whether they answer.
    static Component blocks(PlanId plan, List<PlanFigures.UsedBlock> blocks, Locale locale) {
        LiveFigureTable shown = new LiveFigureTable(plan, locale);
        NativeTable table = shown.table("plan.live.blocks");
        shown.heads(
                table,
                shown.text("plan.live.block"),
                shown.text("plan.live.where"),
                shown.text("plan.live.state"));
        for (PlanFigures.UsedBlock used : blocks) {
            NativeTableRow row = new NativeTableRow();
            row.add(shown.head(used.now().label()));
            shown.cell(row, "plan.live.where", shown.sections(used.sections()));
            shown.cell(
                    row,
                    "plan.live.state",
                    switch (used.now()) {
                        case BlockReading.Failed failed -> shown.failed(failed.why());
                        case BlockReading.Answer answer ->
                                new Div(
                                        new StatusPill(Tone.GOOD, shown.text("plan.live.answers")),
                                        shown.muted(
                                                shown.text(
                                                        "plan.figures.source",
                                                        answer.source(),
                                                        answer.days().words(shown.getLocale()))),
                                        shown.muted(answer.withheld()));
                    });
            table.getBody().add(row);
        }
        shown.add(table);
        return shown;
    }

    private NativeTable table(String captionKey) {
        NativeTable table = new NativeTable();
        table.addClassName("rosa-plan-live__table");
        table.getElement().setAttribute("aria-label", text(captionKey));
        return table;
    }

    private void heads(NativeTable table, String... names) {
        NativeTableRow heads = new NativeTableRow();
        for (String name : names) {
            NativeTableHeaderCell head = new NativeTableHeaderCell(name);
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        }
        table.getHead().add(heads);
    }

    private NativeTableRow row(Used used) {
        NativeTableRow row = new NativeTableRow();
        row.add(head(used.now().label()));
        cell(row, "plan.live.where", sections(used.sections()));
        cell(row, "plan.live.now", now(used));
        cell(row, "plan.live.before", then(used));
        cell(row, "plan.live.moved", moved(used));
        cell(row, "plan.live.past", past(used));
        return row;
    }

    private NativeTableHeaderCell head(String label) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(label);
        head.getElement().setAttribute("scope", "row");
        return head;
    }

    private void cell(NativeTableRow row, String key, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", text(key));
        row.add(cell);
    }

    private Component sections(List<Section> sections) {
        UnorderedList list = new UnorderedList();
        for (Section section : sections) {
            list.add(
                    new ListItem(
                            new Anchor(
                                    PlanNavigation.section(plan, section.id()),
                                    section.data().title())));
        }
        return list;
    }

    private Component now(Used used) {
        return switch (used.now()) {
            case Reading.Failed failed -> failed(failed.why());
            case Reading.Value value -> {
                Span number = new Span(value.text());
                number.addClassName("rosa-plan-live__number");
                Div shown = new Div(number);
                if (!value.unit().isEmpty()) {
                    shown.add(new Span(" " + value.unit()));
                }
                shown.add(
                        muted(
                                text(
                                        "plan.figures.source",
                                        value.source(),
                                        value.days().words(getLocale()))));
                yield shown;
            }
        };
    }

    private Component failed(String why) {
        return new Div(new StatusPill(Tone.BAD, text("plan.figures.failed")), muted(why));
    }

    private Component then(Used used) {
        return used.then()
                .map(then -> {
                    Div shown = new Div(new Span(then.text()));
                    shown.add(
                            muted(
                                    text(
                                            then.recomputed()
                                                    ? "plan.live.recomputed"
                                                    : "plan.live.read",
                                            Formats.day(then.day()))));
                    return (Component) shown;
                })
                .orElseGet(() -> muted(text("plan.live.no-then")));
    }

    private Component moved(Used used) {
        return used.moved()
                .map(difference ->
                        difference == 0
                                ? (Component) muted(text("plan.live.same"))
                                : new StatusPill(
                                        Tone.INFO,
                                        PlanFigures.difference(used.figure(), difference, locale)))
                .orElseGet(() -> muted("–"));
    }

    private Component past(Used used) {
        if (used.hasMonths()) {
            return months(used.figure());
        }
        List<Past> past = used.past();
        return past.isEmpty()
                ? muted(text("plan.live.no-past"))
                : new Details(text("plan.live.readings", past.size()), list(past));
    }

    /// Computed when somebody opens it: six days are read for it.
    private Details months(LiveFigure figure) {
        Details details = new Details(text("plan.live.months"));
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                List<Past> past = months.apply(figure);
                details.add(past.isEmpty() ? muted(text("plan.live.no-past")) : list(past));
            }
        });
        return details;
    }

    private static UnorderedList list(List<Past> past) {
        UnorderedList list = new UnorderedList();
        past.reversed()
                .forEach(one -> list.add(new ListItem(Formats.day(one.day()) + ": " + one.text())));
        return list;
    }

    private Span muted(String words) {
        Span span = new Span(words);
        span.addClassName("rosa-muted");
        return span;
    }

    private String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
