package rosa.distribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosa.distribution.model.Measure;
import rosa.distribution.model.Safeguard;
import rosa.distribution.model.Totals;
import rosa.export.Sheet;
import rosa.shared.Formats;
import rosa.shared.TerritoryId;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.TableColumn;
import rosa.shell.TableSheets;

/// Quota, places and gap of the territories of one partition, with how much of the inequality lies
/// between them.
final class PartitionTable extends Div {
    private final Shown shown;
    private final Words words;

    /// @param number its code where that is a number, to put zone 2 before zone 10
    private record Row(TerritoryId id, String name, int number, Totals totals) {}

    /// @param kinds the partitions there are
    /// @param onKind what to do when another is chosen
    /// @param tableState filters, order and columns out of the address
    /// @param onState what to do when they change
    PartitionTable(
            Shown shown,
            List<String> kinds,
            Consumer<String> onKind,
            List<Sheet.Credit> credits,
            Map<String, String> tableState,
            Consumer<Map<String, String>> onState) {
        this.shown = shown;
        this.words = shown.words();
        addClassName("rosa-partitions");
        var table = new DataTable<Row>(words.text("distribution.tab.territories"), columns());
        table.addAction(choice(kinds, onKind));
        TableSheets.offer(
                table,
                words.text("distribution.export.sheet.territories"),
                _ -> new TableSheets.Origin<>(credits, row -> shown.isDemo(row.id)));
        var rows = new ArrayList<Row>();
        shown.now()
                .quotas()
                .by(shown.state().partition())
                .forEach((id, totals) -> rows.add(row(id, totals)));
        rows.sort(Comparator.comparingInt(Row::number).thenComparing(Row::name));
        table.setRows(rows);
        table.fitRows();
        table.restore(tableState);
        table.onState(onState);
        add(table, theil());
        if (!shown.hidden().territories().isEmpty()) {
            var hidden = new Paragraph(words.text("shared.withheld.why"));
            hidden.addClassName("rosa-muted");
            add(hidden);
        }
    }

    private Row row(TerritoryId id, Totals totals) {
        boolean isNumbered =
                id.code().length() < 4 && id.code().chars().allMatch(Character::isDigit);
        return new Row(
                id,
                words.territories().apply(id),
                isNumbered ? Integer.parseInt(id.code()) : 0,
                totals);
    }

    private Select<String> choice(List<String> kinds, Consumer<String> onKind) {
        var choice = new Select<String>();
        choice.setAriaLabel(words.text("distribution.partition"));
        choice.setItems(kinds);
        choice.setItemLabelGenerator(kind -> words.text("distribution.partition." + kind));
        choice.setValue(shown.state().partition());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                onKind.accept(change.getValue());
            }
        });
        return choice;
    }

    private List<TableColumn<Row>> columns() {
        var columns = new ArrayList<TableColumn<Row>>();
        columns.add(
                TableColumn.text("territorio", words.text("distribution.territory"), Row::name));
        columns.add(number("comuni", "distribution.comuni-count", Totals::comuni));
        columns.add(places("ospitano", "distribution.hosting", Totals::hosting));
        columns.add(number("residenti", "distribution.residents", Totals::residents));
        columns.add(number("quota", "distribution.quota", Totals::quota));
        if (shown.now().rules().safeguard() == Safeguard.SAI_COVERS) {
            columns.add(places("dovuti", "distribution.due", Totals::due));
        }
        columns.add(places("posti", "distribution.places", Totals::places));
        if (shown.now().rules().safeguard() != Safeguard.SAI_COUNTS) {
            columns.add(places("contano", "distribution.counted", Totals::counted));
        }
        columns.add(places("cas", "distribution.cas", Totals::cas).hiddenAtFirst());
        columns.add(places("sai", "distribution.sai", Totals::sai).hiddenAtFirst());
        columns.add(
                TableColumn.<Row>number(
                                "presenze",
                                words.text("distribution.presences"),
                                row -> row.totals.presences())
                        .withheldIf(row -> shown.hidden().hides(row.id)));
        columns.add(places("scarto", "distribution.gap", Totals::gap));
        columns.add(
                TableColumn.<Row>number(
                                "copertura",
                                words.text("distribution.coverage"),
                                row -> value(counted(row.totals.coverage()), 100))
                        .withUnit("%")
                        .withDigits(1)
                        .shownAs(row -> new MeasureCell(words, counted(row.totals.coverage()))));
        columns.add(
                TableColumn.<Row>number(
                                "per-mille",
                                words.text("distribution.per-thousand"),
                                row -> value(counted(row.totals.perThousand()), 1))
                        .withDigits(2));
        return columns;
    }

    private TableColumn<Row> number(
            String key, String messageKey, Function<Totals, Integer> value) {
        return TableColumn.<Row>number(key, words.text(messageKey), row -> value.apply(row.totals))
                .summed();
    }

    /// A column about places, which before the first count are unknown, not none.
    private TableColumn<Row> places(
            String key, String messageKey, Function<Totals, Integer> value) {
        return shown.now().isUncounted()
                ? TableColumn.<Row>number(key, words.text(messageKey), _ -> null).summed()
                : number(key, messageKey, value);
    }

    private Measure counted(Measure measure) {
        return shown.now().isUncounted() ? new Measure.Undefined(Measure.Why.NO_COUNTS) : measure;
    }

    private static @Nullable Double value(Measure measure, int times) {
        return measure instanceof Measure.Known(double value) ? value * times : null;
    }

    private Paragraph theil() {
        return shown.now()
                .indicators()
                .concentration()
                .theilBy(shown.state().partition())
                .map(theil ->
                        new Paragraph(
                                words.text(
                                        "distribution.theil.alt",
                                        index(theil.total()),
                                        index(theil.between()),
                                        index(theil.within()))))
                .orElseGet(Paragraph::new);
    }

    private String index(double value) {
        return Formats.number(words.locale(), value, 3);
    }
}
