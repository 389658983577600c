package rosa.distribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.distribution.Evaluation;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.Measure;
import rosa.distribution.model.Safeguard;
import rosa.export.Sheet;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.TableColumn;
import rosa.shared.ui.Tone;
import rosa.shell.TableSheets;

/// Every comune with its quota, why, and what is there.
final class ComuniTable extends Div {
    private final Shown shown;
    private final Words words;
    private final DataTable<ComuneBalance> table;

    /// @param tableState filters, order and columns out of the address
    /// @param onState what to do when they change
    /// @param onShow what to do when another group of comuni is chosen
    ComuniTable(
            Shown shown,
            List<Sheet.Credit> credits,
            Map<String, String> tableState,
            Consumer<Map<String, String>> onState,
            Consumer<AnalysisState.Show> onShow) {
        this.shown = shown;
        this.words = shown.words();
        this.table = new DataTable<>(words.text("distribution.tab.comuni"), columns());
        addClassName("rosa-comuni");
        table.addAction(show(onShow));
        TableSheets.offer(
                table,
                words.text("distribution.export.sheet.comuni"),
                _ ->
                        new TableSheets.Origin<>(
                                credits,
                                balance ->
                                        shown.now()
                                                .basis()
                                                .demoComuni()
                                                .contains(balance.comune().istat())));
        table.setRows(
                shown.now().quotas().comuni().stream().filter(shown.state().show()::lets).toList());
        table.restore(tableState);
        table.onState(onState);
        add(table);
        if (!shown.hidden().comuni().isEmpty()) {
            var hidden = new Paragraph(words.text("shared.withheld.why"));
            hidden.addClassName("rosa-muted");
            add(hidden);
        }
    }

    private Select<AnalysisState.Show> show(Consumer<AnalysisState.Show> onShow) {
        var choice = new Select<AnalysisState.Show>();
        choice.setAriaLabel(words.text("distribution.filter.state"));
        choice.setItems(AnalysisState.Show.values());
        choice.setItemLabelGenerator(show -> words.text(show.messageKey()));
        choice.setValue(shown.state().show());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onShow.accept(change.getValue());
            }
        });
        return choice;
    }

    private List<TableColumn<ComuneBalance>> columns() {
        var columns = new ArrayList<TableColumn<ComuneBalance>>();
        columns.add(
                TableColumn.<ComuneBalance>text(
                                "comune", words.text("distribution.comune"), b -> b.comune().name())
                        .shownAs(ComuniTable::link));
        columns.add(number("residenti", "distribution.residents", b -> b.comune().residents()));
        columns.add(number("quota", "distribution.quota", b -> b.quota().places()));
        if (shown.now().rules().safeguard() == Safeguard.SAI_COVERS) {
            columns.add(places("dovuti", "distribution.due", b -> b.quota().due()));
        }
        columns.add(places("posti", "distribution.places", ComuneBalance::places));
        if (shown.now().rules().safeguard() != Safeguard.SAI_COUNTS) {
            columns.add(places("contano", "distribution.counted", ComuneBalance::counted));
        }
        columns.add(places("cas", "distribution.cas", ComuneBalance::cas));
        columns.add(places("sai", "distribution.sai", ComuneBalance::sai));
        columns.add(
                places("statali", "distribution.government", ComuneBalance::government)
                        .hiddenAtFirst());
        columns.add(
                number("presenze", "distribution.presences", ComuneBalance::presences)
                        .withheldIf(balance -> shown.hidden().hides(balance.comune().istat())));
        columns.add(
                places("scarto", "distribution.gap", ComuneBalance::gap)
                        .shownAs(this::gapOrUnknown));
        var other = shown.other();
        if (other != null) {
            compared(columns, other);
        }
        columns.add(
                TableColumn.<ComuneBalance>number(
                                "copertura",
                                words.text("distribution.coverage"),
                                b -> value(counted(b.coverage()), 100))
                        .withUnit("%")
                        .withDigits(1)
                        .totalledAsRatio(
                                b -> Math.min(b.counted(), b.quota().due()),
                                b -> shown.now().isUncounted() ? null : b.quota().due(),
                                100)
                        .shownAs(b -> new MeasureCell(words, counted(b.coverage()))));
        columns.add(
                TableColumn.<ComuneBalance>number(
                                "per-mille",
                                words.text("distribution.per-thousand"),
                                b -> value(counted(b.perThousand()), 1))
                        .withDigits(2)
                        .totalledAsRatio(
                                ComuneBalance::places,
                                b -> shown.now().isUncounted() ? null : b.comune().residents(),
                                1000));
        columns.add(
                TableColumn.<ComuneBalance>text(
                                "perche",
                                words.text("distribution.reasons"),
                                b -> String.join(" ", reasons(b)))
                        .shownAs(this::why));
        return columns;
    }

    private void compared(List<TableColumn<ComuneBalance>> columns, Evaluation other) {
        var before =
                other.quotas().comuni().stream()
                        .collect(Collectors.toMap(b -> b.comune().istat(), b -> b));
        columns.add(
                number(
                        "quota-differenza",
                        "distribution.quota-change",
                        b -> {
                            var then = before.get(b.comune().istat());
                            return then == null ? null : b.quota().places() - then.quota().places();
                        }));
        columns.add(
                number(
                        "posti-differenza",
                        "distribution.places-change",
                        b -> {
                            var then = before.get(b.comune().istat());
                            return then == null ? null : b.places() - then.places();
                        }));
    }

    private interface Whole {
        @Nullable Integer of(ComuneBalance balance);
    }

    private TableColumn<ComuneBalance> number(String key, String messageKey, Whole value) {
        return TableColumn.<ComuneBalance>number(key, words.text(messageKey), value::of).summed();
    }

    /// A column about places, which before the first count are unknown, not none.
    private TableColumn<ComuneBalance> places(String key, String messageKey, Whole value) {
        return shown.now().isUncounted()
                ? number(key, messageKey, _ -> null)
                : number(key, messageKey, value);
    }

    private Measure counted(Measure measure) {
        return shown.now().isUncounted() ? new Measure.Undefined(Measure.Why.NO_COUNTS) : measure;
    }

    private static @Nullable Double value(Measure measure, int times) {
        return measure instanceof Measure.Known(double value) ? value * times : null;
    }

    private static Component link(ComuneBalance balance) {
        return new Anchor("territorio/" + balance.comune().istat(), balance.comune().name());
    }

    private Component gapOrUnknown(ComuneBalance balance) {
        return shown.now().isUncounted() ? new Span("–") : gap(balance);
    }

    private Component gap(ComuneBalance balance) {
        int gap = balance.gap();
        if (balance.quota().isExcluded() && gap == 0) {
            return new StatusPill(Tone.NEUTRAL, words.text("distribution.gap.excluded"));
        }
        return gap < 0
                ? new StatusPill(
                        Tone.WARNING, words.text("distribution.gap.missing", words.signed(gap)))
                : gap > 0
                        ? new StatusPill(
                                Tone.INFO,
                                words.text("distribution.gap.surplus", words.signed(gap)))
                        : new StatusPill(Tone.GOOD, words.text("distribution.verdict.even"));
    }

    private List<String> reasons(ComuneBalance balance) {
        return balance.quota().reasons().stream()
                .map(reason -> words.reason(shown.now().rules(), reason))
                .toList();
    }

    private Component why(ComuneBalance balance) {
        var button = new NativeButton(words.text("distribution.why"));
        button.addClassName("rosa-formula-name");
        button.getElement()
                .setAttribute(
                        "aria-label", words.text("distribution.why.of", balance.comune().name()));
        var reasons = new Popover();
        reasons.setTarget(button);
        reasons.setOpenOnHover(true);
        reasons.setOpenOnFocus(true);
        reasons.addClassName("rosa-formula");
        reasons.setAriaLabel(words.text("distribution.reasons"));
        reasons.add(
                new OrderedList(
                        reasons(balance).stream().map(ListItem::new).toArray(ListItem[]::new)));
        return new Div(button, reasons);
    }
}
